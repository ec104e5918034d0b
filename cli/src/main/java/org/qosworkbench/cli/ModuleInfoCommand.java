package org.qosworkbench.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.kernel.ModuleText;
import org.qosworkbench.cli.report.RecordJson;
import org.qosworkbench.launch.guest.UmlKernel;
import org.qosworkbench.launch.kernel.Revision;
import org.qosworkbench.launch.module.ModuleFolder;
import org.qosworkbench.launch.module.ModuleInfo;
import org.qosworkbench.launch.process.LaunchException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code qosw module info}: what modules say of themselves, and whether the kernel of guests takes them. */
final class ModuleInfoCommand implements Callable<Integer> {
  /** The values of {@code --format}; named as they are typed. */
  enum Format { text, json }

  private final Console console;
  private final CommandSpec spec;

  private ModuleInfoCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "info", "Says what a built module says of itself, and whether the kernel that "
        + "guests get would take it, without booting anything.");
  }

  static CommandSpec spec(Console console) {
    CommandSpec spec = new ModuleInfoCommand(console).spec
        .addOption(Kernels.option())
        .addOption(OptionSpec.builder("--format").paramLabel("FORMAT").type(Format.class)
            .description("${COMPLETION-CANDIDATES}. Default: text.").build())
        .addPositional(PositionalParamSpec.builder().paramLabel("MODULE").arity("0..1").type(String.class)
            .description("A file .ko, or the folder that it is built from. Default: this folder.").build());
    Options.footer(spec, "  qosw module info netqos.ko", "",
        "Exit status: 0 the kernel takes all of them, 1 it does not, 2 trouble.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    Path named = ModuleCommand.folderOf(given, console);
    List<Path> files = Files.isDirectory(named) ? built(ModuleFolder.read(named)) : List.of(named);
    UmlKernel kernel = Kernels.of(given, console);
    boolean fits = true;
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new LaunchException(Files.exists(file) ? file + ": permission denied" : "no such module: " + file);
      }
      ModuleInfo module = ModuleInfo.read(file);
      Optional<String> refusal = ModuleCommand.refusal(module, kernel);
      fits &= refusal.isEmpty();
      ModuleText text = ModuleText.of(module, kernel.binary().toString(), refusal, Revision.of(
          file.toAbsolutePath().getParent()).map(Revision::text));
      switch (given.matchedOptionValue("--format", Format.text)) {
        case text -> console.out().write(text.text());
        case json -> {
          StringWriter json = new StringWriter();
          RecordJson.write(new JsonWriter(json), text);
          console.out().write(json + "\n");
        }
      }
    }
    console.out().flush();
    return fits ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private static List<Path> built(ModuleFolder folder) throws LaunchException {
    List<Path> files = new ArrayList<>(folder.modules().stream().map(folder::built).filter(Files::exists).toList());
    if (files.isEmpty()) {
      throw new LaunchException("nothing was built in " + folder.path() + " yet: qosw module build " + folder.path());
    }
    return files;
  }
}
