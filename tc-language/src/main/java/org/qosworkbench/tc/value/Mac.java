package org.qosworkbench.tc.value;

/**
 * A MAC address of exactly six bytes.
 *
 * @param address the bytes as a 48-bit number, the first byte on top
 */
public record Mac(long address) implements Value {

  private static final int BYTES = 6;

  /**
   * Reads six hexadecimal numbers between colons as sscanf does (for example iproute2 tc/m_skbmod.c): of each number
   * only the low eight bits count, and text behind the sixth is ignored.
   */
  public static Parsed<Mac> parse(String word) {
    long address = 0;
    int at = 0;
    for (int i = 0; i < BYTES; i++) {
      if (i > 0) {
        if (at == word.length() || word.charAt(at) != ':') {
          return bad(at == word.length() ? Fault.Kind.MISSING_PART : Fault.Kind.BAD_CHARACTER, word, at);
        }
        at++;
      }
      int end = Scanf.hexEnd(word, at);
      if (end == at) {
        Fault.Kind kind = at < word.length() ? Fault.Kind.NOT_A_NUMBER
            : at == 0 ? Fault.Kind.EMPTY : Fault.Kind.MISSING_PART;
        return bad(kind, word, at);
      }
      address = address << 8 | Scanf.hexValue(word, at, end) & 0xff;
      at = end;
    }
    return Parsed.ok(new Mac(address));
  }

  @Override
  public String print() {
    return LinkAddress.print(address);
  }

  private static Parsed<Mac> bad(Fault.Kind kind, String word, int start) {
    return Parsed.bad(new Fault(kind, MacExpectation.ADDRESS, word, start, word.length()));
  }
}
