package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.StepCheck;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * Changes of an htb class that name another parent than it has: htb_change_class() looks at the parent only when it
 * makes a class. hfsc refuses such a change, and classes of other kinds have no parent but the qdisc.
 */
final class ClassNotMoved implements StepCheck {
  @Override
  public void check(Step step, Consumer<Problem> problems) {
    if (!(step.change() instanceof Change.PutClass put) || put.before().isEmpty()) return;
    int asked = put.node().settings().parent();
    if (asked == Ids.NONE || !put.qdisc().kindName().equals("htb")) return;
    int wanted = asked == Ids.ROOT ? 0 : Ids.minor(asked);
    var before = put.before().get();
    if (wanted != Ids.minor(before.parent()) && wanted != Ids.minor(before.created().parent())) {
      problems.accept(problem(step, put.qdisc(), before, wanted));
    }
  }

  private static Problem problem(Step step, QdiscNode qdisc, ClassNode before, int wanted) {
    var binding = step.request().binding();
    var there = Ids.print(before.parent() == Ids.NONE ? qdisc.handle() : before.parent());
    var spot = Spot.header(binding, "parent").map(it -> new Spot(step.statement(), binding, it))
        .orElseGet(() -> Spot.word(step.statement(), binding, "root"));
    return spot.problem(Diagnostic.CLASS_NOT_MOVED,
        "the kernel changes " + Ids.print(before.id()) + " where it is, below " + there + ", and ignores that it is to be "
            + "below " + Ids.print(qdisc.handle() | wanted),
        "to move a class delete it, with all that is below it, and add it anew",
        List.of(spot.write("parent " + there)),
        List.of(Spot.id(before).related("class " + Ids.print(before.id()) + " was created here")));
  }
}
