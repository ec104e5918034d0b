package org.qosworkbench.tc.value;

/**
 * Conversions of a double to an integer as compiled C does them on x86-64 when the value does not fit; the language
 * leaves that case open, tc relies on it.
 */
final class Cast {

  private static final double TWO_63 = 0x1p63;

  private Cast() {}

  /** {@code (int64_t) value}: everything that does not fit becomes the smallest number. */
  static long toSigned64(double value) {
    return value >= -TWO_63 && value < TWO_63 ? (long) value : Long.MIN_VALUE;
  }

  /** {@code (uint64_t) value}: negative numbers wrap around, everything from 2^64 on becomes 0. */
  static long toUnsigned64(double value) {
    return value >= TWO_63 ? toSigned64(value - TWO_63) ^ Long.MIN_VALUE : toSigned64(value);
  }

  /** {@code (uint32_t) value}, by way of 64 bits: only the low half stays. */
  static long toUnsigned32(double value) {
    return toSigned64(value) & 0xffffffffL;
  }

  /** {@code (double) value} of an unsigned 64-bit number. */
  static double fromUnsigned64(long value) {
    if (value >= 0) {
      return value;
    }
    // Halving keeps the lost bit sticky, so that the doubled result is rounded once.
    return (double) (value >>> 1 | value & 1) * 2;
  }
}
