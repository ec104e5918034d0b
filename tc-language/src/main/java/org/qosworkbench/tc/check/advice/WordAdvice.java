package org.qosworkbench.tc.check.advice;

import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.value.Percent;
import org.qosworkbench.tc.value.Prefix;
import org.qosworkbench.tc.value.Rate;
import org.qosworkbench.tc.value.Time;
import org.qosworkbench.tc.value.Time64;

/** Advice about single words of any command, in one pass over them. */
final class WordAdvice {
  private WordAdvice() {}

  static void give(Command command, Consumer<Problem> problems) {
    int count = command.statement().wordCount();
    for (int i = 0; i < count; i++) {
      var value = command.binding().value(i);
      if (value.isEmpty()) {
        if (command.binding().element(i).isPresent()) {
          Abbreviation.look(command, i, command.binding().element(i).get(), problems);
        }
        continue;
      }
      switch (value.get()) {
        case Rate rate -> RateUnits.look(command, i, rate, problems);
        case Percent percent -> PercentAsFraction.look(command, i, percent, problems);
        case Time time -> BareTime.look(command, i, time, problems);
        case Time64 time -> BareTime.look(command, i, time, problems);
        case Prefix prefix -> HostBits.look(command, i, prefix, problems);
        default -> { }
      }
    }
  }
}
