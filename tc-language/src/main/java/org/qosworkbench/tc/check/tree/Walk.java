package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.QdiscNode;

/** Goes through the qdiscs of a tree once, for all checks, and reads the numbers of their classes once. */
final class Walk implements TreeCheck {
  private static final List<HtbCheck> HTB = List.of(new LostParent(), new HtbDefault(), new SharedRates(),
      new RootCeil(), new InnerOption(), new QuantumRange());
  private static final List<QdiscCheck> HFSC = List.of(new HfscDefault(), new RealTimeSum());
  private static final List<QdiscCheck> FLAT = List.of(new FlatParent());
  private static final QdiscCheck USE = new UnusedClass();
  private static final List<FilterCheck> FILTERS = List.of(
      new UnreachableFilter(), new ReversedOrder(), new FlowidNowhere(), new ChainLeads(), new MirredLoop());

  @Override
  public void check(Tree tree, Report report) {
    LockOut.check(tree, report);
    walk(tree, tree.top(), report);
  }

  private static void walk(Tree tree, QdiscNode qdisc, Report report) {
    if (qdisc.classCount() > 0) {
      switch (qdisc.kindName()) {
        case "htb" -> {
          var classes = HtbTree.of(qdisc, tree.device().device());
          for (var check : HTB) check.check(classes, report);
          USE.check(tree, qdisc, report);
        }
        case "hfsc" -> {
          for (var check : HFSC) check.check(tree, qdisc, report);
          USE.check(tree, qdisc, report);
        }
        case "drr", "qfq" -> {
          for (var check : FLAT) check.check(tree, qdisc, report);
          USE.check(tree, qdisc, report);
        }
        default -> { }
      }
    }
    for (var block : qdisc.filters().blocks()) {
      var place = FilterPlace.of(tree, qdisc, block);
      if (!place.filters().isEmpty()) for (var check : FILTERS) check.check(place, report);
    }
    qdisc.forEachLeaf(leaf -> walk(tree, leaf, report));
  }
}
