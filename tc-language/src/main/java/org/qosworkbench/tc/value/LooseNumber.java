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

  /** The number in decimal. */
  @Override
  public String print() {
    return Long.toString(value);
  }
}
