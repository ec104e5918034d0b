package org.qosworkbench.tc.text;

import java.util.Arrays;

/**
 * Where the lines of a text start, and the conversion between offsets and positions. Immutable.
 *
 * <p>Lines end at a line feed and nowhere else, as tc counts them; a carriage return directly before it belongs to the
 * line's end, and no position points between the two or behind them. There is always a last line without a line feed;
 * it is empty when the text ends with one.
 */
public final class LineIndex {
  private final String text;
  /** Offset of each line's first unit; as many as there are lines. */
  private final int[] starts;

  private LineIndex(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** The index of a text. */
  public static LineIndex of(String text) {
    return new LineIndex(text, lineStarts(text, new int[] {0}, 1));
  }

  /** The text that was indexed. */
  public String text() {
    return text;
  }

  /** Number of lines, at least 1. */
  public int lineCount() {
    return starts.length;
  }

  /** The line that an offset lies on, the first line being 0; offsets outside of the text count as its nearest end. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, clamp(offset));
    return found >= 0 ? found : -found - 2;
  }

  /**
   * The text of a line without its line feed and a carriage return before that.
   *
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public Range lineRange(int line) {
    int start = starts[line];
    if (line + 1 == starts.length) {
      return new Range(start, text.length());
    }
    int end = starts[line + 1] - 1;
    return new Range(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
  }

  /**
   * The position of an offset. An offset outside of the text counts as its nearest end, one inside of a line's end as
   * the place before it, and one between the halves of a surrogate pair as the place before the pair.
   */
  public Position position(int offset, PositionEncoding encoding) {
    int inText = clamp(offset);
    int line = line(inText);
    Range range = lineRange(line);
    int stop = floor(Math.min(inText, range.end()), range.start());
    return new Position(line, switch (encoding) {
      case UTF_16 -> stop - range.start();
      case UTF_32 -> text.codePointCount(range.start(), stop);
      case UTF_8 -> utf8Length(range.start(), stop);
    });
  }

  /**
   * The offset of a position. Lines and columns outside of the text count as the nearest place inside: a column behind
   * the end of its line as that end, a column inside of a character as the place before it.
   */
  public int offset(Position position, PositionEncoding encoding) {
    if (position.line() < 0) {
      return 0;
    }
    if (position.line() >= starts.length) {
      return text.length();
    }
    Range range = lineRange(position.line());
    int column = Math.max(0, position.character());
    return switch (encoding) {
      case UTF_16 -> floor(range.start() + Math.min(column, range.length()), range.start());
      case UTF_32, UTF_8 -> advance(range, column, encoding);
    };
  }

  /**
   * The index after an edit; only the replacement is searched for lines.
   *
   * @throws IndexOutOfBoundsException if the edit's range ends behind the text
   */
  public LineIndex edit(Edit edit) {
    Range range = edit.range();
    String edited = edit.applyTo(text);
    int kept = line(range.start()) + 1;
    int dropped = line(range.end()) + 1;
    int[] inserted = lineStarts(edit.replacement(), new int[0], 0);
    int[] result = Arrays.copyOf(starts, kept + inserted.length + starts.length - dropped);
    for (int i = 0; i < inserted.length; i++) {
      result[kept + i] = range.start() + inserted[i];
    }
    int growth = edit.growth();
    for (int from = dropped, to = kept + inserted.length; from < starts.length; from++, to++) {
      result[to] = starts[from] + growth;
    }
    return new LineIndex(edited, result);
  }

  private static int[] lineStarts(String text, int[] first, int count) {
    int[] found = first;
    int size = count;
    for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
      if (size == found.length) {
        found = Arrays.copyOf(found, Math.max(16, size + (size >> 1)));
      }
      found[size++] = feed + 1;
    }
    return size == found.length ? found : Arrays.copyOf(found, size);
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(offset, text.length()));
  }

  /** The offset itself, or the one before when it would split a surrogate pair of its line. */
  private int floor(int offset, int lineStart) {
    boolean splits = offset > lineStart && offset < text.length()
        && Character.isLowSurrogate(text.charAt(offset)) && Character.isHighSurrogate(text.charAt(offset - 1));
    return splits ? offset - 1 : offset;
  }

  private int advance(Range range, int column, PositionEncoding encoding) {
    int left = column;
    int offset = range.start();
    while (offset < range.end()) {
      int codePoint = text.codePointAt(offset);
      left -= encoding == PositionEncoding.UTF_8 ? utf8Length(codePoint) : 1;
      if (left < 0) {
        break;
      }
      offset += Character.charCount(codePoint);
    }
    return offset;
  }

  private int utf8Length(int from, int to) {
    int bytes = 0;
    for (int offset = from; offset < to; ) {
      int codePoint = text.codePointAt(offset);
      bytes += utf8Length(codePoint);
      offset += Character.charCount(codePoint);
    }
    return bytes;
  }

  private static int utf8Length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
