package org.qosworkbench.tc.shell.syntax;

/** What the escapes of {@code $'text'} stand for, by the manual of bash. */
final class AnsiEscapes {
  private static final String LETTERS = "abefnrtvE";
  private static final String MEANINGS = "\u0007\b\u001b\f\n\r\t\u000b\u001b";

  private final String text;
  private final StringBuilder result = new StringBuilder();
  private int at;

  private AnsiEscapes(String text) {
    this.text = text;
  }

  /** The text that stands between the quotes, decoded. A NUL ends it, as it ends strings in a shell. */
  static String decode(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    AnsiEscapes escapes = new AnsiEscapes(text);
    while (escapes.at < text.length()) {
      escapes.next();
    }
    int nul = escapes.result.indexOf("\0");
    return nul < 0 ? escapes.result.toString() : escapes.result.substring(0, nul);
  }

  private void next() {
    char c = text.charAt(at++);
    if (c != '\\' || at == text.length()) {
      result.append(c);
      return;
    }
    char sign = text.charAt(at++);
    int letter = LETTERS.indexOf(sign);
    if (letter >= 0) {
      result.append(MEANINGS.charAt(letter));
      return;
    }
    switch (sign) {
      case '\\', '\'', '"', '?' -> result.append(sign);
      case 'x' -> number(sign, 16, 2);
      case 'u' -> number(sign, 16, 4);
      case 'U' -> number(sign, 16, 8);
      case 'c' -> {
        if (at < text.length()) {
          result.append((char) (text.charAt(at++) & 0x1f));
        }
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at--;
        number(sign, 8, 3);
      }
      default -> result.append('\\').append(sign);
    }
  }

  private void number(char sign, int radix, int most) {
    int start = at;
    long value = 0;
    while (at < text.length() && at - start < most && Character.digit(text.charAt(at), radix) >= 0) {
      value = value * radix + Character.digit(text.charAt(at++), radix);
    }
    if (at == start) {
      result.append('\\').append(sign);
    } else if (radix == 8 || sign == 'x') {
      result.append((char) (value & 0xff));
    } else if (Character.isValidCodePoint((int) value) && value <= Character.MAX_CODE_POINT) {
      result.appendCodePoint((int) value);
    }
  }
}
