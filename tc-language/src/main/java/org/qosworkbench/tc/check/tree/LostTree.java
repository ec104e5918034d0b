package org.qosworkbench.tc.check.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.StepCheck;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Verb.Effect;

/**
 * {@code add} and {@code change} that take the place of a qdisc of another kind: without a handle the kernel takes both
 * for an order to replace it (tc_modify_qdisc()).
 */
final class LostTree implements StepCheck {
  @Override
  public void check(Step step, Consumer<Problem> problems) {
    if (!(step.change() instanceof Change.AttachQdisc attach) || attach.replaced().isEmpty()) return;
    var effect = step.request().effect();
    if (effect == Effect.ADD || effect == Effect.CHANGE) {
      problems.accept(problem(step, attach.qdisc(), attach.replaced().get(), effect));
    }
  }

  private static Problem problem(Step step, QdiscNode comes, QdiscNode goes, Effect effect) {
    var binding = step.request().binding();
    var spot = new Spot(step.statement(), binding, binding.statement().range(1));
    var verb = effect == Effect.ADD ? "add" : "change";
    return spot.problem(Diagnostic.LOST_TREE,
        verb + " without a handle puts " + comes.kindName() + " in the place of " + Trail.name(goes) + lost(goes),
        "if that is meant, say replace; " + (effect == Effect.ADD
            ? "with a handle of its own the command would be refused instead"
            : "change keeps a qdisc only when it names the same kind"),
        List.of(spot.write("replace")), List.of(Trail.created(goes)));
  }

  private static String lost(QdiscNode goes) {
    int classes = 0;
    int inside = 0;
    int filters = 0;
    var open = new ArrayList<QdiscNode>(List.of(goes));
    while (!open.isEmpty()) {
      var next = open.remove(open.size() - 1);
      classes += next.classCount();
      for (var block : next.filters().blocks()) filters += block.filters().size();
      int before = open.size();
      next.forEachLeaf(open::add);
      inside += open.size() - before;
    }
    var all = new ArrayList<String>();
    if (classes > 0) all.add(Trail.count(classes, "class", "classes"));
    if (inside > 0) all.add(Trail.count(inside, "qdisc", "qdiscs") + " in it");
    if (filters > 0) all.add(Trail.count(filters, "filter", "filters"));
    return all.isEmpty() ? "" : "; lost with it: " + String.join(", ", all);
  }
}
