package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.StepCheck;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Verb.Effect;

/**
 * {@code filter replace} without a handle for classifiers that take this as an order to make another filter: the
 * handle is what tells the filters of one prio apart (u32_change() and its like).
 */
final class DuplicatingReplace implements StepCheck {
  @Override
  public void check(Step step, Consumer<Problem> problems) {
    if (!(step.request() instanceof FilterRequest request) || request.effect() != Effect.REPLACE) return;
    if (request.handle().isPresent() || request.priority() == 0 || !step.decision().isAccepted()) return;
    switch (request.kindName()) {
      case "u32", "basic", "bpf" -> problems.accept(problem(step, request.kindName()));
      default -> { }
    }
  }

  private static Problem problem(Step step, String kind) {
    var binding = step.request().binding();
    return new Spot(step.statement(), binding, binding.statement().range(1)).problem(Diagnostic.DUPLICATING_REPLACE,
        "without a handle this replaces nothing: " + kind + " adds one more filter each time",
        "name the filter: handle " + (kind.equals("u32") ? "800::1" : "1")
            + "; \"tc filter show\" tells the handles that the kernel gave", List.of(), List.of());
  }
}
