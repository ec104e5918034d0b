package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Outcome;
import org.qosworkbench.tc.check.Pass;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.Related;
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
  public void found(Problem problem, int statement, IntUnaryOperator offsets) {
    var severity = severities.get(problem.diagnostic());
    if (severity != null) sink.accept(finding(problem, weigh(severity, problem.outcome()), statement, offsets));
  }

  /** What tc does not get to see is no error of the command as it stands. */
  private static Severity weigh(Severity severity, Outcome outcome) {
    return outcome instanceof Outcome.Hidden && severity == Severity.ERROR ? Severity.WARNING : severity;
  }

  private static Finding finding(Problem problem, Severity severity, int statement, IntUnaryOperator offsets) {
    int offset = offsets.applyAsInt(statement);
    var diagnostic = problem.diagnostic();
    var outcome = problem.outcome();
    return new Finding(problem.range().shift(offset), severity, origin(outcome), diagnostic.code(), diagnostic.title(),
        problem.message(), Optional.of(outcome.tcText()).filter(it -> !it.isEmpty()), exitCode(outcome),
        endsBatch(outcome), problem.help(),
        problem.fixes().stream().map(it -> suggestion(it, offset, offsets)).toList(),
        problem.related().stream().map(it -> related(it, offsets)).toList());
  }

  private static RelatedPlace related(Related related, IntUnaryOperator offsets) {
    return new RelatedPlace(related.range().shift(offsets.applyAsInt(related.statement())), related.message());
  }

  private static Origin origin(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted it -> Origin.ADVICE;
      case Outcome.Hidden it -> Origin.ADVICE;
      case Outcome.Dropped it -> Origin.TC;
      case Outcome.Refused it -> Origin.TC;
      case Outcome.RefusedByKernel it -> Origin.KERNEL;
    };
  }

  private static OptionalInt exitCode(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted it -> OptionalInt.empty();
      case Outcome.Hidden it -> OptionalInt.empty();
      case Outcome.Dropped it -> OptionalInt.empty();
      case Outcome.Refused it -> OptionalInt.of(it.exitCode());
      case Outcome.RefusedByKernel it -> OptionalInt.of(it.exitCode());
    };
  }

  private static boolean endsBatch(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted it -> false;
      case Outcome.Hidden it -> false;
      case Outcome.Dropped it -> true;
      case Outcome.Refused it -> it.endsBatch();
      case Outcome.RefusedByKernel it -> false;
    };
  }

  private static Suggestion suggestion(Fix fix, int offset, IntUnaryOperator offsets) {
    var edits = new ArrayList<Edit>();
    for (var edit : fix.edits()) edits.add(new Edit(edit.range().shift(offset), edit.replacement()));
    for (var other : fix.elsewhere()) {
      int start = offsets.applyAsInt(other.statement());
      edits.add(new Edit(other.edit().range().shift(start), other.edit().replacement()));
    }
    return new Suggestion(fix.title(), fix.safety() == Fix.Safety.SAFE, edits);
  }
}
