package org.qosworkbench.tc.value;

/** The bytes that a class of the former qdisc atm puts before each packet. */
public final class AtmHeader {

  /** The most bytes that tc takes. */
  public static final int LONGEST = 64;

  private static final Expectation EXPECTED = new Expected();

  private AtmHeader() {}

  /**
   * Reads pairs of hexadecimal digits with dots between some of them, or nothing (iproute2 tc/q_atm.c until 6.5). Any
   * character behind the last possible byte is too much, a dot as well, and is noticed before what is wrong with it.
   */
  public static Parsed<HexString> parse(String word) {
    var digits = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      if (digits.length() == 2 * LONGEST) {
        return bad(Fault.Kind.TOO_LONG, word, at, word.length());
      }
      if (word.charAt(at) == '.') {
        at++;
        continue;
      }
      for (int end = at + 2; at < end; at++) {
        if (at == word.length()) {
          return bad(Fault.Kind.ODD_DIGITS, word, 0, at);
        }
        if (Strtol.digit(word.charAt(at)) >= 16) {
          return bad(Fault.Kind.BAD_DIGIT, word, at, at + 1);
        }
        digits.append(Ascii.lower(word.charAt(at)));
      }
    }
    return Parsed.ok(new HexString(digits.toString()));
  }

  private static Parsed<HexString> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a packet header in hexadecimal";
    }

    @Override
    public String example() {
      return "aa.aa.03.00.00.00.08.00";
    }

    @Override
    public String limits() {
      return "up to " + LONGEST + " bytes";
    }
  }
}
