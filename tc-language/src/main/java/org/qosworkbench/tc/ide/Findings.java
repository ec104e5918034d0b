package org.qosworkbench.tc.ide;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Outcome;
import org.qosworkbench.tc.check.Pass;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.text.Edit;

/** Makes findings of problems: places in the document instead of in a statement, severities as the project has them. */
final class Findings implements Pass.Listener {
  private final Consumer<Finding> sink;
  /** Diagnostics that are switched off have no entry. */
  private final Map<Diagnostic, Severity> severities = new EnumMap<>(Diagnostic.class);

  Findings(Settings settings, Consumer<Finding> sink) {
    this.sink = sink;
    for (var diagnostic : Diagnostic.values()) severities.put(diagnostic, diagnostic.severity());
    settings.severities().forEach((name, severity) -> Diagnostic.find(name).ifPresent(diagnostic -> {
      if (severity.isPresent()) severities.put(diagnostic, severity.get());
      else severities.remove(diagnostic);
    }));
  }

  @Override
  public void found(Problem problem, int offset) {
    var severity = severities.get(problem.diagnostic());
    if (severity != null) sink.accept(finding(problem, weigh(severity, problem.outcome()), offset));
  }

  /** What tc does not get to see is no error of the command as it stands. */
  private static Severity weigh(Severity severity, Outcome outcome) {
    return outcome instanceof Outcome.Hidden && severity == Severity.ERROR ? Severity.WARNING : severity;
  }

  private static Finding finding(Problem problem, Severity severity, int offset) {
    var diagnostic = problem.diagnostic();
    var outcome = problem.outcome();
    return new Finding(problem.range().shift(offset), severity, origin(outcome), diagnostic.code(), diagnostic.title(),
        problem.message(), Optional.of(outcome.tcText()).filter(it -> !it.isEmpty()), exitCode(outcome),
        endsBatch(outcome), problem.help(), problem.fixes().stream().map(it -> suggestion(it, offset)).toList());
  }

  private static Origin origin(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted it -> Origin.ADVICE;
      case Outcome.Hidden it -> Origin.ADVICE;
      case Outcome.Dropped it -> Origin.TC;
      case Outcome.Refused it -> Origin.TC;
    };
  }

  private static OptionalInt exitCode(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted it -> OptionalInt.empty();
      case Outcome.Hidden it -> OptionalInt.empty();
      case Outcome.Dropped it -> OptionalInt.empty();
      case Outcome.Refused it -> OptionalInt.of(it.exitCode());
    };
  }

  private static boolean endsBatch(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted it -> false;
      case Outcome.Hidden it -> false;
      case Outcome.Dropped it -> true;
      case Outcome.Refused it -> it.endsBatch();
    };
  }

  private static Suggestion suggestion(Fix fix, int offset) {
    return new Suggestion(fix.title(), edits(fix, offset));
  }

  private static List<Edit> edits(Fix fix, int offset) {
    return fix.edits().stream().map(it -> new Edit(it.range().shift(offset), it.replacement())).toList();
  }
}
