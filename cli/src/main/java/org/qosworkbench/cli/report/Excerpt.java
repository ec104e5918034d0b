package org.qosworkbench.cli.report;

import org.qosworkbench.tc.text.Range;

/**
 * The part of a source line that is shown with a finding: short enough for a screen, harmless for a terminal.
 *
 * @param text what is shown; tabs are blanks, control characters are pictures of themselves
 * @param caret number of columns before the first caret
 * @param width number of carets, at least 1
 */
record Excerpt(String text, int caret, int width) {
  /** Lines up to this many UTF-16 units are shown whole. */
  private static final int WHOLE = 160;
  /** How much of a longer line is shown before and from the start of the range. */
  private static final int BEFORE = 50;
  private static final int FROM = 90;
  private static final int TAB = 8;

  /**
   * The excerpt for a range.
   *
   * @param text all of the text
   * @param line the range's first line, without its line end
   * @param range what the carets mark; what lies beyond the line is not marked
   */
  static Excerpt of(String text, Range line, Range range) {
    int start = Math.clamp(range.start(), line.start(), line.end());
    int end = Math.clamp(range.end(), start, line.end());
    boolean whole = line.length() <= WHOLE;
    int from = whole ? line.start() : boundary(text, Math.max(line.start(), start - BEFORE), line.start());
    int to = whole ? line.end() : boundary(text, Math.min(line.end(), start + FROM), from);
    StringBuilder shown = new StringBuilder(from > line.start() ? "…" : "");
    int column = shown.length();
    int caret = column;
    int caretEnd = column;
    for (int offset = from; offset < to; ) {
      if (offset <= start) {
        caret = column;
      }
      int codePoint = text.codePointAt(offset);
      offset += Character.charCount(codePoint);
      if (codePoint == '\t') {
        int blanks = TAB - column % TAB;
        shown.append(" ".repeat(blanks));
        column += blanks;
      } else {
        int harmless = Printable.codePoint(codePoint);
        shown.appendCodePoint(harmless);
        column += Printable.columns(harmless);
      }
      if (offset <= end) {
        caretEnd = column;
      }
    }
    if (start >= to) {
      caret = column;
    }
    if (to < line.end()) {
      shown.append('…');
    }
    return new Excerpt(shown.toString(), caret, Math.max(1, caretEnd - caret));
  }

  /** The offset itself, or the one before if it would split a surrogate pair. */
  private static int boundary(String text, int offset, int least) {
    boolean splits = offset > least && offset < text.length()
        && Character.isLowSurrogate(text.charAt(offset)) && Character.isHighSurrogate(text.charAt(offset - 1));
    return splits ? offset - 1 : offset;
  }
}
