package org.qosworkbench.tc.value;

/** Lengths in the bytes that a C program sees. */
final class Utf8 {

  private Utf8() {}

  /** Length of the text in UTF-8. */
  static int length(String text) {
    return length(text, 0, text.length());
  }

  static int length(String text, int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      length += length(text.charAt(i));
    }
    return length;
  }

  /** The longest beginning of the text that takes at most {@code bytes} bytes and ends between characters. */
  static String cut(String text, int bytes) {
    int left = bytes;
    int end = 0;
    while (end < text.length()) {
      int units = Character.charCount(text.codePointAt(end));
      left -= length(text, end, end + units);
      if (left < 0) {
        return text.substring(0, end);
      }
      end += units;
    }
    return text;
  }

  /** Bytes of one UTF-16 unit; the two halves of a pair take two each. */
  private static int length(char c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
