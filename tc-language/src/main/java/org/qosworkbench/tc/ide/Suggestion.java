package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Objects;
import org.qosworkbench.tc.text.Edit;

/**
 * A change that would settle a finding.
 *
 * @param title what the change does, short enough for a menu
 * @param isSafe whether it may be made without asking: the text then says what it certainly was meant to say, or does
 *     the same as before in a better way
 * @param edits replacements in offsets of the document, none overlapping another
 */
public record Suggestion(String title, boolean isSafe, List<Edit> edits) {
  /** Copies the list. */
  public Suggestion {
    Objects.requireNonNull(title);
    edits = List.copyOf(edits);
  }
}
