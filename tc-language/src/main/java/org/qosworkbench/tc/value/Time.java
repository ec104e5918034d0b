package org.qosworkbench.tc.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A time that tc keeps in microseconds.
 *
 * @param microseconds 0 to 4294967295
 */
public record Time(long microseconds) implements Value {

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final Expectation TICKS = new ExpectedTicks();

  /**
   * Reads a time: a number in C's floating-point notation and directly behind it a {@link TimeUnit} down to
   * microseconds; without a unit, microseconds (iproute2 lib/utils.c, get_time). There is no check of the size: only
   * the low 32 bits of the microseconds stay, so {@code 5000s} becomes 705.032704s.
   */
  public static Parsed<Time> parse(String word, Dialect dialect) {
    return TimeResolution.MICROSECONDS.parse(word, dialect, time -> new Time(Cast.toUnsigned32(time)));
  }

  /**
   * As {@link #parse}, but a time that is too long to be given in ticks is refused as too large: 274.877906 seconds are
   * the most (iproute2 tc/q_netem.c until 6.8, get_ticks).
   */
  public static Parsed<Time> parseTicks(String word, Dialect dialect) {
    Parsed<Time> parsed = parse(word, dialect);
    boolean tooLong = parsed.value().map(Psched::tooLongForTicks).orElse(false);
    return tooLong ? Parsed.bad(new Fault(Fault.Kind.TOO_LARGE, TICKS, word, 0, word.length())) : parsed;
  }

  /** The largest unit that divides the time, for example {@code 1500us}. */
  @Override
  public String print() {
    return TimeResolution.MICROSECONDS.print(microseconds);
  }

  /** As tc shows times, with three significant digits: {@code 16.7ms} (iproute2 lib/utils.c, sprint_time). */
  public String printRounded() {
    if (microseconds < 1000) {
      return microseconds + "us";
    }
    boolean seconds = microseconds >= 1_000_000;
    var rounded = new BigDecimal(microseconds / (seconds ? 1_000_000. : 1000.)).round(THREE_DIGITS);
    int exponent = rounded.precision() - rounded.scale() - 1;
    // The %g of C turns to an exponent where the digits end before the point.
    String number = exponent < THREE_DIGITS.getPrecision()
        ? rounded.stripTrailingZeros().toPlainString()
        : rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e+0" + exponent;
    return number + (seconds ? "s" : "ms");
  }

  private record ExpectedTicks() implements Expectation {
    @Override
    public String phrase() {
      return "a time in ticks of the packet scheduler";
    }

    @Override
    public String limits() {
      return "0 to 274.877906s";
    }
  }
}
