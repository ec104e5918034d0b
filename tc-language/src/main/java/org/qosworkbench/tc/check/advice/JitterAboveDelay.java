package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** A netem delay that would have to become negative. */
final class JitterAboveDelay implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var values = command.given().values("delay");
    if (values.size() < 2) return;
    double delay = Times.nanoseconds(values.get(0));
    double jitter = Times.nanoseconds(values.get(1));
    if (jitter <= delay || delay == 0) return;
    problems.accept(Advise.that(Diagnostic.JITTER_ABOVE_DELAY, command.range(command.keyword("delay") + 2),
        "a delay of " + Times.print(delay) + " cannot be " + Times.print(jitter)
            + " shorter: many packets are not delayed at all, and the average is longer than the delay",
        "keep the jitter below the delay"));
  }
}
