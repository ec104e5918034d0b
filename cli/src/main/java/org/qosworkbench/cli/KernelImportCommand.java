package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.kernel.StatusLine;
import org.qosworkbench.launch.kernel.KernelSource;
import org.qosworkbench.launch.kernel.KernelTree;
import org.qosworkbench.launch.process.HostStarter;
import org.qosworkbench.launch.process.Starter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code qosw kernel import}: makes a tree of an archive or a repository. */
final class KernelImportCommand implements Callable<Integer> {
  private final Console console;
  private final CommandSpec spec;

  private KernelImportCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "import", "Unpacks an archive of a kernel tree, or clones a git repository with its "
        + "last commit. The signature beside an archive, linux-V.tar.sign, is looked at.");
  }

  static CommandSpec spec(Console console) {
    CommandSpec spec = new KernelImportCommand(console).spec
        .addOption(OptionSpec.builder("--branch").paramLabel("NAME").type(String.class)
            .description("Branch or tag of the repository. Default: its usual one.").build())
        .addPositional(PositionalParamSpec.builder().index("0").paramLabel("FROM").arity("1").required(true)
            .type(String.class).description("A file linux-V.tar.xz, or what git clone takes.").build())
        .addPositional(PositionalParamSpec.builder().index("1").paramLabel("DIR").arity("0..1").type(String.class)
            .description("Where the tree goes; must not exist. Default: a folder of the workbench.").build());
    Options.footer(spec,
        "  qosw kernel import linux-6.12.tar.xz ~/linux-6.12",
        "  qosw kernel import --branch v6.12 ~/mirrors/linux.git");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    String from = given.matchedPositionalValue(0, "");
    String folder = given.matchedPositionalValue(1, "");
    Path target = folder.isEmpty() ? KernelCommand.store(console).trees().resolve(name(from))
        : console.directory().resolve(folder);
    Path file = console.directory().resolve(from);
    Starter starter = HostStarter.tied();
    StatusLine status = KernelCommand.status(console);
    String signature = "";
    if (Files.isRegularFile(file)) {
      status.show("unpacking " + from);
      signature = ", " + sentence(KernelSource.unpack(file, target, starter, status::show));
    } else {
      KernelSource.clone(Files.isDirectory(file) ? file.toAbsolutePath().toString() : from,
          Optional.ofNullable(given.matchedOptionValue("--branch", null)), target, starter, status::show);
    }
    status.clear();
    console.out().write(target + ": Linux " + KernelTree.read(target).version() + signature + "\n");
    console.out().flush();
    return ExitStatus.CLEAN;
  }

  private static String name(String from) {
    String last = from.replaceAll("/+$", "").replaceAll(".*[/:]", "");
    return last.replaceAll("\\.(tar(\\.\\w+)?|tgz|git)$", "");
  }

  private static String sentence(KernelSource.Signature signature) {
    return switch (signature) {
      case NONE -> "no signature beside it";
      case GOOD -> "its signature is good";
      case NO_KEY -> "its signature was not checked: the key of who signed it is not in your key ring";
      case BAD -> "its signature is bad";
      case NO_GPG -> "its signature was not checked: gpg is not installed";
    };
  }
}
