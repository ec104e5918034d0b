package org.qosworkbench.tc.spec.grammar;

/** Decimal numbers one behind the other, as sscanf finds them: blanks and a sign may stand before each. */
final class Digits {
  private final String text;
  private int at;

  Digits(String text) {
    this.text = text;
  }

  /** The next number, of which the bits of {@code mask} count; negative when there is none. */
  long number(long mask) {
    while (at < text.length() && " \t\n\u000b\f\r".indexOf(text.charAt(at)) >= 0) at++;
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (negative || at < text.length() && text.charAt(at) == '+') at++;
    int start = at;
    long value = 0;
    boolean overflow = false;
    for (; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
      int digit = text.charAt(at) - '0';
      overflow |= Long.compareUnsigned(value, Long.divideUnsigned(-1 - digit, 10)) > 0;
      value = value * 10 + digit;
    }
    if (at == start) return -1;
    long result = overflow ? -1 : negative ? -value : value;
    return result & mask & Long.MAX_VALUE;
  }

  boolean follows(char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
