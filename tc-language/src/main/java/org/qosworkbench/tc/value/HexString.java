package org.qosworkbench.tc.value;

/**
 * A string of bytes in hexadecimal.
 *
 * @param digits two lower-case digits per byte
 */
public record HexString(String digits) implements Value {

  /** Bytes of the longest cookie and of the longest connection label. */
  public static final int LONGEST = 16;

  static final Expectation EXPECTED = new Expected();

  /**
   * Reads the cookie of an action (iproute2 tc/m_action.c): an even number of digits, at most 32. The order of the
   * checks is tc's: length, evenness, digits.
   */
  public static Parsed<HexString> parse(String word) {
    if (Utf8.length(word) > 2 * LONGEST) {
      return bad(Fault.Kind.TOO_LONG, word, 0, word.length());
    }
    if (Utf8.length(word) % 2 != 0) {
      return bad(Fault.Kind.ODD_DIGITS, word, 0, word.length());
    }
    return parsePairs(word, 0, word.length());
  }

  /** Reads the pairs of digits of a part of a word; an odd character at the end is not looked at. */
  static Parsed<HexString> parsePairs(String word, int from, int to) {
    int end = to - (to - from) % 2;
    boolean lower = true;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      // Of a character outside ASCII at least one byte belongs to a pair.
      if (Strtol.digit(c) >= 16 && (i < end || c > 0x7f)) {
        return bad(Fault.Kind.BAD_DIGIT, word, i, i + 1);
      }
      lower &= c < 'A' || c > 'F';
    }
    String digits = word.substring(from, end);
    return Parsed.ok(new HexString(lower ? digits : lower(digits)));
  }

  @Override
  public String print() {
    return digits;
  }

  private static String lower(String digits) {
    StringBuilder lower = new StringBuilder(digits.length());
    digits.chars().forEach(c -> lower.append(Ascii.lower((char) c)));
    return lower.toString();
  }

  private static Parsed<HexString> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, start, end));
  }

  private record Expected() implements Expectation {
    @Override
    public String phrase() {
      return "a hexadecimal string";
    }

    @Override
    public String example() {
      return "c0ffee";
    }

    @Override
    public String limits() {
      return "up to 32 digits";
    }
  }
}
