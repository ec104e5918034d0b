package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.text.Range;

/**
 * Something that is wrong with one statement, whatever stands around it.
 *
 * @param range where, relative to the statement's text; empty for a place where something is missing
 * @param message what is wrong, one line in plain language, and what tc says to it
 * @param outcome what becomes of the command
 * @param help what to do about it
 * @param fixes changes that would settle it, the likeliest first
 */
public record Problem(
    Diagnostic diagnostic, Range range, String message, Outcome outcome, Optional<String> help, List<Fix> fixes) {
  /** Copies the list and refuses absent parts. */
  public Problem {
    Objects.requireNonNull(diagnostic);
    Objects.requireNonNull(range);
    Objects.requireNonNull(message);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(help);
    fixes = List.copyOf(fixes);
  }
}
