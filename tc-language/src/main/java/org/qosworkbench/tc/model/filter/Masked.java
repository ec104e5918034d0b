package org.qosworkbench.tc.model.filter;

/**
 * A field that must have certain bits.
 *
 * @param value the bits wanted; none outside of the mask
 * @param mask the bits that count
 */
public record Masked(Bits value, Bits mask) {
  public Masked {
    value = value.and(mask);
  }

  /** The lowest {@code width} bits must be these. */
  public static Masked exactly(long value, int width) {
    return new Masked(Bits.of(value), Bits.ones(width));
  }

  public static Masked of(long value, long mask) {
    return new Masked(Bits.of(value), Bits.of(mask));
  }

  /** Whether whatever fits the other fits this. */
  public boolean covers(Masked other) {
    return other.mask.contains(mask) && value.differing(other.value).and(mask).isNone();
  }

  /** Whether something fits both. */
  public boolean meets(Masked other) {
    return value.differing(other.value).and(mask).and(other.mask).isNone();
  }
}
