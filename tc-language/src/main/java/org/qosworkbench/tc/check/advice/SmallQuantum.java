package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** A round-robin turn that is too short for one packet. */
final class SmallQuantum implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    long quantum = command.number("quantum");
    if (quantum == 0) return;
    int mtu = Packets.mtu(command.device());
    if (quantum >= mtu) return;
    problems.accept(Advise.that(Diagnostic.SMALL_QUANTUM, command.value("quantum"),
        "a turn of " + quantum + " bytes is too short for one packet of " + mtu + " bytes",
        "give at least the size of the largest packet with its Ethernet header: quantum " + (mtu + Packets.HEADER),
        Advise.write(command.value("quantum"), String.valueOf(mtu + Packets.HEADER))));
  }
}
