package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;

/** Defaults of hfsc that no packet can wait in: hfsc_classify() then finds no class, and the packet is dropped. */
final class HfscDefault implements QdiscCheck {
  private static final String DROPPED = "packets that no filter takes are dropped, ARP and IPv6 among them";

  @Override
  public void check(TreeCheck.Tree tree, QdiscNode qdisc, TreeCheck.Report report) {
    int minor = (int) qdisc.options().number("default");
    var id = qdisc.handle() | minor;
    if (takesAll(qdisc)) return;
    if (minor == 0) {
      found(qdisc, minor, "hfsc without a default class: " + DROPPED, report);
    } else if (qdisc.classNode(id).isEmpty()) {
      found(qdisc, minor, "there is no class " + Ids.print(id) + ": " + DROPPED, report);
    } else if (qdisc.classNode(id).get().isInner()) {
      found(qdisc, minor, "class " + Ids.print(id) + " has classes below it: " + DROPPED, report);
    }
  }

  /** Whether a filter leaves nothing for the default. */
  private static boolean takesAll(QdiscNode qdisc) {
    var block = qdisc.filters().block(Ids.NONE);
    return block.isPresent() && block.get().filters().stream().anyMatch(Reach::takesAll);
  }

  private static void found(QdiscNode qdisc, int minor, String message, TreeCheck.Report report) {
    var spot = Spot.value(qdisc, "default");
    var meant = minor == 0 ? Optional.<MinorGuess>empty()
        : MinorGuess.of(spot.text(), minor, it -> qdisc.classNode(qdisc.handle() | it).isPresent());
    var leaf = qdisc.classes().stream().filter(it -> !it.isInner()).map(HfscDefault::minor).findFirst();
    report.found(spot.statement(), spot.problem(Diagnostic.DEFAULT_NOWHERE, message,
        meant.map(MinorGuess::explanation)
            .orElse("name the minor number of a leaf class: default " + leaf.orElse("10")),
        meant.map(it -> spot.write(it.word())).stream().toList(), List.of()));
  }

  private static String minor(ClassNode node) {
    return Integer.toHexString(Ids.minor(node.id()));
  }
}
