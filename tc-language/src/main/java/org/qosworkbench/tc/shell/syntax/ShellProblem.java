package org.qosworkbench.tc.shell.syntax;

import org.qosworkbench.tc.text.Range;

/**
 * Something that a shell would refuse, and that was read as well as possible.
 *
 * @param kind what it is
 * @param message what it is, in words, with the signs concerned
 * @param range the place: of something missing the start of the construct that lacks it
 */
public record ShellProblem(Kind kind, String message, Range range) implements Node {
  /** The problems there are. */
  public enum Kind {
    /** A quote, a substitution or a parenthesis that is never closed. */
    UNTERMINATED,
    /** A compound command without a word that belongs to it: {@code then}, {@code do}, {@code fi} ... */
    MISSING_WORD,
    /** A word or sign that cannot stand where it stands. It was skipped. */
    UNEXPECTED,
    /** Something between <code>${</code> and <code>}</code> that is no expansion. */
    BAD_SUBSTITUTION,
    /** Something that is no arithmetic expression, and has no expansion in it that could make it one. */
    BAD_EXPRESSION,
    /** A here-document whose delimiter does not follow. Everything up to the end is its body. Shells only warn. */
    UNTERMINATED_HERE_DOCUMENT,
    /** More than {@link Shell#MAX_DEPTH} constructs in each other. What follows was not read. */
    TOO_DEEP,
    /** More than {@link Shell#MAX_PARTS} parts. What follows was not read. */
    TOO_LONG
  }
}
