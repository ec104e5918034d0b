package org.qosworkbench.tc.value;

/**
 * A number read with few checks or none at all, where what is no number can be 0 and what follows the number need not
 * matter.
 *
 * @param value the number, as strtol gives it
 */
public record LooseNumber(long value) implements Value {

  private static final Expectation EXPECTED = new Expected();

  /** Reads the start of a word as strtol and atoi do; never fails. Out of range, the nearest 64-bit number. */
  public static LooseNumber parse(String word, Base base) {
    int end = Strtol.end(word, 0, base.radix());
    return new LooseNumber(end == 0 ? 0 : Strtol.signedValue(word, 0, end, base.radix()));
  }

  /** Reads the start of a word as strtoul does; never fails. Out of range, all bits are set. */
  public static LooseNumber parseUnsigned(String word, Base base) {
    int end = Strtol.end(word, 0, base.radix());
    return new LooseNumber(end == 0 ? 0 : Strtol.unsignedValue(word, 0, end, base.radix()));
  }

  /**
   * Reads a whole word as strtol does into an int (iproute2 tc/q_cake.c, {@code overhead}): only text behind the number
   * is refused, no text at all is 0, and of a large number the low 32 bits count.
   */
  public static Parsed<LooseNumber> parseInt(String word, Base base) {
    int end = Strtol.end(word, 0, base.radix());
    return end < word.length() ? notWhole(word, end) : Parsed.ok(new LooseNumber((int) parse(word, base).value));
  }

  /** Reads a whole word as strtoul does, the empty word being 0 (iproute2 tc/f_flower.c, hw_tc). */
  public static Parsed<LooseNumber> parseWholeUnsigned(String word, Base base) {
    int end = Strtol.end(word, 0, base.radix());
    return end < word.length() ? notWhole(word, end) : Parsed.ok(parseUnsigned(word, base));
  }

  /**
   * Reads a number of an ematch, of any base (iproute2 tc/m_ematch.c, bstrtoul): text behind it is ignored, and a
   * number with all 64 bits set, which overflow gives too, is refused.
   */
  public static Parsed<LooseNumber> parseEmatch(String word) {
    int end = Strtol.end(word, 0, 0);
    if (end == 0) {
      return notWhole(word, 0);
    }
    LooseNumber number = parseUnsigned(word, Base.ANY);
    return number.value == -1 ? bad(Fault.Kind.TOO_LARGE, word, 0, end) : Parsed.ok(number);
  }

  /**
   * Reads the hexadecimal start of a word as sscanf does with %x; text behind it is ignored (iproute2 tc/q_cbq.c,
   * {@code defmap}).
   */
  public static Parsed<LooseNumber> parseHexadecimal(String word) {
    int end = Scanf.hexEnd(word, 0);
    return end == 0 ? notWhole(word, 0) : Parsed.ok(new LooseNumber(Scanf.hexValue(word, 0, end)));
  }

  /** The number in decimal. */
  @Override
  public String print() {
    return Long.toString(value);
  }

  private static Parsed<LooseNumber> notWhole(String word, int end) {
    Fault.Kind kind = word.isEmpty() ? Fault.Kind.EMPTY : end == 0 ? Fault.Kind.NOT_A_NUMBER : Fault.Kind.TRAILING_TEXT;
    return bad(kind, word, end, word.length());
  }

  private static Parsed<LooseNumber> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a number";
    }
  }
}
