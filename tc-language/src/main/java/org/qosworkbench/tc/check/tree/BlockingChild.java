package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * Qdiscs that hold packets back in classes of drr, qfq and hfsc. These ask the class whose turn it is, and when it
 * gives nothing they give nothing either (drr_dequeue(), qfq_dequeue(), hfsc_dequeue()); htb asks the next one.
 */
final class BlockingChild implements QdiscCheck {
  @Override
  public void check(TreeCheck.Tree tree, QdiscNode qdisc, TreeCheck.Report report) {
    qdisc.forEachLeaf(leaf -> {
      if (qdisc.classCount() > 1 && holdsBack(leaf)) found(qdisc, leaf, report);
    });
  }

  private static boolean holdsBack(QdiscNode leaf) {
    return switch (leaf.kindName()) {
      case "tbf", "htb", "cbs", "etf" -> true;
      case "netem" -> leaf.options().hasAny("delay", "rate", "slot");
      case "cake" -> leaf.options().has("bandwidth");
      default -> false;
    };
  }

  private static void found(QdiscNode qdisc, QdiscNode leaf, TreeCheck.Report report) {
    var spot = Spot.kind(leaf.changed().statement(), leaf.settings().binding());
    report.found(spot.statement(), spot.problem(Diagnostic.BLOCKING_CHILD,
        "while " + leaf.kindName() + " holds the packets of " + Ids.print(leaf.parent()) + " back, the other classes "
            + "of " + Trail.name(qdisc) + " wait too",
        leaf.kindName().equals("netem")
            ? "put netem at the root of another device, an ifb for example, or into a class of htb"
            : "limit the rate above " + qdisc.kindName() + " rather than below it, or use htb",
        List.of(), List.of(Trail.created(qdisc))));
  }
}
