package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.FilterBlock;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.filter.FilterMeaning;
import org.qosworkbench.tc.model.filter.FlowerMeaning;
import org.qosworkbench.tc.model.filter.Matching;
import org.qosworkbench.tc.model.filter.U32Meaning;
import org.qosworkbench.tc.spec.Diagnostic;

/** Classes that nothing in the file sends packets to, and kinds that drop what has no class. */
final class UnusedClass implements QdiscCheck {
  @Override
  public void check(TreeCheck.Tree tree, QdiscNode qdisc, TreeCheck.Report report) {
    var filters = qdisc.filters().blocks().stream().map(FilterBlock::filters).filter(it -> !it.isEmpty()).toList();
    boolean flat = qdisc.kindName().equals("drr") || qdisc.kindName().equals("qfq");
    if (usesMarks(qdisc)) return;
    if (filters.isEmpty() && flat) drops(qdisc, report);
    if (filters.isEmpty() || !isTold(filters)) return;
    int last = Ids.minor(qdisc.classes().get(qdisc.classCount() - 1).id());
    var used = new boolean[last + 1];
    int minor = (int) qdisc.options().number("default") & 0xffff;
    if (!flat && minor <= last) used[minor] = true;
    for (var list : filters) {
      for (var node : list) {
        int target = Ids.minor(node.target());
        if (Ids.major(node.target()) == qdisc.handle() && target <= last) used[target] = true;
      }
    }
    for (var node : qdisc.classes()) {
      if (node.isInner() || used[Ids.minor(node.id())]) continue;
      var spot = Spot.id(node);
      report.found(spot.statement(), spot.problem(Diagnostic.UNUSED_CLASS,
          "no filter and no default sends packets to class " + Ids.print(node.id()),
          "add a filter with flowid " + Ids.print(node.id())
              + "; only programs and firewalls that set the priority of packets to it could use it as it is",
          List.of(), List.of()));
    }
  }

  /** Whether the mark of a packet is its class: what fw does as long as it has no filter, only a prio. */
  static boolean usesMarks(QdiscNode qdisc) {
    for (var block : qdisc.filters().blocks()) {
      for (var chain : block.chains()) {
        for (var priority : chain.priorities()) {
          if (priority.kindName().equals("fw") && priority.filters().isEmpty()) return true;
        }
      }
    }
    return false;
  }

  /** Whether the classes that the filters send packets to can be read from the commands. */
  static boolean isTold(List<List<FilterNode>> filters) {
    for (var list : filters) for (var node : list) if (!isTold(node.meaning())) return false;
    return true;
  }

  private static boolean isTold(FilterMeaning meaning) {
    for (var action : meaning.effective()) {
      if (!action.kind().name().equals("gact") && !action.kind().name().equals("police")) return false;
    }
    return switch (meaning.matching()) {
      case U32Meaning it -> true;
      case FlowerMeaning it -> true;
      case Matching.Matchall it -> true;
      case Matching.Basic it -> true;
      case Matching.Route it -> meaning.classid().isPresent();
      case Matching.Fw it -> it.source() == Matching.Source.FILTER;
      case Matching.Flow it -> false;
      case Matching.Cgroup it -> false;
      case Matching.Bpf it -> false;
      case Matching.Other it -> false;
    };
  }

  private static void drops(QdiscNode qdisc, TreeCheck.Report report) {
    var spot = Spot.kind(qdisc.changed().statement(), qdisc.settings().binding());
    report.found(spot.statement(), spot.problem(Diagnostic.NO_WAY_IN,
        "without a filter every packet is dropped: " + qdisc.kindName() + " has no default class",
        "add filters, the last one for all packets: filter add dev DEVICE parent " + Ids.print(qdisc.handle())
            + " prio 100 matchall classid CLASSID", List.of(), List.of(Spot.id(qdisc.classes().get(0))
            .related("its first class"))));
  }
}
