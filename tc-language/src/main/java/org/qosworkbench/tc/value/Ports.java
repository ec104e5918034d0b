package org.qosworkbench.tc.value;

/** The ports that a flower filter matches. */
public sealed interface Ports extends Value {

  /** One port. */
  record Port(int number) implements Ports {
    @Override
    public String print() {
      return Integer.toString(number);
    }
  }

  /** Ports from a first one to a last one, which is larger. */
  record PortRange(int first, int last) implements Ports {
    @Override
    public String print() {
      return first + "-" + last;
    }
  }

  /** A port of which only some bits count. */
  record MaskedPort(int number, int mask) implements Ports {
    @Override
    public String print() {
      return number + "/0x" + Integer.toHexString(mask);
    }
  }

  /**
   * Reads {@code PORT} or {@code FIRST-LAST} in decimal, or {@code PORT/MASK} in any base (iproute2 tc/f_flower.c,
   * flower_parse_port). Before release 6.5 port 0 alone or as the first one is refused, and as the last one makes a
   * single port of the range.
   */
  static Parsed<Ports> parse(String word, Dialect dialect) {
    int dash = word.indexOf('-');
    int firstEnd = dash < 0 ? word.length() : dash;
    Fault inFirst = UnsignedNumber.faultIn(word, 0, firstEnd, PortNumber.FORMAT);
    Fault inLast = dash < 0 ? null : UnsignedNumber.faultIn(word, dash + 1, word.length(), PortNumber.FORMAT);
    if (inFirst != null || inLast != null) {
      // tc has cut the word at the dash before it looks for a slash.
      int slash = word.substring(0, firstEnd).indexOf('/');
      return slash < 0 ? Parsed.bad(inFirst != null ? inFirst : inLast) : masked(word, slash, firstEnd);
    }
    int first = (int) Strtol.unsignedValue(word, 0, firstEnd, 10);
    int last = dash < 0 ? 0 : (int) Strtol.unsignedValue(word, dash + 1, word.length(), 10);
    boolean zeroIsNoPort = !dialect.has(Dialect.IPROUTE2_6_5);
    if (zeroIsNoPort && first == 0) {
      return Parsed.bad(new Fault(Fault.Kind.TOO_SMALL, PortNumber.EXPECTED, word, 0, firstEnd));
    }
    if (dash < 0 || zeroIsNoPort && last == 0) {
      return Parsed.ok(new Port(first));
    }
    return last <= first
        ? Parsed.bad(new Fault(Fault.Kind.EMPTY_RANGE, PortNumber.EXPECTED, word, 0, word.length()))
        : Parsed.ok(new PortRange(first, last));
  }

  private static Parsed<Ports> masked(String word, int slash, int end) {
    return MaskedNumber.parse(word.substring(0, end), MaskedNumber.Format.U16)
        .map(masked -> new MaskedPort((int) masked.value(), (int) masked.mask()));
  }

  /** What the number of a port must be. */
  record PortNumber() implements Expectation {
    private static final NumberFormat FORMAT = new NumberFormat(Width.U16, Base.DECIMAL);
    private static final Expectation EXPECTED = new PortNumber();

    @Override
    public String phrase() {
      return "a port";
    }

    @Override
    public String example() {
      return "80";
    }

    @Override
    public String limits() {
      return "1 to 65535";
    }
  }
}
