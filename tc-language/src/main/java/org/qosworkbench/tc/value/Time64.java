package org.qosworkbench.tc.value;

/**
 * A time that tc keeps in nanoseconds.
 *
 * @param nanoseconds signed 64-bit number
 */
public record Time64(long nanoseconds) implements Value {

  private static final Expectation EXPECTED = TimeExpectation.NANOSECONDS;

  /**
   * Reads a time: a number in C's floating-point notation and directly behind it a {@link TimeUnit}; without a unit,
   * nanoseconds (iproute2 lib/utils.c, get_time64). Times that do not fit become -2^63 nanoseconds.
   */
  public static Parsed<Time64> parse(String word, Dialect dialect) {
    int end = Strtod.end(word, 0);
    if (end == 0) {
      return bad(word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.NOT_A_NUMBER, word, 0, word.length());
    }
    double time = Strtod.value(word, 0, end);
    if (dialect.has(Dialect.IPROUTE2_7_2)) {
      if (time < 0) {
        return bad(Fault.Kind.NEGATIVE, word, 0, end);
      }
      if (Strtod.overflow(word, 0, time)) {
        return bad(Fault.Kind.TOO_LARGE, word, 0, end);
      }
    }
    if (end < word.length()) {
      int scale = TimeUnit.scale(word, end);
      if (scale == 0) {
        return bad(Fault.Kind.UNKNOWN_UNIT, word, end, word.length());
      }
      time *= scale;
    }
    return Parsed.ok(new Time64(Cast.toSigned64(time)));
  }

  /** The largest unit that divides the time, for example {@code 1500us}. */
  @Override
  public String print() {
    return TimeExpectation.print(nanoseconds, 1_000_000_000);
  }

  private static Parsed<Time64> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }
}
