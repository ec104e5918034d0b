package org.qosworkbench.tc.check.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Related;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.value.HtbQuantum;

/**
 * The r2q that suits all classes of an htb qdisc: rate in bytes per second divided by it gives the quantum, which the
 * kernel keeps between 1000 and 200000 bytes (htb_change_class()). It computes one for each class that is given none,
 * for inner ones too since they were leaves when they were created.
 */
final class QuantumRange implements HtbCheck {
  /** A quantum below this takes several rounds for one packet: an Ethernet frame. */
  private static final long PACKET = 1514;
  private static final int MOST_EDITS = 64;
  private static final int SHOWN = 4;

  /** The values of r2q with which no quantum is out of range; none when {@code highest} is below {@code lowest}. */
  record Suitable(long lowest, long highest) {
    /**
     * What suits rates in bytes per second.
     *
     * @param fastest at least {@code slowest}
     */
    static Suitable of(long slowest, long fastest) {
      return new Suitable(HtbQuantum.smallestR2q(fastest), HtbQuantum.largestR2q(slowest));
    }

    boolean isEmpty() {
      return highest < lowest;
    }

    /** One of them: the usual one, else one in the middle that leaves a whole packet to the slowest class. */
    long pick() {
      if (lowest <= HtbQuantum.DEFAULT_R2Q && HtbQuantum.DEFAULT_R2Q <= highest) return HtbQuantum.DEFAULT_R2Q;
      long whole = highest * HtbQuantum.LEAST / PACKET;
      return Math.max(lowest, (long) Math.sqrt((double) lowest * whole));
    }

    String print() {
      return lowest == highest ? "r2q " + lowest + " suits" : "r2q " + lowest + " to " + highest + " suits";
    }
  }

  /** The r2q of a qdisc. */
  static long r2q(QdiscNode qdisc) {
    return Math.max(1, (int) qdisc.options().number("r2q", HtbQuantum.DEFAULT_R2Q));
  }

  /** Whether the quantum for a rate is in range. */
  static boolean suits(long bytesPerSecond, long r2q) {
    long quantum = bytesPerSecond / r2q;
    return quantum >= HtbQuantum.LEAST && quantum <= HtbQuantum.MOST;
  }

  @Override
  public void check(HtbTree tree, TreeCheck.Report report) {
    long r2q = r2q(tree.qdisc());
    int wrong = 0;
    for (int i = 0; i < tree.size(); i++) if (isComputed(tree, i) && !suits(tree.rate(i), r2q)) wrong++;
    if (wrong == 0) return;
    var all = suitable(tree, place -> true);
    if (!all.isEmpty()) {
      found(tree, r2q, wrong, all.print() + (tree.size() == 1 ? " it" : " all classes"), all.pick(), report);
      return;
    }
    IntPredicate leaf = place -> !tree.node(place).isInner();
    boolean leavesWrong = false;
    for (int i = 0; i < tree.size(); i++) {
      leavesWrong |= leaf.test(i) && isComputed(tree, i) && !suits(tree.rate(i), r2q);
    }
    if (!leavesWrong) return;
    var leaves = suitable(tree, leaf);
    if (leaves.isEmpty()) {
      someOfTheirOwn(tree, r2q, wrong, report);
    } else {
      found(tree, r2q, wrong, leaves.print() + " all leaves, which are the ones that matter", leaves.pick(), report);
    }
  }

  private static boolean isComputed(HtbTree tree, int place) {
    return tree.quantum(place) == 0 && tree.rate(place) > 0;
  }

  private static Suitable suitable(HtbTree tree, IntPredicate which) {
    long slowest = Long.MAX_VALUE;
    long fastest = 0;
    for (int i = 0; i < tree.size(); i++) {
      if (!isComputed(tree, i) || !which.test(i)) continue;
      slowest = Math.min(slowest, tree.rate(i));
      fastest = Math.max(fastest, tree.rate(i));
    }
    return Suitable.of(slowest, fastest);
  }

