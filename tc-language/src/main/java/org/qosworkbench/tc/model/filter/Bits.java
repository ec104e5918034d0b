package org.qosworkbench.tc.model.filter;

/**
 * Up to 128 bits of a packet, or a mask over them, right-aligned.
 *
 * @param high bits 64 to 127
 * @param low bits 0 to 63
 */
public record Bits(long high, long low) {
  public static final Bits NONE = new Bits(0, 0);

  public static Bits of(long low) {
    return new Bits(0, low);
  }

  /** The lowest {@code count} bits set, 0 to 128. */
  public static Bits ones(int count) {
    return count > 64 ? new Bits(lowest(count - 64), -1) : new Bits(0, lowest(count));
  }

  private static long lowest(int count) {
    return count == 0 ? 0 : -1L >>> 64 - count;
  }

  /** The upper {@code length} of {@code width} bits set, as a prefix of an address has it. */
  public static Bits prefix(int length, int width) {
    return ones(width).without(ones(width - length));
  }

  public Bits and(Bits other) {
    return new Bits(high & other.high, low & other.low);
  }

  public Bits without(Bits other) {
    return new Bits(high & ~other.high, low & ~other.low);
  }

  public Bits differing(Bits other) {
    return new Bits(high ^ other.high, low ^ other.low);
  }

  public boolean isNone() {
    return high == 0 && low == 0;
  }

  /** Whether all bits of the other are set here too. */
  public boolean contains(Bits other) {
    return other.without(this).isNone();
  }
}
