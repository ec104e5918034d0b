package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * Leaves that keep the qdisc that htb_change_class() gives them: a pfifo as long as the device's txqueuelen. Told once
 * for a tree.
 */
final class PlainLeaf implements HtbCheck {
  @Override
  public void check(HtbTree tree, TreeCheck.Report report) {
    for (int i = 0; i < tree.size(); i++) {
      var node = tree.node(i);
      if (node.isInner() || tree.qdisc().leaf(node.id()).isPresent()) continue;
      var spot = Spot.id(node);
      report.found(spot.statement(), spot.problem(Diagnostic.PLAIN_LEAF,
          "packets of leaf class " + tree.name(i) + " wait in a plain FIFO as long as the device's txqueuelen, where "
              + "one connection delays all others",
          "put a qdisc into it and into the other leaves: qdisc add dev " + device(tree) + " parent " + tree.name(i)
              + " fq_codel", List.of(), List.of()));
      return;
    }
  }

  private static String device(HtbTree tree) {
    return tree.device().name().isEmpty() ? "DEVICE" : tree.device().name();
  }
}
