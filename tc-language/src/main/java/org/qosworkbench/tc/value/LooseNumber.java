package org.qosworkbench.tc.value;

/**
 * A number read without any check: what is no number is 0, and what follows the number does not matter.
 *
 * @param value the number, as strtol gives it
 */
public record LooseNumber(long value) implements Value {

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
   * Reads a whole word as strtol does into an int (iproute2 tc/q_cake.c, {@code overhead}): only text behind the number is
   * refused, no text at all is 0, and of a large number the low 32 bits count.
   */
  public static Parsed<LooseNumber> parseInt(String word, Base base) {
    int end = Strtol.end(word, 0, base.radix());
    if (end < word.length()) {
      var kind = end == 0 ? Fault.Kind.NOT_A_NUMBER : Fault.Kind.TRAILING_TEXT;
      return Parsed.bad(new Fault(kind, SignedWidth.S32, word, end, word.length()));
    }
    return Parsed.ok(new LooseNumber((int) parse(word, base).value));
  }

  /** The number in decimal. */
  @Override
  public String print() {
    return Long.toString(value);
  }
}
