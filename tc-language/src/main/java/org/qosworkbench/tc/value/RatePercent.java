package org.qosworkbench.tc.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate given as a share of the speed of the device.
 *
 * @param percent 0 to 100
 */
public record RatePercent(double percent) implements RateValue {

  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads a percentage (iproute2 tc/tc_util.c, parse_percent_rate): digits, dots and percent signs; text behind them is
   * ignored. That the device must be known and must have a speed is for the caller to check.
   */
  public static Parsed<RatePercent> parse(String word) {
    int end = 0;
    while (end < word.length() && isPercentCharacter(word.charAt(end))) {
      end++;
    }
    if (end == 0) {
      return bad(word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.NOT_A_NUMBER, word, 0, word.length());
    }
    // Only the digits and one dot can belong to the number: no sign, no exponent.
    int numberEnd = Strtod.end(word, 0);
    double percent = numberEnd == 0 ? 0 : Strtod.value(word, 0, Math.min(numberEnd, end));
    if (percent / 100. > 1) {
      return bad(Fault.Kind.TOO_LARGE, word, 0, end);
    }
    if (numberEnd < end && !(numberEnd == end - 1 && word.charAt(numberEnd) == '%')) {
      return bad(Fault.Kind.TRAILING_TEXT, word, numberEnd, end);
    }
    return Parsed.ok(new RatePercent(percent));
  }

  /** The rate on a device of the given speed, with tc's arithmetic; tc gives up from 1 Tbit/s on. */
  public Parsed<Rate> of(long megabitsPerSecond, Limit limit, Dialect dialect) {
    double bits = percent / 100. * megabitsPerSecond * 1000 * 1000;
    // tc hands the rate on as text of at most nineteen characters with six decimals.
    String text = new BigDecimal(bits).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    return text.length() >= 20
        ? Parsed.bad(new Fault(Fault.Kind.TOO_LARGE, EXPECTED, text, 0, text.length()))
        : Rate.parse(text, limit, dialect);
  }

  @Override
  public String print() {
    return Numerals.print(percent) + "%";
  }

  private static boolean isPercentCharacter(char c) {
    return c >= '0' && c <= '9' || c == '.' || c == '%';
  }

  private static Parsed<RatePercent> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a percentage of the device speed";
    }

    @Override
    public String example() {
      return "50%";
    }

    @Override
    public String limits() {
      return "0% to 100%";
    }
  }
}
