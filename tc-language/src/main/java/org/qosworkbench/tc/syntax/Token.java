package org.qosworkbench.tc.syntax;

import org.qosworkbench.tc.text.Range;

/**
 * A piece of a statement's text. The tokens of a statement tile its text: none overlap, none is empty, nothing is left
 * out.
 *
 * @param kind what the piece is
 * @param range where it stands, relative to the statement's text
 */
public record Token(Kind kind, Range range) {
  /** What a piece of text is to tc. */
  public enum Kind {
    /** Blanks: space, tab, carriage return. */
    SPACE,
    /** A word, or the part of one that stands between two continuations. */
    WORD,
    /** A quoted word with its quotes, or the part of one that stands between two continuations. */
    QUOTED,
    /** From the {@code #} to the end of the physical line, without the line's end. */
    COMMENT,
    /** A backslash with the line feed behind it; several of them when nothing stands between. */
    CONTINUATION,
    /** The statement's end: a line feed, with the carriage return before it. */
    NEWLINE,
    /** What tc never gets to see: behind a NUL, or behind the last word that a statement may have. */
    UNREAD
  }
}
