package org.qosworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.cli.check.Repairs;
import org.qosworkbench.cli.input.Input;
import org.qosworkbench.cli.report.Style;
import org.qosworkbench.cli.report.UnifiedDiff;
import org.qosworkbench.tc.ide.Fixing;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code --fix}, {@code --diff} and {@code --unsafe-fixes} of {@code qosw check}. */
final class FixOptions {
  private static final String FIX = "--fix";
  private static final String DIFF = "--diff";
  private static final String UNSAFE = "--unsafe-fixes";

  private FixOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(OptionSpec.builder(FIX)
            .description("Change the files where that is safe, then check them. Standard input goes, changed, to "
                + "standard output and the report to standard error.").build())
        .addOption(OptionSpec.builder(DIFF)
            .description("Change nothing and print, instead of findings, what --fix would change.").build())
        .addOption(OptionSpec.builder(UNSAFE)
            .description("With --fix or --diff: follow the likeliest suggestion of every finding, safe or not.")
            .build());
  }

  /** What is to be done with the files, if anything. */
  static Optional<Repairs> repairs(ParseResult given, Path directory) {
    boolean shows = given.hasMatchedOption(DIFF);
    boolean isUnsafe = given.hasMatchedOption(UNSAFE);
    if (!shows && !given.hasMatchedOption(FIX)) {
      if (isUnsafe) {
        throw new ParameterException(given.commandSpec().commandLine(), UNSAFE + " goes with --fix or --diff");
      }
      return Optional.empty();
    }
    if (shows && given.hasMatchedOption("--format")) {
      throw new ParameterException(given.commandSpec().commandLine(), DIFF + " prints a diff and no --format");
    }
    return Optional.of(new Repairs(
        new LanguageMender(directory, isUnsafe ? Fixing.Which.LIKELIEST : Fixing.Which.SAFE),
        shows ? Repairs.Use.SHOW : Repairs.Use.WRITE));
  }

  /** Whether standard output belongs to the text of standard input, so that the report has to go elsewhere. */
  static boolean takesOutput(Optional<Repairs> repairs, List<Input> inputs) {
    return repairs.filter(it -> it.use() == Repairs.Use.WRITE).isPresent()
        && inputs.stream().anyMatch(it -> it instanceof Input.StandardInput);
  }

  /** Tells people what was changed, or shows what would be. */
  static Repairs.Listener listener(Optional<Repairs> repairs, Console console, Style style) {
    if (repairs.isEmpty()) {
      return it -> { };
    }
    return switch (repairs.get().use()) {
      case SHOW -> {
        UnifiedDiff diff = new UnifiedDiff(console.out(), style);
        yield it -> diff.write(it.before().name(), it.before().text(), it.after().text());
      }
      case WRITE -> it -> tell(it, console);
    };
  }

  private static void tell(Repairs.Repaired repaired, Console console) throws IOException {
    if (repaired.before().input() instanceof Input.StandardInput) {
      console.out().write(repaired.after().text());
    }
    if (repaired.count() > 0) {
      console.err().write("fixed " + repaired.before().name() + ": " + repaired.count()
          + (repaired.count() == 1 ? " change\n" : " changes\n"));
    }
  }
}
