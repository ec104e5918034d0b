package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.StepCheck;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Kernel.Trait;
import org.qosworkbench.tc.spec.Verb.Effect;

/**
 * {@code replace} of a root qdisc whose options cannot be changed: it works once, and the next time, when the same kind
 * is there, it is an order to change it (qdisc_change()).
 */
final class NotRepeatable implements StepCheck {
  @Override
  public void check(Step step, Consumer<Problem> problems) {
    if (!(step.change() instanceof Change.AttachQdisc attach) || step.request().effect() != Effect.REPLACE) return;
    var qdisc = attach.qdisc();
    boolean isFirst = qdisc.parent() == Ids.ROOT && attach.replaced().isEmpty() && !attach.device().rootWasCleared();
    if (isFirst && sendsOptions(qdisc) && !qdisc.is(Trait.CHANGEABLE)) problems.accept(problem(step, qdisc));
  }

  private static boolean sendsOptions(QdiscNode qdisc) {
    if (qdisc.is(Trait.SENDS_OPTIONS)) return true;
    var binding = qdisc.created().binding();
    int group = Spot.kindGroup(binding);
    return group >= 0 && binding.groups().get(group).endWord() > binding.groups().get(group).firstWord();
  }

  private static Problem problem(Step step, QdiscNode qdisc) {
    var binding = step.request().binding();
    var spot = new Spot(step.statement(), binding, binding.statement().range(1));
    return spot.problem(Diagnostic.NOT_REPEATABLE,
        "this works once: when the file runs again, " + qdisc.kindName()
            + " is there already, and its options cannot be changed",
        "before the file runs again: tc qdisc del dev " + step.request().device() + " root", List.of(), List.of());
  }
}
