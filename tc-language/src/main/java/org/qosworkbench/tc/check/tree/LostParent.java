package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.spec.Diagnostic;

/** Classes whose parent is not there when they are created: htb hangs them on the qdisc without a word. */
final class LostParent implements HtbCheck {
  @Override
  public void check(HtbTree tree, TreeCheck.Report report) {
    Optional<ClassNode> top = Optional.empty();
    boolean topKnown = false;
    for (int i = 0; i < tree.size(); i++) {
      if (!tree.node(i).lostParent()) continue;
      if (!topKnown) top = top(tree);
      topKnown = true;
      lost(tree, tree.node(i), top, report);
    }
  }

  private static void lost(HtbTree tree, ClassNode node, Optional<ClassNode> top, TreeCheck.Report report) {
    int parent = Ids.major(node.id()) | Ids.minor(node.created().parent());
    var spot = Spot.parent(node);
    var message = "there is no class " + Ids.print(parent) + " at this point, so " + Ids.print(node.id())
        + " becomes a root class: it borrows from nobody and no other class limits it";
    var late = tree.find(Ids.minor(parent));
    var problem = late.isPresent()
        ? spot.problem(Diagnostic.LOST_PARENT, message, "create " + Ids.print(parent) + " before the classes below it",
            List.of(), List.of(Spot.id(tree.node(late.getAsInt()))
                .related("class " + Ids.print(parent) + " is created only here")))
        : spot.problem(Diagnostic.LOST_PARENT, message,
            "name a class that is there; a class cannot move later on, it has to be deleted and added anew",
            top.map(it -> spot.write(Ids.print(it.id()))).stream().toList(), List.of());
    report.found(spot.statement(), problem);
  }

  /** The one class that is meant to hang on the qdisc; empty when there are several. */
  private static Optional<ClassNode> top(HtbTree tree) {
    Optional<ClassNode> only = Optional.empty();
    for (int i = 0; i < tree.size(); i++) {
      var node = tree.node(i);
      if (node.parent() != Ids.NONE || node.lostParent()) continue;
      if (only.isPresent()) return Optional.empty();
      only = Optional.of(node);
    }
    return only;
  }
}
