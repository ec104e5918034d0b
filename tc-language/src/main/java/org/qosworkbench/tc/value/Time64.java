package org.qosworkbench.tc.value;

/**
 * A time that tc keeps in nanoseconds.
 *
 * @param nanoseconds signed 64-bit number
 */
public record Time64(long nanoseconds) implements Value {

  /**
   * Reads a time: a number in C's floating-point notation and directly behind it a {@link TimeUnit}; without a unit,
   * nanoseconds (iproute2 lib/utils.c, get_time64). Times that do not fit become -2^63 nanoseconds.
   */
  public static Parsed<Time64> parse(String word, Dialect dialect) {
    return TimeResolution.NANOSECONDS.parse(word, dialect, time -> new Time64(Cast.toSigned64(time)));
  }

  /** The largest unit that divides the time, for example {@code 1500us}. */
  @Override
  public String print() {
    return TimeResolution.NANOSECONDS.print(nanoseconds);
  }
}
