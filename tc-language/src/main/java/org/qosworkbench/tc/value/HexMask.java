package org.qosworkbench.tc.value;

/**
 * A connection label and which of its bits count.
 *
 * @param value the label
 * @param mask the mask
 */
public record HexMask(HexString value, HexString mask) implements Value {

  private static final HexString ALL = new HexString("ff".repeat(HexString.LONGEST));

  /**
   * Reads {@code HEX[/HEX]}, each of at most 32 digits (iproute2 tc/f_flower.c, flower_parse_ct_labels, and tc/m_ct.c).
   * A single digit at the end of either is ignored. The lengths of both are checked before the digits of either.
   */
  public static Parsed<HexMask> parse(String word) {
    int slash = word.indexOf('/');
    int end = slash < 0 ? word.length() : slash;
    if (Utf8.length(word, 0, end) > 2 * HexString.LONGEST) {
      return tooLong(word, 0, end);
    }
    if (slash >= 0 && Utf8.length(word, slash + 1, word.length()) > 2 * HexString.LONGEST) {
      return tooLong(word, slash + 1, word.length());
    }
    Parsed<HexString> value = HexString.parsePairs(word, 0, end);
    Parsed<HexString> mask = slash < 0 ? Parsed.ok(ALL) : HexString.parsePairs(word, slash + 1, word.length());
    return switch (value) {
      case Parsed.Bad<HexString> bad -> Parsed.bad(bad.fault());
      case Parsed.Ok<HexString> ok -> mask.map(bits -> new HexMask(ok.get(), bits));
    };
  }

  @Override
  public String print() {
    return mask.equals(ALL) ? value.print() : value.print() + "/" + mask.print();
  }

  private static Parsed<HexMask> tooLong(String word, int start, int end) {
    return Parsed.bad(new Fault(Fault.Kind.TOO_LONG, HexString.EXPECTED, word, start, end));
  }
}
