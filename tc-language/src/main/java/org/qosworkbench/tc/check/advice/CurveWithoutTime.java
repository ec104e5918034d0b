package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** An hfsc curve whose first slope lasts no time. */
final class CurveWithoutTime implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var groups = command.binding().groups();
    for (int i = 0; i < groups.size(); i++) if (groups.get(i).parent() == command.group()) curve(command, i, problems);
  }

  private static void curve(Command command, int group, Consumer<Problem> problems) {
    var given = command.given(group);
    if (given.number("m1") == 0 || given.number("d") != 0) return;
    if (given.number("m1") == given.number("m2")) return;
    int keyword = command.keyword(group, "m1");
    problems.accept(Advise.that(Diagnostic.CURVE_WITHOUT_TIME, command.statement().range(keyword, keyword + 1),
        "m1 has no effect: without d the first slope lasts no time, and m2 holds from the start",
        "say how long m1 holds, for example d 10ms, or leave m1 out"));
  }
}
