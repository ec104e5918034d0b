package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** A cake that is to find out its rate, and does not. */
final class CakeAutorate implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    int autorate = command.keyword("autorate-ingress");
    if (autorate < 0) return;
    int ended = Math.max(command.keyword("bandwidth"), command.keyword("unlimited"));
    if (ended > autorate) {
      problems.accept(Advise.that(Diagnostic.CAKE_AUTORATE, command.range(autorate),
          "\"" + command.word(ended) + "\" behind it turns autorate-ingress off again",
          "write autorate-ingress behind the bandwidth"));
    } else if (ended < 0 && command.creates()) {
      problems.accept(Advise.that(Diagnostic.CAKE_AUTORATE, command.range(autorate),
          "without a bandwidth cake does not shape until it has measured one",
          "give a bandwidth to start with, in front of autorate-ingress"));
    }
  }
}
