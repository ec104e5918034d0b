package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Objects;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/**
 * A change that would settle a problem.
 *
 * @param title what it does, short enough for a menu
 * @param edits replacements in the statement's text, none overlapping another
 */
public record Fix(String title, List<Edit> edits) {
  /** Copies the list. */
  public Fix {
    Objects.requireNonNull(title);
    edits = List.copyOf(edits);
  }

  static Fix replace(String title, Range range, String replacement) {
    return new Fix(title, List.of(new Edit(range, replacement)));
  }

  static Fix insert(String title, int offset, String text) {
    return replace(title, Range.at(offset), text);
  }

  static Fix remove(String title, Range range) {
    return replace(title, range, "");
  }
}
