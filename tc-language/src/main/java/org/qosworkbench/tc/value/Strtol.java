package org.qosworkbench.tc.value;

/**
 * Integers as the C library's strtol and strtoul read them, for 64-bit long: leading blanks, a sign, the prefix 0x for
 * bases 0 and 16, a leading 0 for octal in base 0, saturation on overflow, and the wrap-around of a negated unsigned
 * number.
 *
 * <p>A number is found with {@link #end} and evaluated with a second look at the few characters, so that nothing is
 * allocated. The binary prefix 0b that C libraries from 2023 on read in base 0 is not part of it.
 */
final class Strtol {

  private Strtol() {}

  /** Offset behind the number that starts at {@code from}, or {@code from} when there is none. */
  static int end(String text, int from, int base) {
    int digits = digits(text, from, base);
    int radix = radix(text, from, digits, base);
    int i = digits;
    while (i < text.length() && digit(text.charAt(i)) < radix) {
      i++;
    }
    return i == digits ? from : i;
  }

  /** Value of strtoul for the number {@code from..end}: all ones on overflow, negated modulo 2^64 after a minus. */
  static long unsignedValue(String text, int from, int end, int base) {
    int i = digits(text, from, base);
    int radix = radix(text, from, i, base);
    if (exceedsUnsigned(text, i, end, radix)) {
      return -1;
    }
    long value = magnitude(text, i, end, radix);
    return negative(text, from) ? -value : value;
  }

  /** Whether strtoul reports a range error for the number {@code from..end}. */
  static boolean unsignedOverflow(String text, int from, int end, int base) {
    int i = digits(text, from, base);
    return exceedsUnsigned(text, i, end, radix(text, from, i, base));
  }

  /** Value of strtol for the number {@code from..end}: the nearest bound on overflow. */
  static long signedValue(String text, int from, int end, int base) {
    int i = digits(text, from, base);
    int radix = radix(text, from, i, base);
    boolean negative = negative(text, from);
    if (exceedsSigned(text, i, end, radix, negative)) {
      return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    long value = magnitude(text, i, end, radix);
    return negative ? -value : value;
  }

  /** Whether strtol reports a range error for the number {@code from..end}. */
  static boolean signedOverflow(String text, int from, int end, int base) {
    int i = digits(text, from, base);
    return exceedsSigned(text, i, end, radix(text, from, i, base), negative(text, from));
  }

  /**
   * Value of the part {@code from..to} when it is a number in its plainest form: at most fifteen digits, without a sign
   * and blanks, in base 0 without an octal zero; -1 for everything else, which need not be wrong.
   */
  static long plainValue(String text, int from, int to, int base) {
    int digits = (base == 0 || base == 16) && hexPrefix(text, from) ? from + 2 : from;
    int radix = base != 0 ? base : digits > from ? 16 : 10;
    boolean octal = base == 0 && digits == from && to - from > 1 && text.charAt(from) == '0';
    if (digits >= to || to - digits > 15 || octal) {
      return -1;
    }
    long value = 0;
    for (int i = digits; i < to; i++) {
      int digit = digit(text.charAt(i));
      if (digit >= radix) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }

  /** Whether the number at {@code from} has a minus sign. */
  static boolean negative(String text, int from) {
    int i = skipBlanks(text, from);
    return i < text.length() && text.charAt(i) == '-';
  }

  static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** isspace of the C locale. */
  static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** Value of a digit of any base up to 36; 99 for everything else. */
  static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z' && c < 0x80 ? lower - 'a' + 10 : 99;
  }

  private static int digits(String text, int from, int base) {
    int i = skipBlanks(text, from);
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    return (base == 0 || base == 16) && hexPrefix(text, i) ? i + 2 : i;
  }

  private static int radix(String text, int from, int digits, int base) {
    if (base != 0) {
      return base;
    }
    if (digits - 2 >= from && hexPrefix(text, digits - 2)) {
      return 16;
    }
    return digits < text.length() && text.charAt(digits) == '0' ? 8 : 10;
  }

  /** 0x counts as a prefix only before a hexadecimal digit; otherwise the number is its zero. */
  private static boolean hexPrefix(String text, int i) {
    return i + 2 < text.length() && text.charAt(i) == '0' && (text.charAt(i + 1) | 0x20) == 'x'
        && digit(text.charAt(i + 2)) < 16;
  }

  private static long magnitude(String text, int from, int end, int radix) {
    long value = 0;
    for (int i = from; i < end; i++) {
      value = value * radix + digit(text.charAt(i));
    }
    return value;
  }

  private static boolean exceedsUnsigned(String text, int from, int end, int radix) {
    if (end - from <= 15) {
      return false;
    }
    long largest = Long.divideUnsigned(-1, radix);
    int lastDigit = (int) Long.remainderUnsigned(-1, radix);
    long value = 0;
    for (int i = from; i < end; i++) {
      int digit = digit(text.charAt(i));
      int order = Long.compareUnsigned(value, largest);
      if (order > 0 || order == 0 && digit > lastDigit) {
        return true;
      }
      value = value * radix + digit;
    }
    return false;
  }

  private static boolean exceedsSigned(String text, int from, int end, int radix, boolean negative) {
    if (end - from <= 15) {
      return false;
    }
    if (exceedsUnsigned(text, from, end, radix)) {
      return true;
    }
    long value = magnitude(text, from, end, radix);
    return Long.compareUnsigned(value, negative ? Long.MIN_VALUE : Long.MAX_VALUE) > 0;
  }
}
