package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;

/** Classes of drr and qfq below other classes: these kinds do not look at the parent. */
final class FlatParent implements QdiscCheck {
  @Override
  public void check(TreeCheck.Tree tree, QdiscNode qdisc, TreeCheck.Report report) {
    for (var node : qdisc.classes()) {
      if (!node.lostParent()) continue;
      var spot = Spot.parent(node);
      report.found(spot.statement(), spot.problem(Diagnostic.LOST_PARENT,
          "the classes of " + qdisc.kindName() + " do not nest: the kernel ignores that " + Ids.print(node.id())
              + " is to be below " + Ids.print(node.created().parent()),
          "for classes below a class put another qdisc into it",
          List.of(spot.write(Ids.print(qdisc.handle()))), List.of()));
    }
  }
}
