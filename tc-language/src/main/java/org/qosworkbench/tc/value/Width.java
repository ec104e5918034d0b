package org.qosworkbench.tc.value;

/** The widths of unsigned numbers. */
public enum Width {
  U8(8, "an 8-bit number"),
  U16(16, "a 16-bit number"),
  U32(32, "a 32-bit number"),
  U64(64, "a 64-bit number");

  private final int bits;
  private final String phrase;

  Width(int bits, String phrase) {
    this.bits = bits;
    this.phrase = phrase;
  }

  /** Number of bits. */
  public int bits() {
    return bits;
  }

  /** The largest number, as an unsigned one. */
  public long largest() {
    return -1L >>> 64 - bits;
  }

  /** The width with its article, for people. */
  public String phrase() {
    return phrase;
  }
}
