package org.qosworkbench.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.qosworkbench.cli.explain.Page;
import org.qosworkbench.cli.explain.PageWriter;
import org.qosworkbench.tc.spec.Diagnostic;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** {@code qosw explain}: prints the page of a diagnostic, or the list of all. */
final class ExplainCommand implements Callable<Integer> {
  private final Console console;
  private final CommandSpec spec;

  private ExplainCommand(Console console) {
    this.console = console;
    this.spec = Options.command(this, "explain",
        "Explains a diagnostic: what is wrong, what is right, and why. Without a code, lists all of them.");
  }

  /** The command with its options. */
  static CommandSpec spec(Console console) {
    CommandSpec spec = new ExplainCommand(console).spec
        .addPositional(PositionalParamSpec.builder().paramLabel("CODE").arity("0..1").type(String.class)
            .description("Code or name of a diagnostic, as findings show them.").build());
    Options.footer(spec, "  qosw explain TC2104", "  qosw explain bad-size");
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    String code = spec.commandLine().getParseResult().matchedPositionalValue(0, "");
    if (!code.isEmpty()) {
      console.out().write(new PageWriter(console.style(), console.columns()).write(page(named(code))));
    } else {
      int longest = Arrays.stream(Diagnostic.values()).mapToInt(it -> it.title().length()).max().orElse(1);
      for (Diagnostic diagnostic : Diagnostic.values()) {
        String line = "%s  %-7s  %-" + longest + "s  %s%n";
        console.out().write(line.formatted(diagnostic.code(),
            diagnostic.severity().name().toLowerCase(Locale.ROOT), diagnostic.title(), page(diagnostic).summary()));
      }
    }
    console.out().flush();
    return ExitStatus.CLEAN;
  }

  private Diagnostic named(String wanted) {
    return Diagnostic.find(wanted).orElseThrow(() -> new ParameterException(
        spec.commandLine(), "no diagnostic is called '" + wanted + "'; 'qosw explain' lists all"));
  }

  private static Page page(Diagnostic diagnostic) {
    return Page.parse(Explanations.page(diagnostic.code()).orElseThrow(
        () -> new IllegalStateException("no page for " + diagnostic.code())));
  }
}
