package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.StepCheck;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;

/** Classes that get their first class below them and so lose the qdisc that was put into them. */
final class LostLeaf implements StepCheck {
  @Override
  public void check(Step step, Consumer<Problem> problems) {
    if (!(step.change() instanceof Change.PutClass put) || put.before().isPresent()) return;
    var parent = put.node().parent();
    if (parent == Ids.NONE) return;
    var leaf = put.qdisc().leaf(parent);
    if (leaf.isEmpty()) return;
    var above = put.qdisc().classNode(parent);
    if (above.isPresent() && !above.get().isInner()) problems.accept(problem(put.qdisc(), put.node(), leaf.get()));
  }

  private static Problem problem(QdiscNode qdisc, ClassNode node, QdiscNode leaf) {
    var spot = Spot.parent(node);
    var name = Trail.name(leaf);
    var what = qdisc.kindName().equals("htb")
        ? "the kernel throws away the " + name + " in it" : "no packet comes to the " + name + " in it any more";
    return spot.problem(Diagnostic.LOST_LEAF,
        "with " + Ids.print(node.id()) + " below it, " + Ids.print(node.parent()) + " is no leaf any more: " + what,
        "put the qdisc into the new class, or create the class before the qdisc so that the kernel refuses the mistake",
        List.of(), List.of(Trail.created(leaf)));
  }
}
