package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.spec.Diagnostic;

/** Options of htb that only leaves have a use for, on classes with others below them. */
final class InnerOption implements HtbCheck {
  @Override
  public void check(HtbTree tree, TreeCheck.Report report) {
    for (int i = 0; i < tree.size(); i++) {
      if (!tree.node(i).isInner()) continue;
      if (tree.prioWasGiven(i)) found(tree, i, "prio", report);
      if (tree.quantum(i) > 0 && !silences(tree, i)) found(tree, i, "quantum", report);
    }
  }

  /** Each class is a leaf when it is created: a quantum then keeps the kernel from warning of the one it computes. */
  private static boolean silences(HtbTree tree, int place) {
    return tree.rate(place) < 0 || !QuantumRange.suits(tree.rate(place), QuantumRange.r2q(tree.qdisc()));
  }

  private static void found(HtbTree tree, int place, String option, TreeCheck.Report report) {
    var spot = Spot.option(tree.node(place), option);
    int below = tree.firstBelow(place);
    Fix fix = spot.remove();
    report.found(spot.statement(), spot.problem(Diagnostic.INNER_CLASS_OPTION,
        tree.name(place) + " has classes below it, so its " + option + " has no effect",
        "give " + option + " to the leaves", List.of(fix),
        List.of(Spot.parent(tree.node(below)).related("class " + tree.name(below) + " is put below it here"))));
  }
}
