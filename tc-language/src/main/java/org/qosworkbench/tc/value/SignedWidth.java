package org.qosworkbench.tc.value;

/** The widths of signed numbers. */
public enum SignedWidth implements Expectation {
  S32("a signed 32-bit number", Integer.MIN_VALUE, Integer.MAX_VALUE),
  S64("a signed 64-bit number", Long.MIN_VALUE, Long.MAX_VALUE);

  private final String phrase;
  private final long smallest;
  private final long largest;

  SignedWidth(String phrase, long smallest, long largest) {
    this.phrase = phrase;
    this.smallest = smallest;
    this.largest = largest;
  }

  /** The smallest number. */
  public long smallest() {
    return smallest;
  }

  /** The largest number. */
  public long largest() {
    return largest;
  }

  @Override
  public String phrase() {
    return phrase;
  }

  @Override
  public String limits() {
    return smallest + " to " + largest;
  }
}
