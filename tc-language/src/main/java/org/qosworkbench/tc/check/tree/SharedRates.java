package org.qosworkbench.tc.check.tree;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.check.Related;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * Rates and ceils that do not fit into those of the class above. A class below its rate sends whatever the classes
 * above have left; one above its rate sends only as long as none of them is above its ceil (htb_class_mode()).
 */
final class SharedRates implements HtbCheck {
  private static final int SHOWN = 4;
  private static final int BITS = 8;

  @Override
  public void check(HtbTree tree, TreeCheck.Report report) {
    long onDevice = 0;
    for (int i = 0; i < tree.size(); i++) {
      int above = tree.above(i);
      if (above == HtbTree.NONE) {
        onDevice += Math.max(tree.rate(i), 0);
        continue;
      }
      if (tree.rate(above) >= 0 && tree.rate(i) > tree.rate(above)) rate(tree, i, above, report);
      if (tree.ceil(above) >= 0 && tree.ceil(i) > tree.ceil(above) && tree.ceilWasGiven(i)) {
        ceil(tree, i, above, report);
      }
    }
    var sums = tree.ratesBelow();
    for (int i = 0; i < sums.length; i++) {
      if (tree.rate(i) >= 0 && sums[i] > tree.rate(i) && !anyAlone(tree, i)) sum(tree, i, sums[i], report);
    }
    if (tree.qdisc().isTop()) speed(tree, onDevice, report);
  }

  private static boolean anyAlone(HtbTree tree, int place) {
    for (int it = tree.firstBelow(place); it != HtbTree.NONE; it = tree.nextBeside(it)) {
      if (tree.rate(it) > tree.rate(place)) return true;
    }
    return false;
  }

  private static void rate(HtbTree tree, int place, int above, TreeCheck.Report report) {
    var spot = Spot.value(tree.node(place), "rate");
    report.found(spot.statement(), spot.problem(Diagnostic.RATE_ABOVE_PARENT,
        tree.name(place) + " is promised " + HtbTree.print(tree.rate(place)) + ", more than the "
            + HtbTree.print(tree.rate(above)) + " of the class above it, " + tree.name(above),
        "lower this rate, or raise that of " + tree.name(above)
            + ": a class below its rate sends even when those above have nothing left, so they exceed theirs",
        List.of(), List.of(Spot.value(tree.node(above), "rate").related("the rate of " + tree.name(above)))));
  }

  private static void ceil(HtbTree tree, int place, int above, TreeCheck.Report report) {
    var spot = Spot.value(tree.node(place), "ceil");
    boolean given = tree.ceilWasGiven(above);
    var limit = Spot.value(tree.node(above), given ? "ceil" : "rate");
    report.found(spot.statement(), spot.problem(Diagnostic.CEIL_ABOVE_PARENT,
        tree.name(place) + " cannot borrow up to " + HtbTree.print(tree.ceil(place)) + ": the ceil of "
            + tree.name(above) + " above it is " + HtbTree.print(tree.ceil(above)),
        "the lowest ceil on the way to the root is what counts", List.of(spot.write(limit.text())),
        List.of(limit.related("the ceil of " + tree.name(above) + (given ? "" : ", its rate when none is given")))));
  }

  private static void sum(HtbTree tree, int place, long sum, TreeCheck.Report report) {
    var spot = Spot.value(tree.node(place), "rate");
    var related = new ArrayList<Related>();
    for (int it = tree.firstBelow(place); it != HtbTree.NONE && related.size() < SHOWN; it = tree.nextBeside(it)) {
      related.add(Spot.value(tree.node(it), "rate").related("the rate of " + tree.name(it)));
    }
    report.found(spot.statement(), spot.problem(Diagnostic.RATES_ABOVE_PARENT,
        "the classes below " + tree.name(place) + " are promised " + HtbTree.print(sum) + " together, more than its "
            + HtbTree.print(tree.rate(place)),
        "make the rates below it add up to no more: each class sends up to its rate even when those above have "
            + "nothing left", List.of(), related));
  }

  /** The classes at the root share what the device has. */
  private static void speed(HtbTree tree, long sum, TreeCheck.Report report) {
    var speed = tree.device().speed();
    if (speed.isEmpty() || sum < 0 || sum <= speed.getAsLong() / BITS) return;
    var qdisc = tree.qdisc();
    var spot = Spot.kind(qdisc.changed().statement(), qdisc.settings().binding());
    report.found(spot.statement(), spot.problem(Diagnostic.RATES_ABOVE_PARENT,
        "the classes at the root of " + Ids.print(qdisc.handle()) + " are promised " + HtbTree.print(sum)
            + " together, more than the " + HtbTree.print(speed.getAsLong() / BITS) + " of "
            + tree.device().name(),
        "make their rates add up to no more than what the device can send", List.of(), List.of()));
  }
}
