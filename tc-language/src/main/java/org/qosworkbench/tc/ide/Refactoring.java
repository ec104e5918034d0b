package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Objects;
import org.qosworkbench.tc.text.Edit;

/**
 * A change that leaves what commands do as it is and makes them easier to read.
 *
 * @param title what it does, short enough for a menu
 * @param edits in the order of the document, none overlapping another
 */
public record Refactoring(String title, List<Edit> edits) {
  /** Copies the list. */
  public Refactoring {
    Objects.requireNonNull(title);
    edits = List.copyOf(edits);
  }
}
