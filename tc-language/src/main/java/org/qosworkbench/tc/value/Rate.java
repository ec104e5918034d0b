package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;

/**
 * A rate.
 *
 * @param bytesPerSecond bytes per second as an unsigned number, cut to a whole number as tc does
 */
public record Rate(long bytesPerSecond) implements RateValue {

  private static final Expectation EXPECTED = new Expected();
  private static final RateUnit[] PRINTED = {RateUnit.TBIT, RateUnit.GBIT, RateUnit.MBIT, RateUnit.KBIT};

  /**
   * Reads a rate: a number in C's floating-point notation and directly behind it a {@link RateUnit}; without a unit,
   * bits per second (iproute2 lib/utils_math.c, get_rate and get_rate64).
   *
   * <p>What tc lets through counts as accepted here: with 64 bits, before release 7.2, negative rates wrap around, and
   * at all times infinite ones become 0.
   */
  public static Parsed<Rate> parse(String word, Limit limit, Dialect dialect) {
    int end = Strtod.end(word, 0);
    if (end == 0) {
      return bad(word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.NOT_A_NUMBER, word, 0, word.length());
    }
    double rate = Strtod.value(word, 0, end);
    if (dialect.has(Dialect.IPROUTE2_7_2)) {
      if (rate < 0) {
        return bad(Fault.Kind.NEGATIVE, word, 0, end);
      }
      if (Strtod.overflow(word, 0, rate)) {
        return bad(Fault.Kind.TOO_LARGE, word, 0, end);
      }
    }
    if (end < word.length()) {
      double scale = RateUnit.scale(word, end);
      if (scale == 0) {
        return bad(Fault.Kind.UNKNOWN_UNIT, word, end, word.length());
      }
      rate *= scale;
    }
    rate /= 8;
    return switch (limit) {
      case BITS_64 -> Parsed.ok(new Rate(Cast.toUnsigned64(rate)));
      case BITS_32 -> {
        long bytes = Cast.toUnsigned32(rate);
        yield bytes == Math.floor(rate) ? Parsed.ok(new Rate(bytes)) : outOfRange(word, end, rate);
      }
    };
  }

  /** The largest decimal unit that divides the rate, for example {@code 1500kbit}. */
  @Override
  public String print() {
    // A number that no double can hold was read from a negative one.
    return Numerals.fitsDouble(bytesPerSecond) ? print(bytesPerSecond) : "-" + print(-bytesPerSecond);
  }

  private static String print(long bytes) {
    for (RateUnit unit : PRINTED) {
      long bytesPerUnit = (long) unit.bits() / 8;
      if (bytes != 0 && Long.remainderUnsigned(bytes, bytesPerUnit) == 0) {
        return Long.toUnsignedString(Long.divideUnsigned(bytes, bytesPerUnit)) + unit.spelling();
      }
    }
    return bytes >>> 61 == 0 ? Long.toUnsignedString(bytes * 8) + RateUnit.BIT.spelling()
        : Long.toUnsignedString(bytes) + RateUnit.BPS.spelling();
  }

  private static Parsed<Rate> outOfRange(String word, int end, double rate) {
    if (Double.isNaN(rate)) {
      return bad(Fault.Kind.NOT_A_NUMBER, word, 0, end);
    }
    return bad(rate < 0 ? Fault.Kind.NEGATIVE : Fault.Kind.TOO_LARGE, word, 0, word.length());
  }

  private static Parsed<Rate> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a rate";
    }

    @Override
    public String example() {
      return "10mbit";
    }

    @Override
    public String limits() {
      return "0 to 34359738367bit";
    }

    @Override
    public List<String> known() {
      return RateUnit.spellings();
    }

    @Override
    public Optional<String> suggest(Fault fault) {
      return UnitAdvice.rate(fault);
    }
  }
}
