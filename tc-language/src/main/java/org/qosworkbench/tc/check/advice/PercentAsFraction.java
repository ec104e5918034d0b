package org.qosworkbench.tc.check.advice;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.value.Percent;

/** A percentage that looks like a fraction of one. */
final class PercentAsFraction {
  private PercentAsFraction() {}

  static void look(Command command, int word, Percent percent, Consumer<Problem> problems) {
    if (!(percent.percent() > 0) || percent.percent() >= 1) return;
    var text = command.word(word);
    if (!text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) return;
    var range = command.range(word);
    problems.accept(Advise.that(Diagnostic.PERCENT_AS_FRACTION, range,
        "this is " + text + " percent; as a fraction it would be "
            + new Percent(new BigDecimal(text).movePointRight(2).doubleValue()).print(),
        "write the percent sign",
        Advise.write(range, text + "%").safely()));
  }
}
