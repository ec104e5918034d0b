package org.qosworkbench.cli.input;

import java.nio.charset.Charset;
import java.util.OptionalInt;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.Position;
import org.qosworkbench.tc.text.PositionEncoding;
import org.qosworkbench.tc.text.Range;

/** The text of an input, and where its lines are. Used by one thread at a time. */
public final class Source {
  private final Input input;
  private final String text;
  private final Charset charset;
  private final OptionalInt notUtf8;
  private LineIndex lines;

  Source(Input input, String text, Charset charset, OptionalInt notUtf8) {
    this.input = input;
    this.text = text;
    this.charset = charset;
    this.notUtf8 = notUtf8;
  }

  /** Where the text is from. */
  public Input input() {
    return input;
  }

  /** What people call the input. */
  public String name() {
    return input.name();
  }

  /** All of the text. */
  public String text() {
    return text;
  }

  /** How the bytes were read; writing the text back with it restores them. */
  public Charset charset() {
    return charset;
  }

  /** Offset of the first byte that made reading as UTF-8 impossible. */
  public OptionalInt notUtf8() {
    return notUtf8;
  }

  /** The bytes that were read. */
  public byte[] bytes() {
    return text.getBytes(charset);
  }

  /** Where the lines start; found when first asked for, since most files have nothing to point at. */
  public LineIndex lines() {
    if (lines == null) {
      lines = LineIndex.of(text);
    }
    return lines;
  }

  /** The place of a range as people count: lines and columns from 1, columns in UTF-16 units, end exclusive. */
  public Place place(Range range) {
    Position start = lines().position(range.start(), PositionEncoding.UTF_16);
    Position end = lines().position(range.end(), PositionEncoding.UTF_16);
    return new Place(start.line() + 1, start.character() + 1, end.line() + 1, end.character() + 1);
  }

  /**
   * Where something is.
   *
   * @param line first line, from 1
   * @param column first column, from 1, in UTF-16 units
   * @param endLine last line
   * @param endColumn the column behind the last
   */
  public record Place(int line, int column, int endLine, int endColumn) {}
}
