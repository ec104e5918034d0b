package org.qosworkbench.tc.text;

/** What the column of a {@link Position} counts. An unpaired surrogate counts as one character of the basic plane. */
public enum PositionEncoding {
  /** Bytes of the UTF-8 form. */
  UTF_8,
  /** UTF-16 code units, as in {@link String}. */
  UTF_16,
  /** Code points. */
  UTF_32
}
