package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** An htb class that is capped below what it is given. */
final class CeilBelowRate implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var rate = command.rate("rate");
    var ceil = command.rate("ceil");
    if (rate.isEmpty() || ceil.isEmpty() || ceil.get().bytesPerSecond() == 0) return;
    if (Long.compareUnsigned(ceil.get().bytesPerSecond(), rate.get().bytesPerSecond()) >= 0) return;
    int rateWord = command.keyword("rate") + 1;
    int ceilWord = command.keyword("ceil") + 1;
    problems.accept(Advise.that(Diagnostic.CEIL_BELOW_RATE, command.range(ceilWord),
        "the class never gets its rate of " + rate.get().print() + ": ceil caps it at " + ceil.get().print(),
        "ceil is the rate and what may be borrowed on top of it, so it is at least the rate",
        Advise.write(command.range(ceilWord), command.word(rateWord))));
  }
}
