package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Values;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.grammar.Verdict;
import org.qosworkbench.tc.value.Percent;

/** Trees that drop whatever no filter takes out of the way: whoever came over this device is locked out. */
final class LockOut {
  private LockOut() {}

  private static final double ALL = 100;
  /** Ethernet protocol. */
  private static final int IP = 0x800;
  /** The kernel's map of priorities to bands; ordinary packets have priority 0. */
  private static final int ORDINARY_BAND = 1;

  static void check(TreeCheck.Tree tree, TreeCheck.Report report) {
    var name = tree.device().device().name();
    if (name.startsWith("ifb") || name.equals("lo")) return;
    if (tree.top().parent() == Ids.HOOK) {
      for (var block : tree.top().filters().blocks()) hook(FilterPlace.of(tree, tree.top(), block), name, report);
      return;
    }
    var qdisc = Optional.of(tree.top());
    while (qdisc.isPresent() && drops(qdisc.get()).isEmpty()) qdisc = forOthers(qdisc.get());
    if (qdisc.isEmpty()) return;
    var found = qdisc.get();
    boolean isRoot = found.isTop();
    var spot = Spot.value(found, drops(found).get());
    report.found(spot.statement(), spot.problem(Diagnostic.LOCK_OUT,
        (isRoot ? "everything" : "whatever no filter takes elsewhere") + " that leaves through " + name
            + " is dropped here: over the network nobody reaches this machine through it any more",
        "try it in a guest, or let something undo it: (sleep 60; tc qdisc del dev " + name + " root) &",
        List.of(), isRoot ? List.of() : List.of(Trail.created(tree.top()))));
  }

  /** A first filter that drops all packets; with others before it, these may let through what is wanted. */
  private static void hook(FilterPlace place, String device, TreeCheck.Report report) {
    if (place.filters().isEmpty()) return;
    var node = place.filters().get(0);
    var actions = node.meaning().effective();
    boolean all = node.meaning().matchesEverything()
        && (node.protocol() == Reach.ALL_PROTOCOLS || node.protocol() == IP) && node.chain() == 0;
    boolean drops = !actions.isEmpty() && actions.get(0).kind().name().equals("gact") && !actions.get(0).isNumbered()
        && actions.get(0).verdict().equals(Verdict.DROP) && actions.get(0).otherwise().isEmpty();
    if (!all || !drops || node.meaning().offload().skipsSoftware()) return;
    var spot = Spot.action(node, actions.get(0).group());
    report.found(spot.statement(), spot.problem(Diagnostic.LOCK_OUT,
        "everything that " + (place.isArriving() ? "arrives" : "leaves") + " through " + device
            + " is dropped here: over the network nobody reaches this machine through it any more",
        "let through first what is wanted, in filters with a lower prio; try it in a guest, or let something undo it: "
            + "(sleep 60; tc qdisc del dev " + device + " " + place.qdisc().kindName() + ") &",
        List.of(), List.of()));
  }

  /** The option that makes a qdisc drop everything, an empty one when it is made for that; absent when it does not. */
  private static Optional<String> drops(QdiscNode qdisc) {
    var given = qdisc.options();
    return switch (qdisc.kindName()) {
      case "blackhole" -> Optional.of("");
      case "pfifo", "bfifo", "pfifo_head_drop" -> isZero(qdisc, "limit") ? Optional.of("limit") : Optional.empty();
      case "netem" -> {
        if (isZero(qdisc, "limit")) yield Optional.of("limit");
        for (var tail : given.tails("loss")) {
          var words = tail.words();
          boolean isModel = words.stream().anyMatch(it -> it.element() instanceof Option option
              && !option.name().equals("random"));
          var first = words.stream().flatMap(it -> it.value().stream()).findFirst();
          if (!isModel && first.isPresent() && first.get() instanceof Percent it && it.percent() == ALL) {
            yield Optional.of("loss");
          }
        }
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private static boolean isZero(QdiscNode qdisc, String option) {
    return qdisc.options().has(option) && qdisc.options().number(option) == 0;
  }

  /** The qdisc where packets wait that no filter takes; absent when they wait nowhere below, or nobody can say. */
  private static Optional<QdiscNode> forOthers(QdiscNode qdisc) {
    return switch (qdisc.kindName()) {
      case "htb", "hfsc" -> {
        int minor = (int) qdisc.options().number("default") & 0xffff;
        yield minor == 0 ? Optional.empty() : qdisc.leaf(qdisc.handle() | minor);
      }
      case "tbf", "netem", "red", "cbs" -> qdisc.leaf(qdisc.handle() | 1);
      case "prio" -> {
        var map = qdisc.options().values("priomap");
        long band = map.isEmpty() ? ORDINARY_BAND : Values.number(map.get(0));
        yield qdisc.leaf(qdisc.handle() | (int) band + 1);
      }
      default -> Optional.empty();
    };
  }
}
