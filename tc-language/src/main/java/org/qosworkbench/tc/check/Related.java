package org.qosworkbench.tc.check;

import java.util.Objects;
import org.qosworkbench.tc.text.Range;

/**
 * Another place of the file that a problem has to do with.
 *
 * @param statement its number in the file, the first one being 0
 * @param range where in that statement's text
 * @param message what is there, one line without a full stop: "handle 1: was created here"
 */
public record Related(int statement, Range range, String message) {
  /** Refuses absent parts. */
  public Related {
    Objects.requireNonNull(range);
    Objects.requireNonNull(message);
  }
}
