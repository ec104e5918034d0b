package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;

/** Thresholds and probabilities of RED that do not do what they say. */
final class RedParameters implements Tip {
  @Override
  public void look(Command command, Consumer<Problem> problems) {
    var given = command.given();
    if (isRed(command) && given.number("max") > given.number("limit") && given.number("limit") != 0) {
      problems.accept(Advise.that(Diagnostic.RED_PARAMETERS, command.value("max"),
          "the queue is cut at its limit of " + given.number("limit") + " bytes and never gets to max: what comes "
              + "then is dropped at its end, as without RED",
          "limit is at least max and a burst of packets on top"));
    }
    if (given.real("probability", 0) > 1) {
      problems.accept(Advise.that(Diagnostic.RED_PARAMETERS, command.value("probability"),
          "a probability is at most 1: what tc sends of " + command.word(command.keyword("probability") + 1)
              + " is cut to 32 bits and means something else",
          "it is a fraction, not a percentage: 0.02 is usual"));
    }
  }

  /** sfq refuses such thresholds in tc. */
  private static boolean isRed(Command command) {
    return command.kind().orElseThrow().name().equals("red");
  }
}
