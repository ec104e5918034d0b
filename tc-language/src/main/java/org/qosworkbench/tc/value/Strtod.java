package org.qosworkbench.tc.value;

/**
 * Floating-point numbers as the C library's strtod reads them in the C locale: leading blanks, a sign, decimal and
 * hexadecimal numerals with exponents, inf, infinity and nan in any case. Rounding is to nearest, as in C.
 *
 * <p>Found with {@link #end}, evaluated with {@link #value}; plain numerals of up to fifteen digits allocate nothing.
 */
final class Strtod {

  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final int EXACT_DIGITS = 15;

  private Strtod() {}

  /** Offset behind the number that starts at {@code from}, or {@code from} when there is none. */
  static int end(String text, int from) {
    int i = afterSign(text, from);
    int end = startsHex(text, i) ? hexEnd(text, i + 2) : decimalEnd(text, i);
    if (end == i) {
      end = wordEnd(text, i);
    }
    return end == i ? from : end;
  }

  /** Value of the number {@code from..end} as found by {@link #end}. */
  static double value(String text, int from, int end) {
    int i = afterSign(text, from);
    double magnitude = magnitude(text, i, end);
    return i > from && text.charAt(i - 1) == '-' ? -magnitude : magnitude;
  }

  /** Whether strtod reports an overflow: a numeral, not the word inf, whose value is infinite. */
  static boolean overflow(String text, int from, double value) {
    if (!Double.isInfinite(value)) {
      return false;
    }
    char first = text.charAt(afterSign(text, from));
    return first >= '0' && first <= '9' || first == '.';
  }

  private static double magnitude(String text, int from, int end) {
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return unusual(text, from, end);
      }
    }
    if (count > EXACT_DIGITS) {
      return unusual(text, from, end);
    }
    // Both operands are exact, so the one rounding of the division gives what strtod gives.
    return decimals > 0 ? digits / POWERS_OF_TEN[decimals] : digits;
  }

  private static double unusual(String text, int from, int end) {
    char first = text.charAt(from);
    if (first == 'n' || first == 'N') {
      return Double.NaN;
    }
    if (first == 'i' || first == 'I') {
      return Double.POSITIVE_INFINITY;
    }
    String numeral = text.substring(from, end);
    if (startsHex(text, from) && numeral.indexOf('p') < 0 && numeral.indexOf('P') < 0) {
      numeral += "p0";
    }
    return Double.parseDouble(numeral);
  }

  private static int afterSign(String text, int from) {
    int i = Strtol.skipBlanks(text, from);
    return i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+') ? i + 1 : i;
  }

  /** 0x counts only before a hexadecimal digit, possibly behind the point; otherwise the number is its zero. */
  private static boolean startsHex(String text, int i) {
    if (i + 2 >= text.length() || text.charAt(i) != '0' || (text.charAt(i + 1) | 0x20) != 'x') {
      return false;
    }
    int digit = text.charAt(i + 2) == '.' ? i + 3 : i + 2;
    return digit < text.length() && Strtol.digit(text.charAt(digit)) < 16;
  }

  private static int hexEnd(String text, int from) {
    return exponentEnd(text, numeralEnd(text, from, 16), 'p');
  }

  private static int decimalEnd(String text, int from) {
    int end = numeralEnd(text, from, 10);
    return end == from ? from : exponentEnd(text, end, 'e');
  }

  private static int numeralEnd(String text, int from, int radix) {
    int i = from;
    int digits = 0;
    boolean point = false;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Strtol.digit(c) < radix) {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
      i++;
    }
    return digits == 0 ? from : i;
  }

  private static int exponentEnd(String text, int from, char mark) {
    if (from >= text.length() || (text.charAt(from) | 0x20) != mark) {
      return from;
    }
    int i = from + 1;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    int digits = i;
    while (i < text.length() && Strtol.digit(text.charAt(i)) < 10) {
      i++;
    }
    return i == digits ? from : i;
  }

  private static int wordEnd(String text, int from) {
    if (Ascii.startsWithIgnoreCase(text, from, "infinity")) {
      return from + 8;
    }
    if (Ascii.startsWithIgnoreCase(text, from, "inf")) {
      return from + 3;
    }
    if (!Ascii.startsWithIgnoreCase(text, from, "nan")) {
      return from;
    }
    int i = from + 3;
    if (i < text.length() && text.charAt(i) == '(') {
      int close = i + 1;
      while (close < text.length() && (Strtol.digit(text.charAt(close)) < 36 || text.charAt(close) == '_')) {
        close++;
      }
      if (close < text.length() && text.charAt(close) == ')') {
        return close + 1;
      }
    }
    return i;
  }
}
