package org.qosworkbench.tc.value;

/** The notations in which an option takes its numbers. */
public enum Base {
  /** Decimal, hexadecimal after 0x, octal after a leading 0. */
  ANY(0),
  /** Octal. */
  OCTAL(8),
  /** Decimal only. */
  DECIMAL(10),
  /** Hexadecimal, with or without 0x. */
  HEXADECIMAL(16);

  private final int radix;

  Base(int radix) {
    this.radix = radix;
  }

  /** The base argument of strtoul; 0 when the number itself tells. */
  public int radix() {
    return radix;
  }

  /** The number in this notation. */
  String print(long unsigned) {
    return switch (this) {
      case ANY, DECIMAL -> Long.toUnsignedString(unsigned);
      case OCTAL -> Long.toOctalString(unsigned);
      case HEXADECIMAL -> "0x" + Long.toHexString(unsigned);
    };
  }
}
