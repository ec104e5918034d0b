package org.qosworkbench.tc.value;

/** Families of addresses. */
public enum Family {
  /** Any family. */
  UNSPEC("an address", "10.0.0.1", 0),
  /** IPv4. */
  INET("an IPv4 address", "10.0.0.1", 32),
  /** IPv6. */
  INET6("an IPv6 address", "2001:db8::1", 128);

  private final Expectation address;
  private final Expectation prefix;
  private final Expectation length;
  private final int bits;

  Family(String phrase, String example, int bits) {
    this.address = new Expected(phrase, example);
    this.prefix = new Expected(phrase + " with an optional prefix length", example + "/" + Math.max(bits, 32));
    this.length = new ExpectedLength(phrase.replace("address", "prefix length"), "0 to " + bits);
    this.bits = bits;
  }

  /** Number of bits of an address; 0 for {@link #UNSPEC}. */
  public int bits() {
    return bits;
  }

  Expectation address() {
    return address;
  }

  Expectation prefix() {
    return prefix;
  }

  Expectation length() {
    return length;
  }

  private record Expected(String phrase, String example) implements Expectation {}

  private record ExpectedLength(String phrase, String limits) implements Expectation {}
}
