package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.StepCheck;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Verb.Effect;

/** Filters for leaving packets where there is only ingress: it takes every class for its own (ingress_tcf_block()). */
final class EgressOnIngress implements StepCheck {
  @Override
  public void check(Step step, Consumer<Problem> problems) {
    if (!(step.request() instanceof FilterRequest request) || request.parent() != Ids.LEAVING) return;
    if (request.effect() != Effect.ADD && request.effect() != Effect.REPLACE || !step.decision().isAccepted()) return;
    var hook = step.before().device(request.device()).hook();
    hook.filter(it -> it.kindName().equals("ingress"))
        .ifPresent(it -> problems.accept(problem(step, request, it)));
  }

  private static Problem problem(Step step, FilterRequest request, QdiscNode hook) {
    var binding = request.binding();
    var spot = Spot.word(step.statement(), binding, "egress", "parent");
    return spot.problem(Diagnostic.EGRESS_ON_INGRESS,
        "this filter sees the packets that arrive: " + request.device() + " has ingress only",
        "for packets that leave, attach clsact in the place of ingress",
        spot.text().equals("egress") ? List.of(spot.write("ingress")) : List.of(), List.of(Trail.created(hook)));
  }
}
