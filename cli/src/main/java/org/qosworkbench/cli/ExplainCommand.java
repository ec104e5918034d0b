package org.qosworkbench.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qosworkbench.tc.spec.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qosw explain}: prints the page of a diagnostic, or the list of all. */
@Command(
    name = "explain",
    description = "Explains a diagnostic: what is wrong, what is right, and why. Without a code, lists all of them.",
    footerHeading = "%nExamples:%n",
    footer = {"  qosw explain TC2104", "  qosw explain bad-size"})
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "CODE", arity = "0..1", description = "Code or name of a diagnostic, as findings show them.")
  private Optional<String> code;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (code.isPresent()) {
      console.out().write(page(code.get()));
    } else {
      for (Diagnostic diagnostic : Diagnostic.values()) {
        console.out().write("%s  %-7s  %s%n".formatted(
            diagnostic.code(), diagnostic.severity().name().toLowerCase(Locale.ROOT), diagnostic.title()));
      }
    }
    console.out().flush();
    return ExitStatus.CLEAN;
  }

  private String page(String wanted) {
    Diagnostic diagnostic = Diagnostic.find(wanted).orElseThrow(() -> new ParameterException(
        spec.commandLine(), "no diagnostic is called '" + wanted + "'; 'qosw explain' lists all"));
    return Explanations.page(diagnostic.code()).orElseThrow(
        () -> new IllegalStateException("no page for " + diagnostic.code()));
  }
}
