package org.qosworkbench.tc.value;

/** IPv4 addresses in tc's own notation (iproute2 lib/utils.c, get_addr_ipv4). */
final class Inet {

  /** What {@link #parse} gives for something else. */
  static final long NONE = -1;

  private Inet() {}

  /** One to four numbers as strtoul reads them with base 0, each at most 255; the missing parts are 0. */
  static long parse(String text, int from, int to) {
    long plain = parsePlain(text, from, to);
    return plain == NONE ? parseAny(text, from, to) : plain;
  }

  /** Reads parts that are decimal numbers without a leading zero; {@link #NONE} for everything else. */
  private static long parsePlain(String text, int from, int to) {
    long address = 0;
    int part = -1;
    int shift = 24;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && part != 0) {
        part = Math.max(part, 0) * 10 + (c - '0');
        if (part > 0xff) {
          return NONE;
        }
      } else if (c == '.' && part >= 0 && shift > 0) {
        address |= (long) part << shift;
        shift -= 8;
        part = -1;
      } else {
        return NONE;
      }
    }
    return part < 0 ? NONE : address | (long) part << shift;
  }

  private static long parseAny(String text, int from, int to) {
    long address = 0;
    int start = from;
    for (int shift = 24; shift >= 0; shift -= 8) {
      int end = Math.min(to, Strtol.end(text, start, 0));
      if (end <= start) {
        return NONE;
      }
      long part = Strtol.unsignedValue(text, start, end, 0);
      if (part >>> 8 != 0) {
        return NONE;
      }
      address |= part << shift;
      if (end == to) {
        return address;
      }
      if (text.charAt(end) != '.') {
        return NONE;
      }
      start = end + 1;
    }
    return NONE;
  }

  static String print(int address) {
    return (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
  }

  /** Number of leading ones of a netmask, or -1 when it has holes (iproute2 lib/utils.c, mask2bits). */
  static int maskLength(int mask) {
    int host = ~mask;
    return (host & host + 1) == 0 ? Integer.bitCount(mask) : -1;
  }
}
