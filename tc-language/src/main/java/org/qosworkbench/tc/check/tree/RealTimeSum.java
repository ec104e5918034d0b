package org.qosworkbench.tc.check.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.check.Related;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.value.Rate;

/**
 * Real-time curves of hfsc that promise more in the long run than a class above may send: real-time service does not
 * look at the classes above, so the promises are kept as long as the device can and the upper limit is broken.
 */
final class RealTimeSum implements QdiscCheck {
  private static final int SHOWN = 4;
  private static final int BITS = 8;

  @Override
  public void check(TreeCheck.Tree tree, QdiscNode qdisc, TreeCheck.Report report) {
    var classes = qdisc.classes();
    var promised = new long[Ids.minor(classes.get(classes.size() - 1).id()) + 1];
    long all = 0;
    for (var node : classes) {
      long rate = promise(node);
      all += rate;
      for (var it = above(qdisc, node); rate > 0 && it.isPresent(); it = above(qdisc, it.get())) {
        promised[Ids.minor(it.get().id())] += rate;
      }
    }
    if (all == 0) return;
    for (var node : classes) {
      long sum = promised[Ids.minor(node.id())];
      if (sum > 0) limit(qdisc, node, sum, report);
    }
    var speed = tree.device().device().speed();
    if (qdisc.isTop() && speed.isPresent() && all > speed.getAsLong() / BITS) {
      var spot = Spot.kind(qdisc.changed().statement(), qdisc.settings().binding());
      report.found(spot.statement(), spot.problem(Diagnostic.REAL_TIME_ABOVE_LIMIT,
          "the leaves are promised " + print(all) + " in real time, more than the " + print(speed.getAsLong() / BITS)
              + " of " + tree.device().device().name(),
          "lower the rt curves, so that all promises can be kept at a time", List.of(),
          leaves(qdisc, Ids.NONE)));
    }
  }

  private static Optional<ClassNode> above(QdiscNode qdisc, ClassNode node) {
    return node.parent() == Ids.NONE ? Optional.empty() : qdisc.classNode(node.parent());
  }

  private static void limit(QdiscNode qdisc, ClassNode node, long sum, TreeCheck.Report report) {
    long limit = inLongRun(node, "ul");
    if (limit == 0 || sum <= limit) return;
    var spot = Spot.option(node, "ul");
    report.found(spot.statement(), spot.problem(Diagnostic.REAL_TIME_ABOVE_LIMIT,
        "the leaves below " + Ids.print(node.id()) + " are promised " + print(sum)
            + " in real time, more than its upper limit of " + print(limit),
        "lower their rt curves: real-time service does not stop at the limit of a class above",
        List.of(), leaves(qdisc, node.id())));
  }

  /** The first promises below a class, or all over when that is none. */
  private static List<Related> leaves(QdiscNode qdisc, int top) {
    var found = new ArrayList<Related>();
    for (var node : qdisc.classes()) {
      if (found.size() == SHOWN) break;
      long rate = promise(node);
      if (rate == 0 || top != Ids.NONE && !isBelow(qdisc, node, top)) continue;
      found.add(Spot.option(node, node.settings().options().has("rt") ? "rt" : "sc")
          .related(Ids.print(node.id()) + " is promised " + print(rate)));
    }
    return found;
  }

  private static boolean isBelow(QdiscNode qdisc, ClassNode node, int top) {
    for (var it = above(qdisc, node); it.isPresent(); it = above(qdisc, it.get())) {
      if (it.get().id() == top) return true;
    }
    return false;
  }

  /** What a leaf gets in real time in the long run, in bytes per second. */
  private static long promise(ClassNode node) {
    return node.isInner() ? 0 : inLongRun(node, "rt", "sc");
  }

  /** The slope of the second piece of the first of these curves; 0 without any, or when it is not known. */
  private static long inLongRun(ClassNode node, String... curves) {
    for (var curve : curves) {
      var tails = node.settings().options().tails(curve);
      if (!tails.isEmpty()) return slope(tails.get(tails.size() - 1));
    }
    return 0;
  }

  private static long slope(Given curve) {
    for (var option : List.of("m2", "rate")) {
      if (curve.value(option).orElse(null) instanceof Rate it) return it.bytesPerSecond();
    }
    return 0;
  }

  private static String print(long bytesPerSecond) {
    return new Rate(bytesPerSecond).print();
  }
}