  private static void found(
      HtbTree tree, long r2q, int wrong, String suits, long pick, TreeCheck.Report report) {
    var spot = Spot.value(tree.qdisc(), "r2q");
    report.found(spot.statement(), spot.problem(Diagnostic.R2Q_RANGE, message(r2q, wrong) + "; " + suits,
        "the quantum, rate in bytes per second divided by r2q, says how classes share what they borrow",
        List.of(write(tree, pick)), related(tree, r2q)));
  }

  private static String message(long r2q, int wrong) {
    return "with r2q " + r2q + " the kernel cuts the quantum of " + Trail.count(wrong, "class", "classes")
        + " to the range of 1000 to 200000 bytes";
  }

  private static List<Related> related(HtbTree tree, long r2q) {
    var found = new ArrayList<Related>();
    for (int i = 0; i < tree.size() && found.size() < SHOWN; i++) {
      if (!isComputed(tree, i) || suits(tree.rate(i), r2q)) continue;
      found.add(Spot.value(tree.node(i), "rate")
          .related("the quantum of " + tree.name(i) + " would be " + tree.rate(i) / r2q));
    }
    return found;
  }

  private static Fix write(HtbTree tree, long r2q) {
    if (tree.qdisc().options().has("r2q")) return Spot.value(tree.qdisc(), "r2q").write(Long.toString(r2q));
    var words = Spot.kind(tree.qdisc().changed().statement(), tree.qdisc().settings().binding());
    return Fix.insert("add r2q " + r2q, words.range().end(), " r2q " + r2q);
  }

  /** The rates are too far apart: the r2q that suits most leaves, and which ones need a quantum besides. */
  private static void someOfTheirOwn(HtbTree tree, long r2q, int wrong, TreeCheck.Report report) {
    long best = suitingMost(tree);
    var others = new ArrayList<Integer>();
    for (int i = 0; i < tree.size(); i++) {
      if (!tree.node(i).isInner() && isComputed(tree, i) && !suits(tree.rate(i), best)) others.add(i);
    }
    var spot = Spot.value(tree.qdisc(), "r2q");
    var names = new ArrayList<String>();
    for (int place : others.subList(0, Math.min(SHOWN, others.size()))) {
      names.add(tree.name(place) + " (quantum " + quantum(tree.rate(place), best) + ")");
    }
    if (others.size() > SHOWN) names.add("and " + (others.size() - SHOWN) + " more");
    report.found(spot.statement(), spot.problem(Diagnostic.R2Q_RANGE,
        message(r2q, wrong) + "; no r2q suits all leaves, whose rates are too far apart",
        "with r2q " + best + " these need a quantum of their own: " + String.join(", ", names),
        others.size() > MOST_EDITS ? List.of() : List.of(ownQuanta(tree, best, others)), related(tree, r2q)));
  }

  private static Fix ownQuanta(HtbTree tree, long best, List<Integer> others) {
    var elsewhere = new ArrayList<Fix.Elsewhere>();
    for (int place : others) {
      var node = tree.node(place);
      elsewhere.add(Spot.kind(node.changed().statement(), node.settings().binding())
          .adding("quantum " + quantum(tree.rate(place), best)));
    }
    var here = write(tree, best);
    return new Fix(here.title() + " and a quantum to " + Trail.count(others.size(), "class", "classes"),
        here.safety(), here.edits(), elsewhere);
  }

  private static long quantum(long rate, long r2q) {
    return rate / r2q < HtbQuantum.LEAST ? PACKET : HtbQuantum.MOST;
  }

  /** A window over the rates in their order: each candidate gives one of them the smallest quantum. */
  private static long suitingMost(HtbTree tree) {
    var rates = new long[tree.size()];
    int count = 0;
    for (int i = 0; i < tree.size(); i++) {
      if (!tree.node(i).isInner() && isComputed(tree, i)) rates[count++] = tree.rate(i);
    }
    Arrays.sort(rates, 0, count);
    long best = 1;
    int most = 0;
    int end = 0;
    for (int i = 0; i < count; i++) {
      long r2q = rates[i] / HtbQuantum.LEAST;
      if (r2q == 0) continue;
      end = Math.max(end, i);
      while (end < count && rates[end] / r2q <= HtbQuantum.MOST) end++;
      if (end - i > most) {
        most = end - i;
        best = r2q;
      }
    }
    return best;
  }
}
