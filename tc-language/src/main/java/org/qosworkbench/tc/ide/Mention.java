package org.qosworkbench.tc.ide;

import java.util.Locale;
import org.qosworkbench.tc.syntax.Statement;
import org.qosworkbench.tc.text.Range;

/**
 * A word, or the part of one, that names something.
 *
 * @param named what it names
 * @param statement number of the statement
 * @param range the characters that name it, in the text of the statement
 * @param spelling the characters to change when it gets another name
 */
record Mention(Named named, int statement, Range range, Spelling spelling, Usage.Kind kind) {
  /** How a name is written somewhere. */
  sealed interface Spelling {
    /** As it is. */
    record Text(Range range) implements Spelling {}

    /**
     * As a number in digits.
     *
     * @param radix 10 or 16
     * @param upper whether there are digits above 9, and in upper case
     * @param lower whether there are digits above 9, and in lower case
     */
    record Digits(Range range, int radix, boolean upper, boolean lower) implements Spelling {
      String write(int number, String typed) {
        if (radix == 10) return Integer.toUnsignedString(number);
        var text = Integer.toHexString(number);
        boolean typedUpper = typed.chars().anyMatch(it -> it >= 'A' && it <= 'F');
        return upper || typedUpper && !lower ? text.toUpperCase(Locale.ROOT) : text;
      }
    }

    /** By a word that means it without naming it: {@code ingress}. */
    record Implied() implements Spelling {}

    /** In a way that cannot be told from other text with certainty. */
    record Odd() implements Spelling {}
  }

  /**
   * The digits of a stretch of a word.
   *
   * @param from first character of the stretch, counted from the start of the word
   * @param to behind its last character
   * @param radix 16 when it is read as hexadecimal with or without 0x; 0 when 0x makes it hexadecimal; 10
   */
  static Spelling digits(Statement statement, int word, int from, int to, int radix) {
    var code = statement.code();
    int start = statement.wordStart(word) + from;
    int end = statement.wordStart(word) + to;
    boolean prefixed = radix != 10 && end - start > 2 && code.charAt(start) == '0'
        && (code.charAt(start + 1) == 'x' || code.charAt(start + 1) == 'X');
    if (prefixed) start += 2;
    int base = radix == 0 ? prefixed ? 16 : 10 : radix;
    boolean octal = radix == 0 && !prefixed && end - start > 1 && code.charAt(start) == '0';
    if (start == end || octal) return new Spelling.Odd();
    boolean upper = false;
    boolean lower = false;
    for (int i = start; i < end; i++) {
      char c = code.charAt(i);
      boolean big = c >= 'A' && c <= 'F';
      boolean small = c >= 'a' && c <= 'f';
      if (!(c >= '0' && c <= '9' || base == 16 && (big || small))) return new Spelling.Odd();
      upper |= big;
      lower |= small;
    }
    return new Spelling.Digits(statement.textRange(start, end), base, upper, lower);
  }
}
