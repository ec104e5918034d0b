package org.qosworkbench.tc.syntax;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.Position;
import org.qosworkbench.tc.text.PositionEncoding;
import org.qosworkbench.tc.text.Range;

/**
 * A batch file: an immutable list of statements whose texts, one after the other, are the text of the file.
 *
 * <p>Statements are numbered from 0. The number {@code statements().size()} stands for the place behind the last line
 * feed, where the next statement would start; {@link #statement}, {@link #offset(int)} and {@link #line} know it, so
 * the place of every offset can be asked for without looking whether a statement is there.
 */
public final class Document {
  private final Statement[] statements;
  /** Per statement, and for the place behind the last: offset and number of the physical line it starts on. */
  private final int[] offsets;
  private final int[] lines;

  private Document(Statement[] statements, int[] offsets, int[] lines) {
    this.statements = statements;
    this.offsets = offsets;
    this.lines = lines;
  }

  /** The document of a text. Every text is one. */
  public static Document parse(String text) {
    StatementLexer lexer = new StatementLexer(text);
    Statement[] found = new Statement[16];
    int count = 0;
    while (lexer.hasNext()) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count + (count >> 1));
      }
      found[count++] = lexer.next();
    }
    Document document = new Document(Arrays.copyOf(found, count), new int[count + 1], new int[count + 1]);
    document.place(0, count);
    return document;
  }

  /**
   * The document that has these statements, taken from somewhere else: {@link #line} says where, everything else is as
   * if their texts, one after the other, had been read. Not for editing.
   *
   * @param lines the line of each, the first one being 0
   */
  public static Document of(List<Statement> statements, List<Integer> lines) {
    int count = statements.size();
    Document document = new Document(statements.toArray(Statement[]::new), new int[count + 1], new int[count + 1]);
    document.place(0, count);
    for (int i = 0; i < count; i++) {
      document.lines[i] = lines.get(i);
    }
    return document;
  }

  /**
   * The document after an edit. Statements that the edit leaves as they are stay the same objects.
   *
   * @throws IndexOutOfBoundsException if the edit's range ends behind the text
   */
  public Document edit(Edit edit) {
    Range range = edit.range();
    if (range.end() > length()) {
      throw new IndexOutOfBoundsException("the text ends at " + length() + ", the edit at " + range.end());
    }
    int first = statementAt(range.start());
    Splice splice = Splice.of(this, first, edit);
    Statement[] fresh = splice.fresh().toArray(Statement[]::new);
    int kept = splice.kept();
    int count = first + fresh.length + statements.length - kept;
    Statement[] result = Arrays.copyOf(statements, count);
    System.arraycopy(fresh, 0, result, first, fresh.length);
    System.arraycopy(statements, kept, result, first + fresh.length, statements.length - kept);
    Document document =
        new Document(result, Arrays.copyOf(offsets, count + 1), Arrays.copyOf(lines, count + 1));
    document.place(first, first + fresh.length);
    document.shift(this, kept, first + fresh.length);
    return document;
  }

  /** The statements in the order of the text; unmodifiable, quick at any index. */
  public List<Statement> statements() {
    return Collections.unmodifiableList(Arrays.asList(statements));
  }

  /**
   * A statement; {@link Statement#EMPTY} for the place behind the last one.
   *
   * @throws IndexOutOfBoundsException if the index is negative or above {@code statements().size()}
   */
  public Statement statement(int index) {
    return index == statements.length ? Statement.EMPTY : statements[index];
  }

  /** The offset of a statement's first character; the length of the text for the place behind the last statement. */
  public int offset(int statement) {
    return offsets[statement];
  }

  /**
   * The physical line that a statement starts on, the first one being 0. The last physical line of a statement, which
   * tc names when the command fails, is {@code line(statement) + statement(statement).lineCount() - 1}.
   */
  public int line(int statement) {
    return lines[statement];
  }

  /**
   * The number of the statement that a character typed at an offset would belong to: the statement around it; at the
   * end of the text the last statement if that is still open, else {@code statements().size()}. Offsets outside of
   * the text count as its nearest end.
   */
  public int statementAt(int offset) {
    if (offset >= length()) {
      int last = statements.length - 1;
      return last >= 0 && !statements[last].isComplete() ? last : last + 1;
    }
    int found = Arrays.binarySearch(offsets, Math.max(0, offset));
    return found >= 0 ? found : -found - 2;
  }

  /** The text, exactly as it was parsed and edited. Made anew at each call. */
  public String text() {
    StringBuilder text = new StringBuilder(length());
    for (Statement statement : statements) {
      text.append(statement.text());
    }
    return text.toString();
  }

  /** Length of the text in UTF-16 units. */
  public int length() {
    return offsets[statements.length];
  }

  /** The position of an offset, as {@link LineIndex#position} answers it, without an index of the whole text. */
  public Position position(int offset, PositionEncoding encoding) {
    int index = statementAt(offset);
    if (encoding == PositionEncoding.UTF_16 && isInLine(statement(index))) return inLine(index, offset);
    Position inStatement = LineIndex.of(statement(index).text()).position(offset - offsets[index], encoding);
    return new Position(lines[index] + inStatement.line(), inStatement.character());
  }

  private static boolean isInLine(Statement statement) {
    return statement.lineCount() <= 1 && (statement.isComplete() || !statement.text().endsWith("\n"));
  }

  /** The position of an offset in a statement that is one line, without looking for lines in it. */
  private Position inLine(int index, int offset) {
    String text = statement(index).text();
    int column = Math.clamp(offset - offsets[index], 0, Statement.endOfLine(text));
    boolean splits = column > 0 && column < text.length()
        && Character.isLowSurrogate(text.charAt(column)) && Character.isHighSurrogate(text.charAt(column - 1));
    return new Position(lines[index], splits ? column - 1 : column);
  }

  /** The offset of a position, as {@link LineIndex#offset} answers it, without an index of the whole text. */
  public int offset(Position position, PositionEncoding encoding) {
    if (position.line() < 0) {
      return 0;
    }
    int found = Arrays.binarySearch(lines, position.line());
    int index = found >= 0 ? found : -found - 2;
    Position inStatement = new Position(position.line() - lines[index], position.character());
    return offsets[index] + LineIndex.of(statement(index).text()).offset(inStatement, encoding);
  }

  /** Fills in the places behind some statements, from that of the first one on. */
  private void place(int from, int to) {
    for (int i = from; i < to; i++) {
      offsets[i + 1] = offsets[i] + statements[i].text().length();
      lines[i + 1] = lines[i] + statements[i].lineCount();
    }
  }

  /** Fills in the places behind the statements that were taken over from another document. */
  private void shift(Document from, int source, int target) {
    int byOffset = offsets[target] - from.offsets[source];
    int byLine = lines[target] - from.lines[source];
    int count = offsets.length - target;
    for (int i = 1; i < count; i++) {
      offsets[target + i] = from.offsets[source + i] + byOffset;
      lines[target + i] = from.lines[source + i] + byLine;
    }
  }
}
