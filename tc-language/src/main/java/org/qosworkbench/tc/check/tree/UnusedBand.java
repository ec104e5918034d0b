package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.bind.Values;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.FilterBlock;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;

/** Bands of prio that neither the priomap nor a filter leads to; without a handle, advice about commands tells it. */
final class UnusedBand implements QdiscCheck {
  /** What tc sends for priorities that are not given (iproute2 tc/q_prio.c). */
  private static final int[] USUAL_MAP = {1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};

  @Override
  public void check(TreeCheck.Tree tree, QdiscNode qdisc, TreeCheck.Report report) {
    int bands = qdisc.bands().orElse(0);
    var filters = qdisc.filters().blocks().stream().map(FilterBlock::filters).toList();
    if (!qdisc.handleWasGiven() || UnusedClass.usesMarks(qdisc) || !UnusedClass.isTold(filters)) return;
    var map = qdisc.options().values("priomap");
    var used = new boolean[bands + 1];
    for (int i = 0; i < USUAL_MAP.length; i++) {
      use(used, 1 + (i < map.size() ? (int) Values.number(map.get(i)) : USUAL_MAP[i]));
    }
    for (var list : filters) for (var node : list) use(used, Ids.minor(node.target()));
    for (int band = 1; band <= bands; band++) {
      if (used[band]) continue;
      found(qdisc, qdisc.handle() | band, report);
      return;
    }
  }

  private static void use(boolean[] used, int band) {
    if (band < used.length) used[band] = true;
  }

  private static void found(QdiscNode qdisc, int band, TreeCheck.Report report) {
    var spot = Spot.value(qdisc, qdisc.options().has("bands") ? "bands" : "priomap");
    report.found(spot.statement(), spot.problem(Diagnostic.UNUSED_BAND,
        "no packet comes to band " + Ids.print(band) + ": the priomap does not name it, and no filter leads there",
        "name band " + (Ids.minor(band) - 1) + " in the priomap, which counts from 0, or add a filter with flowid "
            + Ids.print(band), List.of(),
        qdisc.leaf(band).map(it -> List.of(Trail.created(it))).orElse(List.of())));
  }
}
