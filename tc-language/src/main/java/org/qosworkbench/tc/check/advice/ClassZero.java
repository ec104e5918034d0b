package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.value.ClassId;

/** An htb class with the minor number 0, which is the qdisc's own. */
final class ClassZero implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    int keyword = command.headerKeyword("classid");
    if (keyword < 0 || !(command.binding().value(keyword + 1).orElseThrow() instanceof ClassId id)) return;
    if (id.minor() != 0 || id.major() == 0) return;
    problems.accept(Advise.that(Diagnostic.CLASS_ZERO, command.range(keyword + 1),
        "minor number 0 means the qdisc itself: packets that are sent to " + id.print()
            + " by their priority leave unshaped",
        "number classes from 1 on: " + id.print() + "1"));
  }
}
