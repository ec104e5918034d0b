package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** An htb class that may save up less for its ceil than for its rate. */
final class CburstBelowBurst implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    long burst = command.number("burst");
    long cburst = command.number("cburst");
    if (cburst == 0 || cburst >= burst) return;
    problems.accept(Advise.that(Diagnostic.CBURST_BELOW_BURST, command.value("cburst"),
        "the burst of " + burst + " bytes never leaves in one go: a packet needs tokens of both buckets, and that of "
            + "ceil holds " + cburst,
        "make cburst as large as burst, or leave out the burst that is not used",
        Advise.write(command.value("cburst"), command.word(command.keyword("burst") + 1))));
  }
}
