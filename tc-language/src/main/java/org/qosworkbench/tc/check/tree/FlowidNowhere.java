package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.check.Related;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.FilterBlock;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Kernel.Trait;

/** Filters that send packets into classes where none can wait: the kernel takes any number as a class id. */
final class FlowidNowhere implements FilterCheck {
  @Override
  public void check(FilterPlace place, TreeCheck.Report report) {
    var qdisc = place.qdisc();
    var instead = instead(qdisc);
    if (instead.isEmpty() || qdisc.classCount() == 0 && !isBanded(qdisc)) return;
    for (var node : place.filters()) {
      if (node.target() == Ids.NONE || node.target() == qdisc.handle()) continue;
      if (leadsBack(qdisc, place.block().classId(), node.target())) {
        back(qdisc, node, instead.get(), report);
      } else {
        target(qdisc, node, instead.get(), report);
      }
    }
  }

  private static boolean isBanded(QdiscNode qdisc) {
    return qdisc.kindName().equals("prio") || qdisc.kindName().equals("ets");
  }

  /** What becomes of packets with a class that is not there; empty for kinds that number their classes otherwise. */
  private static Optional<String> instead(QdiscNode qdisc) {
    int minor = (int) qdisc.options().number("default") & 0xffff;
    boolean hasDefault = minor != 0 && isLeaf(qdisc, minor);
    return switch (qdisc.kindName()) {
      case "htb" -> Optional.of(hasDefault ? "go into the default class" : "leave at once and unshaped");
      case "hfsc" -> Optional.of(hasDefault ? "go into the default class" : "are dropped");
      case "drr", "qfq" -> Optional.of("are dropped");
      case "prio", "ets" -> Optional.of("go into the band of priority 0");
      default -> Optional.empty();
    };
  }

  /** Filters on an inner class of hfsc lead downwards only; those of htb may lead anywhere but to where they are. */
  private static boolean leadsBack(QdiscNode qdisc, int from, int target) {
    if (from == Ids.NONE || qdisc.classNode(target).filter(ClassNode::isInner).isEmpty()) return false;
    if (from == target) return qdisc.is(Trait.CLASS_TREE);
    if (!qdisc.kindName().equals("hfsc")) return false;
    for (var it = qdisc.classNode(from); it.isPresent(); it = qdisc.classNode(it.get().parent())) {
      if (it.get().id() == target) return true;
    }
    return false;
  }

  private static void back(QdiscNode qdisc, FilterNode node, String instead, TreeCheck.Report report) {
    var id = Ids.print(node.target());
    if (qdisc.kindName().equals("htb")) {
      found(qdisc, node, "the filter hangs on " + id + " itself", "go round in circles until they are dropped", List.of(),
          report);
    } else {
      found(qdisc, node, "filters of inner classes lead only to classes below, and " + id + " is none", instead,
          List.of(), report);
    }
  }

  private static void target(QdiscNode qdisc, FilterNode node, String instead, TreeCheck.Report report) {
    int target = node.target();
    int minor = Ids.minor(target);
    if (isBanded(qdisc)) {
      if (!qdisc.hasClass(qdisc.handle() | minor)) {
        found(qdisc, node, "there is no band " + Ids.print(qdisc.handle() | minor), instead, List.of(), report);
      }
    } else if (Ids.major(target) != qdisc.handle()) {
      found(qdisc, node, Ids.print(target) + " is no class of " + Trail.name(qdisc) + ", which the filter hangs on",
          instead, List.of(Trail.created(qdisc)), report);
    } else if (qdisc.classNode(target).isEmpty()) {
      found(qdisc, node, "there is no class " + Ids.print(target), instead, List.of(), report);
    } else if (qdisc.classNode(target).get().isInner() && hasNoFilters(qdisc, target)) {
      found(qdisc, node, Ids.print(target) + " has classes below it and no filters of its own", instead,
          List.of(Spot.id(qdisc.classNode(target).get()).related("class " + Ids.print(target) + " was created here")),
          report);
    }
  }

  /** Filters on an inner class decide about the packets that others send to it. */
  private static boolean hasNoFilters(QdiscNode qdisc, int target) {
    return qdisc.filters().block(target).map(FilterBlock::filters).map(List::isEmpty).orElse(true);
  }

  private static void found(
      QdiscNode qdisc, FilterNode node, String what, String instead, List<Related> related, TreeCheck.Report report) {
    var spot = Spot.classid(node);
    int written = Ids.minor(node.target());
    var digits = spot.text().substring(spot.text().indexOf(':') + 1);
    var meant = Ids.major(node.target()) == qdisc.handle()
        ? MinorGuess.of(digits, written, it -> isLeaf(qdisc, it)) : Optional.<MinorGuess>empty();
    report.found(spot.statement(), spot.problem(Diagnostic.FLOWID_NOWHERE,
        what + ": packets that the filter takes " + instead,
        meant.map(MinorGuess::explanation).orElse("name a leaf class of " + Trail.name(qdisc)),
        meant.map(it -> spot.write(Ids.print(qdisc.handle() | it.minor()))).stream().toList(), related));
  }

  private static boolean isLeaf(QdiscNode qdisc, int minor) {
    return qdisc.classNode(qdisc.handle() | minor).filter(it -> !it.isInner()).isPresent();
  }
}
