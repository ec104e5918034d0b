package org.qosworkbench.cli;

import java.io.PrintWriter;
import org.qosworkbench.cli.check.Checker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code qosw}: the command that holds the others. */
@Command(
    name = "qosw",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks, explains and formats Linux traffic control (tc) commands.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  qosw check shaping.tc     what tc and the kernel would object to",
      "  qosw explain TC2104       what a finding means",
      "  qosw check --help         all about one command"
    })
final class QoswCommand implements Runnable {
  @Spec
  private CommandSpec spec;

  /** The whole command line of the workbench; running it ends in an {@link ExitStatus}. */
  static CommandLine create(Console console, Checker checker) {
    CommandLine line = new CommandLine(new QoswCommand())
        .addSubcommand(new CheckCommand(console, checker))
        .addSubcommand(new ExplainCommand(console))
        .addSubcommand(new FormatCommand(console))
        .setOut(new PrintWriter(console.out()))
        .setErr(new PrintWriter(console.err()))
        .setUsageHelpWidth(100)
        .setUsageHelpAutoWidth(false);
    line.setParameterExceptionHandler(QoswCommand::explainUsage);
    line.setExecutionExceptionHandler(new FailureHandler(console));
    return line;
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
