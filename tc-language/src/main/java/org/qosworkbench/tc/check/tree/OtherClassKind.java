package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.StepCheck;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * Classes of one kind in a qdisc of another: tc_ctl_tclass() does not look at the kind, and what the numbers of the
 * attributes happen to mean to the qdisc is what the class gets.
 */
final class OtherClassKind implements StepCheck {
  @Override
  public void check(Step step, Consumer<Problem> problems) {
    if (!(step.change() instanceof Change.PutClass put)) return;
    var actual = put.qdisc().kindName();
    var kind = put.node().settings().kind();
    if (kind.isEmpty() || kind.get().name().equals(actual)) return;
    var binding = step.request().binding();
    int group = Spot.kindGroup(binding);
    int word = binding.groups().get(group).firstWord() - 1;
    boolean empty = binding.groups().get(group).endWord() == binding.groups().get(group).firstWord();
    var spot = new Spot(step.statement(), binding, binding.statement().range(word));
    var name = Trail.name(put.qdisc());
    var written = kind.get().name();
    var message = empty
        ? "this is a class of " + name + ", not of " + written + "; only since no options follow does that change "
            + "nothing"
        : "the kernel does not look at the kind: " + name + " takes the options of " + written + " for its own, which "
            + "mean something else";
    List<Fix> fixes = empty ? List.of(spot.write(actual).safely()) : List.of();
    problems.accept(spot.problem(Diagnostic.OTHER_CLASS_KIND, message,
        "write " + actual + (empty ? "" : ", with options of " + actual), fixes,
        List.of(Trail.created(put.qdisc()))));
  }
}
