package org.qosworkbench.tc.value;

import java.math.BigDecimal;

/** Printing of numbers so that C reads the same number again. */
final class Numerals {

  private Numerals() {}

  /** The shortest decimal numeral without an exponent that reads as this number; inf and nan as C spells them. */
  static String print(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "-inf" : "inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** Whether a double can hold this unsigned number exactly. */
  static boolean fitsDouble(long unsigned) {
    return Long.numberOfLeadingZeros(unsigned) + Long.numberOfTrailingZeros(unsigned) >= 11;
  }
}
