package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** An sfq that moves its flows to other queues all the time. */
final class SfqPerturb implements Tip {
  private static final long TOO_OFTEN = 5;
  private static final String USUAL = "10";

  @Override
  public void look(Command command, Consumer<Problem> problems) {
    long seconds = command.number("perturb");
    if (seconds < 1 || seconds > TOO_OFTEN) return;
    problems.accept(Advise.that(Diagnostic.FREQUENT_PERTURB, command.value("perturb"),
        "every " + seconds + " s all flows change their queues, and packets that wait then are reordered",
        "10 seconds are usual; 0 never moves a flow",
        Advise.write(command.value("perturb"), USUAL)));
  }
}
