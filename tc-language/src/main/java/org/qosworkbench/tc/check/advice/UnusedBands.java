package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** Bands of prio that no priority is mapped to. */
final class UnusedBands implements Tip {
  /** The highest band in the map that tc sends when none is given, plus one. */
  private static final long MAPPED = 3;

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var given = command.given();
    long bands = given.number("bands");
    if (!command.creates() || bands <= MAPPED || given.has("priomap") || hasHandle(command)) return;
    problems.accept(Advise.that(Diagnostic.UNUSED_BANDS, command.value("bands"),
        "the default priomap knows three bands, and without a handle no filter sends packets into the others",
        "give a priomap of 16 numbers that names them too, or a handle, and filters for them"));
  }

  /** Filters name the qdisc by its handle; one that the kernel has picked is not known beforehand. */
  private static boolean hasHandle(Command command) {
    return command.header().number("handle") != 0;
  }
}
