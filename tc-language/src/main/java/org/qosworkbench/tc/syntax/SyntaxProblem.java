package org.qosworkbench.tc.syntax;

import java.util.Optional;
import org.qosworkbench.tc.text.Range;

/**
 * Something about the text of a statement that tc refuses, or reads differently from what it looks like.
 *
 * @param kind what it is
 * @param range the place, relative to the statement's text
 */
public record SyntaxProblem(Kind kind, Range range) {
  /** The problems there are. Messages and consequences are those of iproute2 {@code lib/utils.c}. */
  public enum Kind {
    /** A quote without its counterpart; the range is the word from its quote on. */
    UNTERMINATED_QUOTE(Effect.ENDS_BATCH, "Unterminated quoted string"),
    /** More than {@link Statement#MAX_WORDS} words; the range is everything behind the last word tc takes. */
    TOO_MANY_WORDS(Effect.ENDS_BATCH, "Too many arguments to command"),
    /**
     * The text ends behind a continuation; the range is the continuation. tc drops the statement and ends the batch
     * there, without a failure of its own.
     */
    MISSING_CONTINUATION(Effect.DROPS_STATEMENT, "Missing continuation line"),
    /** A NUL: tc does not see the rest of the physical line. The range is that rest. */
    NUL_CHARACTER(Effect.NONE, ""),
    /** A {@code #} between quotes cuts the quoted word; comes with UNTERMINATED_QUOTE. The range is the {@code #}. */
    COMMENT_IN_QUOTES(Effect.NONE, ""),
    /** A {@code #} directly behind a character of a word cuts the word. The range is the {@code #}. */
    COMMENT_IN_WORD(Effect.NONE, ""),
    /** A comment ends with a backslash: the next line is a statement of its own. The range is the backslash. */
    CONTINUATION_IN_COMMENT(Effect.NONE, ""),
    /**
     * The last backslash of a line is part of a word and does not continue the line, because a blank or a carriage
     * return stands behind it or the text ends there. The range is the backslash with the blanks.
     */
    LITERAL_BACKSLASH(Effect.NONE, ""),
    /** A word starts directly behind a closing quote. The range is that quote. */
    WORD_AFTER_QUOTE(Effect.NONE, "");

    private final Effect effect;
    private final String tcMessage;

    Kind(Effect effect, String tcMessage) {
      this.effect = effect;
      this.tcMessage = tcMessage;
    }

    /** What tc does about it. */
    public Effect effect() {
      return effect;
    }

    /** The line tc prints on standard error, if it prints one. */
    public Optional<String> tcMessage() {
      return tcMessage.isEmpty() ? Optional.empty() : Optional.of(tcMessage);
    }
  }

  /** What tc does about a problem. */
  public enum Effect {
    /** tc takes the statement as it reads it. */
    NONE,
    /** tc prints its message, does not run the statement and goes on; it leaves the exit status alone. */
    DROPS_STATEMENT,
    /** tc prints its message and exits with status 1 before running the statement, with {@code -force} too. */
    ENDS_BATCH
  }
}
