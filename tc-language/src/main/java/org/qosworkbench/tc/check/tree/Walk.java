package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.FilterBlock;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;

/** Goes through the qdiscs of a tree once, for all checks, and reads the numbers of their classes once. */
final class Walk implements TreeCheck {
  private static final List<HtbCheck> HTB = List.of(new LostParent(), new HtbDefault(), new SharedRates(),
      new RootCeil(), new InnerOption(), new QuantumRange(), new PlainLeaf());
  private static final List<QdiscCheck> HFSC = List.of(new HfscDefault(), new RealTimeSum(), new BlockingChild());
  private static final List<QdiscCheck> FLAT = List.of(new FlatParent(), new BlockingChild());
  private static final QdiscCheck IDS = new DecimalIds();
  private static final QdiscCheck USE = new UnusedClass();
  private static final QdiscCheck BANDS = new UnusedBand();
  private static final List<FilterCheck> FILTERS = List.of(
      new UnreachableFilter(), new ReversedOrder(), new FlowidNowhere(), new ChainLeads(), new MirredLoop());

  @Override
  public void check(Tree tree, Report report) {
    LockOut.check(tree, report);
    walk(tree, tree.top(), report);
    if (tree.top().parent() == Ids.HOOK) shared(tree, report);
  }

  private static void walk(Tree tree, QdiscNode qdisc, Report report) {
    if (qdisc.classCount() > 0) {
      switch (qdisc.kindName()) {
        case "htb" -> {
          var classes = HtbTree.of(qdisc, tree.device().device());
          for (var check : HTB) check.check(classes, report);
          IDS.check(tree, qdisc, report);
          USE.check(tree, qdisc, report);
        }
        case "hfsc" -> {
          for (var check : HFSC) check.check(tree, qdisc, report);
          IDS.check(tree, qdisc, report);
          USE.check(tree, qdisc, report);
        }
        case "drr", "qfq" -> {
          for (var check : FLAT) check.check(tree, qdisc, report);
          IDS.check(tree, qdisc, report);
          USE.check(tree, qdisc, report);
        }
        default -> { }
      }
    }
    for (var block : qdisc.filters().blocks()) filters(tree, qdisc, block, report);
    if (qdisc.kindName().equals("prio")) BANDS.check(tree, qdisc, report);
    qdisc.forEachLeaf(leaf -> walk(tree, leaf, report));
  }

  private static void filters(Tree tree, QdiscNode qdisc, FilterBlock block, Report report) {
    var place = FilterPlace.of(tree, qdisc, block);
    if (!place.filters().isEmpty()) for (var check : FILTERS) check.check(place, report);
  }

  /** Blocks that devices share are judged with the first of these devices. */
  private static void shared(Tree tree, Report report) {
    for (int side : new int[] {Ids.ARRIVING, Ids.LEAVING}) {
      var block = tree.network().block(tree.top(), side).filter(it -> it.index() != 0);
      if (block.isPresent() && isFirst(tree, block.get())) filters(tree, tree.top(), block.get(), report);
    }
  }

  private static boolean isFirst(Tree tree, FilterBlock block) {
    for (var device : tree.network().devices()) {
      if (device == tree.device()) return true;
      if (device.hook().isPresent() && uses(tree, device.hook().get(), block)) return false;
    }
    return true;
  }

  private static boolean uses(Tree tree, QdiscNode hook, FilterBlock block) {
    return tree.network().block(hook, Ids.ARRIVING).filter(it -> it == block).isPresent()
        || tree.network().block(hook, Ids.LEAVING).filter(it -> it == block).isPresent();
  }
}
