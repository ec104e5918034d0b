package org.qosworkbench.tc.check.advice;

import java.util.Arrays;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.value.Rate;

/** A netem queue that is too short for the packets that its delay holds back. */
final class NetemLimit implements Tip {
  private static final long DEFAULT_LIMIT = 1000;
  private static final double PACKET = 1500;
  private static final double NANOSECONDS = 1e9;
  /** Packets are rarely all of full size. */
  private static final double RESERVE = 1.5;

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var given = command.given();
    var rate = given.value("rate").filter(it -> it instanceof Rate);
    if (rate.isEmpty() || !command.creates() && !(given.has("limit") && given.has("delay"))) return;
    var times = given.values("delay").stream().mapToDouble(Times::nanoseconds).limit(2).toArray();
    double delay = Arrays.stream(times).sum();
    double held = (double) ((Rate) rate.get()).bytesPerSecond() * delay / NANOSECONDS / PACKET;
    long limit = given.number("limit", DEFAULT_LIMIT);
    if (limit >= held * RESERVE) return;
    long enough = suggestion(held * RESERVE);
    boolean written = given.has("limit");
    problems.accept(Advise.that(Diagnostic.NETEM_LIMIT,
        written ? command.value("limit") : command.value("delay"),
        rate.get().print() + " for " + Times.print(delay) + " are " + (long) Math.ceil(held)
            + " packets of 1500 bytes, " + (limit < held ? "and" : "more of smaller ones; and")
            + " netem drops what goes beyond its limit of " + limit,
        "allow for half as much again: limit " + enough,
        written ? Advise.write(command.value("limit"), String.valueOf(enough))
            : Fix.insert("add limit " + enough, command.kindWord().end(), " limit " + enough)));
  }

  /** Rounded up to two digits. */
  private static long suggestion(double packets) {
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(packets)) - 1));
    return (long) (Math.ceil(packets / step) * step);
  }
}
