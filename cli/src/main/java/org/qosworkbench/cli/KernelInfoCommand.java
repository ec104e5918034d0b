package org.qosworkbench.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.kernel.KernelInfo;
import org.qosworkbench.cli.report.RecordJson;
import org.qosworkbench.launch.guest.UmlKernel;
import org.qosworkbench.launch.kernel.KernelStore;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.process.LaunchException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code qosw kernel info}: what a folder is, or which kernels there are. */
final class KernelInfoCommand implements Callable<Integer> {
  /** The values of {@code --format}; named as they are typed. */
  enum Format { text, json }

  private final Console console;
  private final CommandSpec spec;

  private KernelInfoCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "info", "Says what a kernel tree is: version, configuration, commit, and what can be "
        + "made of it. Without a folder, lists the kernels that guests can have.");
  }

  static CommandSpec spec(Console console) {
    CommandSpec spec = new KernelInfoCommand(console).spec
        .addOption(OptionSpec.builder("--format").paramLabel("FORMAT").type(Format.class)
            .description("${COMPLETION-CANDIDATES}. Default: text.").build())
        .addPositional(KernelCommand.tree("Sources, a build folder (O=), or installed headers."));
    Options.footer(spec, "  qosw kernel info", "  qosw kernel info /usr/src/linux-headers-6.1.0-9-amd64");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    String name = given.matchedPositionalValue(0, "");
    if (name.isEmpty()) {
      list();
    } else {
      KernelInfo info = KernelInfo.of(KernelTree.read(console.directory().resolve(name)));
      switch (given.matchedOptionValue("--format", Format.text)) {
        case text -> console.out().write(info.text());
        case json -> {
          StringWriter text = new StringWriter();
          JsonWriter json = new JsonWriter(text);
          json.setIndent("  ");
          RecordJson.write(json, info);
          console.out().write(text + "\n");
        }
      }
    }
    console.out().flush();
    return ExitStatus.CLEAN;
  }

  /** The first one is what {@code verify} and guests take unless they are told otherwise. */
  private void list() throws IOException {
    Optional<KernelStore> store = KernelStore.of(console.environment());
    String mark = "* ";
    for (KernelStore.Entry it : store.isPresent() ? store.get().entries() : List.<KernelStore.Entry>of()) {
      console.out().write("%s%-14s %s  (%s)%n".formatted(mark, it.release(), it.binary(),
          String.join(" ", it.fragments())));
      mark = "  ";
    }
    try {
      UmlKernel distributed = UmlKernel.distributed(Kernels.tools(console));
      String release = distributed.modules().map(it -> it.folder().getFileName().toString()).orElse("");
      console.out().write("%s%-14s %s  (the distribution's)%n".formatted(mark, release, distributed.binary()));
    } catch (LaunchException e) {
      console.out().write("  " + e.getMessage() + "\n");
    }
  }
}
