package org.qosworkbench.tc.value;

/** Comparisons of the C locale: only the letters A to Z have two cases. */
final class Ascii {

  private Ascii() {}

  /** strcasecmp of the rest of {@code text} from {@code from} with {@code word}. */
  static boolean equalsIgnoreCase(String text, int from, String word) {
    return text.length() - from == word.length() && startsWithIgnoreCase(text, from, word);
  }

  static boolean startsWithIgnoreCase(String text, int from, String word) {
    if (text.length() - from < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (lower(text.charAt(from + i)) != lower(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The rest of {@code text} from {@code from} in lower case packed into one number, so that short words compare in one
   * step; -1 when it is longer than eight characters or not ASCII.
   */
  static long key(String text, int from) {
    int length = text.length() - from;
    if (length > 8) {
      return -1;
    }
    long key = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f || c == 0) {
        return -1;
      }
      key = key << 8 | lower(c);
    }
    return key;
  }

  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }
}
