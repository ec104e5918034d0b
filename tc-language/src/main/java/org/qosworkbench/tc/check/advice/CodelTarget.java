package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.value.Time;

/** A CoDel whose tolerable delay is as long as the time it takes to react. */
final class CodelTarget implements Tip {
  private static final long DEFAULT_TARGET = 5_000;
  private static final long DEFAULT_INTERVAL = 100_000;

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var given = command.given();
    boolean hasBoth = given.has("target") && given.has("interval");
    if (!given.hasAny("target", "interval") || !command.creates() && !hasBoth) return;
    long target = given.number("target", DEFAULT_TARGET);
    long interval = given.number("interval", DEFAULT_INTERVAL);
    if (target < interval || interval == 0) return;
    problems.accept(Advise.that(Diagnostic.CODEL_TARGET, command.value(given.has("target") ? "target" : "interval"),
        "the delay that is fine, " + new Time(target).print() + ", is no shorter than the interval of "
            + new Time(interval).print() + " in which CoDel reacts: it drops too late, and then too much",
        "interval is about the longest round-trip time, target 5 to 10 % of it"));
  }
}
