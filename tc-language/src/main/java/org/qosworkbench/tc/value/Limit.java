package org.qosworkbench.tc.value;

/** The width of the number in which tc keeps a rate or a size. */
public enum Limit {
  /** Up to 4294967295. */
  BITS_32,
  /** Up to 18446744073709551615. */
  BITS_64
}
