package org.qosworkbench.cli;

import java.io.PrintWriter;
import org.qosworkbench.cli.check.Checker;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code qosw}: the command that holds the others. */
final class QoswCommand implements Runnable {
  private final CommandSpec spec = Options.command(
      this, "qosw", "Checks, explains, formats, draws and tries out Linux traffic control (tc) commands.");

  private QoswCommand() {}

  /** The whole command line of the workbench; running it ends in an {@link ExitStatus}. */
  static CommandLine create(Console console, Checker checker) {
    CommandSpec spec = new QoswCommand().spec
        .addOption(OptionSpec.builder("-V", "--version").versionHelp(true)
            .description("Show the version and exit.").build())
        .addSubcommand("check", CheckCommand.spec(console, checker))
        .addSubcommand("expand", ExpandCommand.spec(console))
        .addSubcommand("explain", ExplainCommand.spec(console))
        .addSubcommand("format", FormatCommand.spec(console))
        .addSubcommand("kernel", KernelCommand.spec(console))
        .addSubcommand("kinds", KindsCommand.spec(console))
        .addSubcommand("lsp", LspCommand.spec())
        .addSubcommand("log", LogCommand.spec(console))
        .addSubcommand("module", ModuleCommand.spec(console))
        .addSubcommand("test-module", TestModuleCommand.spec(console))
        .addSubcommand("tree", TreeCommand.spec(console))
        .addSubcommand("verify", VerifyCommand.spec(console))
        .versionProvider(new Version());
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    Options.footer(spec,
        "  qosw check shaping.tc     what tc and the kernel would object to",
        "  qosw explain TC2104       what a finding means",
        "  qosw expand shaping.sh    the tc commands that a script runs",
        "  qosw tree shaping.tc      what the commands build",
        "  qosw verify shaping.tc    what they do in a kernel of their own",
        "  qosw check --help         all about one command");
    return new CommandLine(spec)
        .setOut(new PrintWriter(console.out()))
        .setErr(new PrintWriter(console.err()))
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(QoswCommand::explainUsage)
        .setExecutionExceptionHandler(new FailureHandler(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** One line instead of the whole usage, which would push that line off the screen. */
  private static int explainUsage(ParameterException problem, String[] arguments) {
    CommandLine line = problem.getCommandLine();
    PrintWriter err = line.getErr();
    String name = line.getCommandSpec().qualifiedName();
    err.println(name + ": " + problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("Try '" + name + " --help'.");
    err.flush();
    return ExitStatus.TROUBLE;
  }
}
