package org.qosworkbench.tc.value;

/**
 * The handle of a qdisc.
 *
 * @param major 0 to 65535; 0 stands for none
 */
public record Handle(int major) implements Value {

  private static final Expectation EXPECTED = new Expected();

  /**
   * Reads {@code none} or a hexadecimal major number, with or without a colon; what follows the colon is ignored
   * (iproute2 tc/tc_util.c, get_qdisc_handle).
   */
  public static Parsed<Handle> parse(String word) {
    if (word.equals("none")) {
      return Parsed.ok(new Handle(0));
    }
    int end = Strtol.end(word, 0, 16);
    if (end == 0) {
      return bad(word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.NOT_A_NUMBER, word, 0, word.length());
    }
    long major = Strtol.unsignedValue(word, 0, end, 16);
    if (major >>> 16 != 0) {
      return bad(Strtol.negative(word, 0) ? Fault.Kind.NEGATIVE : Fault.Kind.TOO_LARGE, word, 0, end);
    }
    if (end < word.length() && word.charAt(end) != ':') {
      return bad(Fault.Kind.TRAILING_TEXT, word, end, word.length());
    }
    return Parsed.ok(new Handle((int) major));
  }

  /** The handle as the id of the qdisc: major number in the upper half. */
  public ClassId id() {
    return new ClassId(major << 16);
  }

  @Override
  public String print() {
    return major == 0 ? "none" : Integer.toHexString(major) + ":";
  }

  private static Parsed<Handle> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a handle";
    }

    @Override
    public String example() {
      return "1:";
    }

    @Override
    public String limits() {
      return "0: to ffff:";
    }
  }
}
