package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.kernel.StatusLine;
import org.qosworkbench.launch.kernel.KernelSource;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.LaunchException;
import org.qosworkbench.launch.process.Starter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code qosw kernel fetch}: downloads the distribution's kernel sources. */
final class KernelFetchCommand implements Callable<Integer> {
  private final Console console;
  private final CommandSpec spec;

  private KernelFetchCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "fetch", "Downloads a kernel source package of the distribution with apt-get, "
        + "some 150 MB, and unpacks it, 1.7 GB. Installs nothing and needs no root.");
  }

  static CommandSpec spec(Console console) {
    CommandSpec spec = new KernelFetchCommand(console).spec
        .addPositional(PositionalParamSpec.builder().index("0").paramLabel("PACKAGE").arity("0..1").type(String.class)
            .description("Such as linux-source-6.1 or linux-source-6.1=6.1.176-1. Default: the newest.").build())
        .addPositional(PositionalParamSpec.builder().index("1").paramLabel("DIR").arity("0..1").type(String.class)
            .description("Where the tree goes; must not exist. Default: a folder of the workbench.").build());
    Options.footer(spec, "  qosw kernel fetch", "  qosw kernel fetch linux-source-6.1 ~/linux-6.1");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    Starter starter = HostStarter.tied();
    String name = given.matchedPositionalValue(0, "");
    if (name.isEmpty()) {
      name = KernelSource.offered(starter).orElseThrow(() -> new LaunchException(
          "no package linux-source-... is offered: sudo apt-get update, or 'qosw kernel import'"));
    }
    String folder = given.matchedPositionalValue(1, "");
    Path target = folder.isEmpty() ? KernelCommand.store(console).trees().resolve(name.replace('=', '-'))
        : console.directory().resolve(folder);
    if (Files.exists(target) && folder.isEmpty()) {
      console.err().write("it is there already\n");
    } else {
      StatusLine status = KernelCommand.status(console);
      status.show("fetching " + name);
      KernelSource.fetch(name, target, starter, status::show);
      status.clear();
    }
    console.out().write(target + ": Linux " + KernelTree.read(target).version() + "\n");
    console.out().flush();
    console.err().flush();
    return ExitStatus.CLEAN;
  }
}
