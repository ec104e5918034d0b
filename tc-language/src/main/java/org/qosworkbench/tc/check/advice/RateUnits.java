package org.qosworkbench.tc.check.advice;

import java.util.Locale;
import java.util.function.Consumer;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Rate;
import org.qosworkbench.tc.value.Unfinished;

/** Rates in a unit, or without one, that are hardly what was meant. */
final class RateUnits {
  private static final double SMALLEST_BARE = 8_000;

  private RateUnits() {}

  static void look(Command command, int word, Rate rate, Consumer<Problem> problems) {
    var text = command.word(word);
    int unit = unit(text);
    if (unit == text.length()) bare(command, word, rate, problems);
    else if (endsInBps(text)) bytes(command, word, rate, unit, problems);
  }

  /** A rate whose number is not known, and its unit is. */
  static void look(Command command, int word, Unfinished rate, Consumer<Problem> problems) {
    var text = rate.word();
    if (!endsInBps(text) || !isRate(command, word)) return;
    var unit = text.substring(unit(text));
    problems.accept(Advise.that(Diagnostic.BYTES_PER_SECOND, command.range(word),
        "\"" + unit + "\" counts bytes: this is eight times as much as in " + inBits(unit),
        "write the rate in bits, as everywhere else"));
  }

  private static boolean isRate(Command command, int word) {
    return command.binding().element(word).orElseThrow() instanceof Param param
        && param.type() instanceof ValueType.Rate;
  }

  private static String inBits(String unit) {
    return unit.substring(0, unit.length() - "bps".length()).toLowerCase(Locale.ROOT) + "bit";
  }

  private static void bytes(Command command, int word, Rate rate, int unit, Consumer<Problem> problems) {
    var text = command.word(word);
    var range = command.range(word);
    var bits = text.substring(0, unit) + inBits(text.substring(unit));
    problems.accept(Advise.that(Diagnostic.BYTES_PER_SECOND, range,
        "\"" + text.substring(unit) + "\" counts bytes: this is " + rate.print() + ", eight times " + bits,
        "write the rate in bits, as everywhere else",
        Advise.write(range, bits), Advise.write(range, rate.print())));
  }

  private static void bare(Command command, int word, Rate rate, Consumer<Problem> problems) {
    double bits = rate.bytesPerSecond() * 8.;
    if (rate.bytesPerSecond() <= 0 || bits >= SMALLEST_BARE) return;
    var text = command.word(word);
    var range = command.range(word);
    problems.accept(Advise.that(Diagnostic.TINY_BARE_RATE, range,
        "a number without a unit is bits per second: one packet of 1500 bytes takes "
            + Math.round(1500 / (double) rate.bytesPerSecond()) + " s at this rate",
        "write the unit: kbit, mbit or gbit; bit, if this is meant",
        Advise.write(range, text + "mbit"), Advise.write(range, text + "kbit"), Advise.write(range, text + "bit")));
  }

  private static boolean endsInBps(String text) {
    return text.regionMatches(true, text.length() - "bps".length(), "bps", 0, "bps".length());
  }

  /** Where the unit starts: behind the last digit or point. */
  private static int unit(String text) {
    int at = text.length();
    while (at > 0 && Character.isLetter(text.charAt(at - 1))) at--;
    return at;
  }
}
