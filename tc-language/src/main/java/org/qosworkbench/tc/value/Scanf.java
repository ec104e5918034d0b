package org.qosworkbench.tc.value;

/** Hexadecimal numbers as the %x conversions of the C library's sscanf read them. */
final class Scanf {

  private Scanf() {}

  /**
   * Offset behind the number that starts at {@code from}, or {@code from} when there is none. Unlike strtoul, a lone 0x
   * is taken as a whole and counts as 0.
   */
  static int hexEnd(String text, int from) {
    int end = Strtol.end(text, from, 16);
    boolean lonePrefix = end > from && end < text.length() && text.charAt(end - 1) == '0'
        && (text.charAt(end) | 0x20) == 'x' && zeroAlone(text, from, end);
    return lonePrefix ? end + 1 : end;
  }

  /** The number between the offsets, as an unsigned 64-bit number; conversions cut it to their own width. */
  static long hexValue(String text, int from, int end) {
    return Strtol.unsignedValue(text, from, Math.min(end, Strtol.end(text, from, 16)), 16);
  }

  private static boolean zeroAlone(String text, int from, int end) {
    int first = end - 1;
    return first == from || Strtol.digit(text.charAt(first - 1)) >= 16;
  }
}
