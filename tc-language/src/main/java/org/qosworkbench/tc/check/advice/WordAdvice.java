package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.value.Percent;
import org.qosworkbench.tc.value.Prefix;
import org.qosworkbench.tc.value.Rate;
import org.qosworkbench.tc.value.Time;
import org.qosworkbench.tc.value.Time64;
import org.qosworkbench.tc.value.Unfinished;
import org.qosworkbench.tc.value.Value;

/** Advice about single words of any command, in one pass over them. */
final class WordAdvice {
  private WordAdvice() {}

  static void give(Command command, Consumer<Problem> problems) {
    int count = command.statement().wordCount();
    for (int i = 0; i < count; i++) {
      var value = command.binding().value(i);
      if (value.isPresent()) {
        value(command, i, value.get(), problems);
      } else {
        var element = command.binding().element(i);
        if (element.isPresent()) Abbreviation.look(command, i, element.get(), problems);
      }
    }
  }

  /** Plain tests in place of a switch, which takes twice as long on every word of every line. */
  private static void value(Command command, int word, Value value, Consumer<Problem> problems) {
    if (value instanceof Rate rate) RateUnits.look(command, word, rate, problems);
    else if (value instanceof Prefix prefix) HostBits.look(command, word, prefix, problems);
    else if (value instanceof Percent percent) PercentAsFraction.look(command, word, percent, problems);
    else if (value instanceof Time time) BareTime.look(command, word, time, problems);
    else if (value instanceof Unfinished rate) RateUnits.look(command, word, rate, problems);
    else if (value instanceof Time64 time) BareTime.look(command, word, time, problems);
  }
}
