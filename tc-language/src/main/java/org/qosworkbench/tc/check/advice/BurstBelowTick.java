package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * A bucket that fills up within a fraction of the time between two ticks of the kernel's timer. Told only when even the
 * fastest usual timer, a thousand ticks in a second, would be too slow: timers of high resolution often make up for
 * less.
 */
final class BurstBelowTick implements Tip {
  private static final long FASTEST_HZ = 1000;
  private static final long USUAL_HZ = 250;

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var rate = command.rate("rate");
    long burst = command.number("burst");
    if (rate.isEmpty() || burst == 0) return;
    long bytes = rate.get().bytesPerSecond();
    if (Long.compareUnsigned(burst, Long.divideUnsigned(bytes, FASTEST_HZ)) >= 0) return;
    if (burst < Packets.full(command.device())) return;
    long needed = Long.divideUnsigned(bytes, USUAL_HZ);
    problems.accept(Advise.that(Diagnostic.BURST_BELOW_TICK, command.value("burst"),
        "at " + rate.get().print() + " a burst of " + burst + " bytes is over long before the next tick of the timer: "
            + "rate/HZ is " + needed + " bytes with HZ 250, and " + Long.divideUnsigned(bytes, FASTEST_HZ)
            + " with HZ 1000",
        "a burst of rate/HZ gets the whole rate on any kernel: " + Packets.roundUp(needed) + " with HZ 250",
        Advise.write(command.value("burst"), Packets.roundUp(needed))));
  }
}
