package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.report.Style;
import org.qosworkbench.cli.report.UnifiedDiff;
import org.qosworkbench.launch.module.Drift;
import org.qosworkbench.launch.module.DriftFinder;
import org.qosworkbench.launch.module.ModuleFolder;
import org.qosworkbench.tc.spec.Severity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code qosw module check}: what in a module's sources belongs to another age of the kernel. */
final class ModuleCheckCommand implements Callable<Integer> {
  private final Console console;
  private final CommandSpec spec;

  private ModuleCheckCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "check", "Says what in the sources of a module belongs to another age of the "
        + "kernel, and mends it when asked to.");
  }

  static CommandSpec spec(Console console) {
    CommandSpec spec = new ModuleCheckCommand(console).spec
        .addOption(OptionSpec.builder("--fix").arity("0").type(boolean.class).description("Mend the files.").build())
        .addOption(OptionSpec.builder("--diff").arity("0").type(boolean.class)
            .description("Show what --fix would change.").build())
        .addOption(Options.color())
        .addPositional(ModuleCommand.folder());
    Options.footer(spec, "  qosw module check --diff ~/netqos/src", "",
        "Exit status: 0 nothing is left, 1 something is, 2 trouble.");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    ModuleFolder folder = ModuleFolder.read(ModuleCommand.folderOf(given, console));
    List<Drift> drifts = DriftFinder.find(folder.path());
    Style style = Options.style(given, console, StandardStream.OUT);
    boolean fix = given.matchedOptionValue("--fix", false);
    if (given.matchedOptionValue("--diff", false)) {
      for (Map.Entry<Path, List<Drift>> file : byFile(drifts).entrySet()) {
        String before = Files.readString(file.getKey(), DriftFinder.charset(file.getKey()));
        new UnifiedDiff(console.out(), style)
            .write(name(file.getKey()), before, DriftFinder.mend(before, file.getValue()));
      }
    } else if (fix) {
      for (Map.Entry<Path, List<Drift>> file : byFile(drifts).entrySet()) {
        mend(file.getKey(), file.getValue());
        console.err().write("mended " + name(file.getKey()) + "\n");
      }
      drifts = DriftFinder.find(folder.path());
      tell(drifts, style);
    } else {
      tell(drifts, style);
    }
    console.out().flush();
    console.err().flush();
    return drifts.isEmpty() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }

  private void tell(List<Drift> drifts, Style style) throws IOException {
    for (Drift drift : drifts) {
      console.out().write(text(drift, style));
    }
  }

  private String text(Drift drift, Style style) {
    return name(drift.file()) + ":" + drift.line() + ":" + drift.column() + ": "
        + style.severity(Severity.WARNING, "warning") + ": " + drift.message() + "\n";
  }

  private String name(Path file) {
    Path here = console.directory().toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  private static Map<Path, List<Drift>> byFile(List<Drift> drifts) {
    Map<Path, List<Drift>> files = new TreeMap<>();
    drifts.stream().filter(it -> it.fix().isPresent())
        .forEach(it -> files.computeIfAbsent(it.file(), key -> new ArrayList<>()).add(it));
    return files;
  }

  /** In one step, with the file's permissions. */
  private static void mend(Path file, List<Drift> drifts) throws IOException {
    Charset charset = DriftFinder.charset(file);
    String before = Files.readString(file, charset);
    Path draft = Files.createTempFile(file.getParent(), ".qosw-", "",
        PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(file)));
    try {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
      Files.writeString(draft, DriftFinder.mend(before, drifts), charset);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
