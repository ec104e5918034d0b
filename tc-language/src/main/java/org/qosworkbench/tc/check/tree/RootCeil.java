package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.Related;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * Classes at the root that are to borrow: there is nobody above them to borrow from, so that they never get more than
 * their rate. A class over its rate waits for a class above it that is under its own (htb_activate_prios()).
 */
final class RootCeil implements HtbCheck {
  @Override
  public void check(HtbTree tree, TreeCheck.Report report) {
    int tops = 0;
    for (int i = 0; i < tree.size(); i++) if (tree.above(i) == HtbTree.NONE) tops++;
    for (int i = 0; i < tree.size(); i++) {
      boolean wants = tree.ceilWasGiven(i) && tree.rate(i) >= 0 && tree.ceil(i) > tree.rate(i);
      if (wants && tree.above(i) == HtbTree.NONE && !tree.node(i).lostParent()) found(tree, i, tops, report);
    }
  }

  private static void found(HtbTree tree, int place, int tops, TreeCheck.Report report) {
    var spot = Spot.value(tree.node(place), "ceil");
    var rate = Spot.value(tree.node(place), "rate");
    List<Related> related = List.of(rate.related("the rate that " + tree.name(place) + " stays at"));
    var help = tops == 1
        ? "give it the whole rate that it may use"
        : "classes borrow from a class above them: put one between them and " + Ids.print(tree.qdisc().handle())
            + " with the rate that they share";
    report.found(spot.statement(), spot.problem(Diagnostic.NOTHING_TO_BORROW,
        "there is no class above " + tree.name(place) + " to borrow from: it never gets more than its rate of "
            + HtbTree.print(tree.rate(place)), help, List.of(), related));
  }
}
