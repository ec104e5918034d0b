package org.qosworkbench.tc.value;

import java.util.Arrays;

/** IPv6 addresses as inet_pton of the C library reads them and inet_ntop prints them. */
final class Inet6 {

  private static final int BYTES = 16;

  private Inet6() {}

  /** The two halves of the address; empty when the text is no IPv6 address. */
  static long[] parse(String text) {
    byte[] bytes = new byte[BYTES];
    int length = text.length();
    int used = 0;
    int gap = -1;
    int i = 0;
    if (text.startsWith(":")) {
      if (!text.startsWith("::")) {
        return new long[0];
      }
      i = 1;
    }
    int groupStart = i;
    int digits = 0;
    int group = 0;
    while (i < length) {
      char c = text.charAt(i++);
      int digit = Strtol.digit(c);
      if (digit < 16) {
        if (++digits > 4) {
          return new long[0];
        }
        group = group << 4 | digit;
      } else if (c == ':') {
        groupStart = i;
        if (digits == 0) {
          if (gap >= 0) {
            return new long[0];
          }
          gap = used;
          continue;
        }
        if (i == length || used + 2 > BYTES) {
          return new long[0];
        }
        bytes[used++] = (byte) (group >> 8);
        bytes[used++] = (byte) group;
        digits = 0;
        group = 0;
      } else if (c == '.' && used + 4 <= BYTES && dottedQuad(text, groupStart, bytes, used)) {
        used += 4;
        digits = 0;
        break;
      } else {
        return new long[0];
      }
    }
    if (digits > 0) {
      if (used + 2 > BYTES) {
        return new long[0];
      }
      bytes[used++] = (byte) (group >> 8);
      bytes[used++] = (byte) group;
    }
    if (gap >= 0) {
      if (used == BYTES) {
        return new long[0];
      }
      System.arraycopy(bytes, gap, bytes, gap + BYTES - used, used - gap);
      Arrays.fill(bytes, gap, gap + BYTES - used, (byte) 0);
      used = BYTES;
    }
    return used == BYTES ? new long[] {half(bytes, 0), half(bytes, 8)} : new long[0];
  }

  /** Eight groups with the first longest run of at least two zero groups left out; mapped IPv4 addresses dotted. */
  static String print(long high, long low) {
    int[] groups = new int[8];
    for (int i = 0; i < 4; i++) {
      groups[i] = (int) (high >>> 48 - 16 * i) & 0xffff;
      groups[i + 4] = (int) (low >>> 48 - 16 * i) & 0xffff;
    }
    int start = -1;
    int run = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > run) {
        start = i;
        run = end - i;
      }
      i = Math.max(i, end);
    }
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < 8; i++) {
      if (i == start) {
        text.append(i == 0 ? "::" : ":");
        i += run - 1;
        continue;
      }
      boolean dotted = i == 6 && start == 0 && (run == 6 || run == 5 && groups[5] == 0xffff);
      if (dotted) {
        return text.append(Inet.print((int) low)).toString();
      }
      text.append(Integer.toHexString(groups[i]));
      text.append(i < 7 ? ":" : "");
    }
    return text.toString();
  }

  /** The strict dotted notation at the end of an IPv6 address: four decimal numbers without leading zeros. */
  private static boolean dottedQuad(String text, int from, byte[] bytes, int at) {
    int i = from;
    for (int part = 0; part < 4; part++) {
      int value = 0;
      int start = i;
      while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        value = value * 10 + (text.charAt(i++) - '0');
        if (value > 255 || i - start > 1 && text.charAt(start) == '0') {
          return false;
        }
      }
      boolean separated = part == 3 ? i == text.length() : i < text.length() && text.charAt(i) == '.';
      if (i == start || !separated) {
        return false;
      }
      bytes[at + part] = (byte) value;
      i++;
    }
    return true;
  }

  private static long half(byte[] bytes, int from) {
    long half = 0;
    for (int i = from; i < from + 8; i++) {
      half = half << 8 | bytes[i] & 0xff;
    }
    return half;
  }
}
