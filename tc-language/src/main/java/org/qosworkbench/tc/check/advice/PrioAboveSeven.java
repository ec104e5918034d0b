package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** A priority that the kernel's htb does not have. */
final class PrioAboveSeven implements Tip {
  /** {@code TC_HTB_NUMPRIO} less one. */
  private static final long LOWEST = 7;

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    long prio = command.number("prio");
    if (prio <= LOWEST) return;
    problems.accept(Advise.that(Diagnostic.PRIO_ABOVE_SEVEN, command.value("prio"),
        "the kernel stores prio " + prio + " as 7, like all above it",
        "htb has the priorities 0 to 7",
        Advise.write(command.value("prio"), "7").safely()));
  }
}
