package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.text.Range;

/**
 * Something that is wrong with one statement, by itself or after the statements before it.
 *
 * @param range where, relative to the statement's text; empty for a place where something is missing
 * @param message what is wrong, one line in plain language, and what tc says to it
 * @param outcome what becomes of the command
 * @param help what to do about it
 * @param fixes changes that would settle it, the likeliest first
 * @param related other places that it has to do with
 */
public record Problem(
    Diagnostic diagnostic, Range range, String message, Outcome outcome, Optional<String> help, List<Fix> fixes,
    List<Related> related) {
  /** A problem that the statement has by itself. */
  public Problem(
      Diagnostic diagnostic, Range range, String message, Outcome outcome, Optional<String> help, List<Fix> fixes) {
    this(diagnostic, range, message, outcome, help, fixes, List.of());
  }

  /** Copies the lists and refuses absent parts. */
  public Problem {
    Objects.requireNonNull(diagnostic);
    Objects.requireNonNull(range);
    Objects.requireNonNull(message);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(help);
    fixes = List.copyOf(fixes);
    related = List.copyOf(related);
  }
}
