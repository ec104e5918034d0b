package org.qosworkbench.cli.report;

/** Makes text from files harmless on a terminal and tells how wide it is there. */
public final class Printable {
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE_PICTURE = 0x2421;
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  /** The text on one line, control characters replaced; cut in its middle when longer than {@code most} units. */
  public static String line(String text, int most) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), most));
    int head = text.length() <= most ? text.length() : most * 2 / 3;
    append(line, text, 0, head);
    if (head < text.length()) {
      line.append('…');
      append(line, text, text.length() - (most - head), text.length());
    }
    return line.toString();
  }

  private static void append(StringBuilder line, String text, int from, int to) {
    for (int offset = from; offset < to; ) {
      int codePoint = text.codePointAt(offset);
      line.appendCodePoint(codePoint(codePoint));
      offset += Character.charCount(codePoint);
    }
  }

  /** A code point that does nothing to a terminal: itself, or something that stands for it. */
  static int codePoint(int codePoint) {
    if (codePoint < 0x20) {
      return CONTROL_PICTURES + codePoint;
    }
    if (codePoint == 0x7F) {
      return DELETE_PICTURE;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
      default -> codePoint;
    };
  }

  /** How many columns a terminal gives to a code point. */
  static int columns(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** The blocks of Unicode that are wide everywhere (East Asian Width W and F), without the single exceptions. */
  private static boolean isWide(int codePoint) {
    return codePoint >= 0x1100
        && (codePoint <= 0x115F
            || (codePoint >= 0x2E80 && codePoint <= 0xA4CF && codePoint != 0x303F)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
            || (codePoint >= 0x1F300 && codePoint <= 0x1F64F)
            || (codePoint >= 0x1F900 && codePoint <= 0x1F9FF)
            || (codePoint >= 0x20000 && codePoint <= 0x3FFFD));
  }
}
