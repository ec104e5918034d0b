package org.qosworkbench.tc.value;

/**
 * A link-layer address of six bytes.
 *
 * @param address the bytes as a 48-bit number, the first byte on top
 */
public record LinkAddress(long address) implements Value {

  private static final int BYTES = 6;

  /**
   * Reads an address as {@code ll_addr_a2n} does (iproute2 lib/ll_addr.c): up to six hexadecimal numbers of at most ff
   * between colons, the missing ones 0, text behind a number and behind the sixth ignored; or, with a dot anywhere, an
   * IPv4 address as the first four bytes.
   *
   * <p>The culprit of a fault is the part that tc names in its message. Having looked at an address, tc has overwritten
   * the colons it passed, so that a later message shows only what stands before the first of them.
   */
  public static Parsed<LinkAddress> parse(String word) {
    return parse(word, 0, word.length(), 0);
  }

  /** Reads a part of a word; bytes that are not given are taken from {@code before}. */
  static Parsed<LinkAddress> parse(String word, int from, int to, long before) {
    int dot = word.indexOf('.', from);
    if (dot >= 0 && dot < to) {
      long inet = Inet.parse(word, from, to);
      return inet == Inet.NONE
          ? bad(Fault.Kind.BAD_ADDRESS, word, from, to)
          : Parsed.ok(new LinkAddress(inet << 16 | before & 0xffff));
    }
    long address = before;
    int start = from;
    for (int shift = 8 * (BYTES - 1); shift >= 0; shift -= 8) {
      int colon = word.indexOf(':', start);
      int end = colon < 0 || colon > to ? to : colon;
      int part = end - start > 2 ? -1 : (int) Strtol.plainValue(word, start, end, 16);
      if (part < 0) {
        int numberEnd = Math.min(end, Scanf.hexEnd(word, start));
        if (numberEnd <= start) {
          return bad(start == end ? Fault.Kind.MISSING_PART : Fault.Kind.NOT_A_NUMBER, word, start, end);
        }
        part = (int) Scanf.hexValue(word, start, numberEnd);
      }
      if (part < 0 || part > 0xff) {
        return bad(Strtol.negative(word, start) ? Fault.Kind.NEGATIVE : Fault.Kind.TOO_LARGE, word, start, end);
      }
      address = address & ~(0xffL << shift) | (long) part << shift;
      if (end == to) {
        break;
      }
      start = end + 1;
    }
    return Parsed.ok(new LinkAddress(address));
  }

  /** Six bytes of two digits each. */
  @Override
  public String print() {
    return print(address);
  }

  static String print(long address) {
    StringBuilder text = new StringBuilder(3 * BYTES);
    for (int shift = 8 * (BYTES - 1); shift >= 0; shift -= 8) {
      int part = (int) (address >> shift) & 0xff;
      text.append(Character.forDigit(part >> 4, 16)).append(Character.forDigit(part & 15, 16));
      text.append(shift == 0 ? "" : ":");
    }
    return text.toString();
  }

  private static Parsed<LinkAddress> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, MacExpectation.ADDRESS, word, start, end));
  }
}
