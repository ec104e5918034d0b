package org.qosworkbench.tc.syntax;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The statements of a text one after the other, for texts too large to hold all statements: the same ones as
 * {@link Document#parse} finds, each forgotten as soon as it was handed out. For one thread and one pass.
 */
public final class StatementReader implements Iterator<Statement> {
  private static final int CHUNK = 1 << 16;

  private final Reader reader;
  private final char[] chunk;
  /** What was read and is not in front of the lexer yet. */
  private final StringBuilder pending = new StringBuilder();
  /** How long the pending text must be before it goes to the lexer; grows with a statement that does not end. */
  private int wanted = 1;
  private boolean ended;
  private StatementLexer lexer;
  /** Read ahead; empty when there is none. */
  private Statement upcoming = Statement.EMPTY;
  private Statement current = Statement.EMPTY;
  private long offset;
  private long line;

  private StatementReader(Reader reader, int chunkLength, String text) {
    this.reader = reader;
    this.chunk = new char[chunkLength];
    this.lexer = new StatementLexer(text);
  }

  /** The statements of a text. */
  public static StatementReader of(String text) {
    StatementReader statements = new StatementReader(Reader.nullReader(), 0, text);
    statements.ended = true;
    return statements;
  }

  /**
   * The statements of what a reader gives, read as far as needed. Closing the reader is left to the caller.
   *
   * <p>When the reader fails, {@link #hasNext} and {@link #next} throw {@link UncheckedIOException}.
   */
  public static StatementReader of(Reader reader) {
    return of(reader, CHUNK);
  }

  static StatementReader of(Reader reader, int chunkLength) {
    return new StatementReader(reader, chunkLength, "");
  }

  @Override
  public boolean hasNext() {
    while (upcoming == Statement.EMPTY) {
      if (lexer.hasNext()) {
        take(lexer.next());
      } else if (ended) {
        return false;
      } else {
        read();
      }
    }
    return true;
  }

  @Override
  public Statement next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    offset += current.text().length();
    line += current.lineCount();
    current = upcoming;
    upcoming = Statement.EMPTY;
    return current;
  }

  /** Offset in the whole text of the statement that {@link #next} gave last; 0 before. */
  public long offset() {
    return offset;
  }

  /** The physical line that the statement {@link #next} gave last starts on, the first one being 0; 0 before. */
  public long line() {
    return line;
  }

  /** Keeps a statement to hand out, or its text when more of it may still come. */
  private void take(Statement statement) {
    if (ended || statement.isComplete()) {
      upcoming = statement;
    } else {
      pending.append(statement.text());
      // twice as much before looking again: a statement that does not end costs time in proportion to its length
      wanted = (int) Math.min(Integer.MAX_VALUE, 2L * pending.length());
    }
  }

  private void read() {
    lexer = new StatementLexer("");
    try {
      while (!ended && pending.length() < wanted) {
        int count = reader.read(chunk);
        if (count < 0) {
          ended = true;
        } else {
          pending.append(chunk, 0, count);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lexer = new StatementLexer(pending.toString());
    pending.setLength(0);
    wanted = 1;
  }
}
