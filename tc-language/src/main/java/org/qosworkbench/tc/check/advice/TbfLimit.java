package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** A tbf that has no room for what it delays. */
final class TbfLimit implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    long limit = command.number("limit");
    if (limit == 0) return;
    long burst = command.number("burst");
    int packet = Packets.full(command.device());
    if (limit >= packet && limit >= burst) return;
    var what = limit < packet
        ? "a queue of " + limit + " bytes has no room for a packet of " + packet + ": it is dropped"
        : "tc reckons limit as burst + rate * latency: with a burst of " + burst + " bytes, " + limit
            + " are a latency below 0";
    problems.accept(Advise.that(Diagnostic.TBF_LIMIT_BELOW_BURST, command.value("limit"), what,
        "make limit larger than burst by what may wait; or give latency, and tc works it out"));
  }
}
