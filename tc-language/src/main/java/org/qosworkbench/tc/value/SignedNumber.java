package org.qosworkbench.tc.value;

/**
 * A signed number.
 *
 * @param value the number
 * @param base the notation in which it is read and printed
 */
public record SignedNumber(long value, Base base) implements Value {

  /**
   * Reads a whole word as strtol does: leading blanks and a sign are possible (iproute2 lib/utils.c, get_s32, get_s64,
   * get_integer, get_long).
   */
  public static Parsed<SignedNumber> parse(String word, SignedWidth width, Base base) {
    if (word.isEmpty()) {
      return bad(Fault.Kind.EMPTY, width, word, 0, 0);
    }
    int end = Strtol.end(word, 0, base.radix());
    if (end == 0) {
      return bad(Fault.Kind.NOT_A_NUMBER, width, word, 0, word.length());
    }
    if (end < word.length()) {
      return bad(Fault.Kind.TRAILING_TEXT, width, word, end, word.length());
    }
    long value = Strtol.signedValue(word, 0, end, base.radix());
    boolean overflow = Strtol.signedOverflow(word, 0, end, base.radix());
    if (overflow || value < width.smallest() || value > width.largest()) {
      return bad(value < 0 ? Fault.Kind.TOO_SMALL : Fault.Kind.TOO_LARGE, width, word, 0, end);
    }
    return Parsed.ok(new SignedNumber(value, base));
  }

  @Override
  public String print() {
    return value < 0 ? "-" + base.print(-value) : base.print(value);
  }

  private static Parsed<SignedNumber> bad(Fault.Kind kind, SignedWidth width, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, width, word, start, end));
  }
}
