package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Objects;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/**
 * A change that would settle a problem.
 *
 * @param title what it does, short enough for a menu
 * @param safety whether it may be made without asking
 * @param edits replacements in the statement's text, none overlapping another
 * @param elsewhere replacements in other statements
 */
public record Fix(String title, Safety safety, List<Edit> edits, List<Elsewhere> elsewhere) {
  /** Whether a change may be made without asking. */
  public enum Safety {
    /** The file then says what it certainly was meant to say, or does the same as before in a better way. */
    SAFE,
    /** Somebody must decide whether this is what was meant. */
    GUESS
  }

  /**
   * A replacement in another statement.
   *
   * @param statement its number in the file, the first one being 0
   */
  public record Elsewhere(int statement, Edit edit) {}

  /** Copies the lists. */
  public Fix {
    Objects.requireNonNull(title);
    Objects.requireNonNull(safety);
    edits = List.copyOf(edits);
    elsewhere = List.copyOf(elsewhere);
  }

  /** The same change, to be made without asking. */
  public Fix safely() {
    return new Fix(title, Safety.SAFE, edits, elsewhere);
  }

  /** Puts other text in the place of some, to be decided upon by somebody. */
  public static Fix replace(String title, Range range, String replacement) {
    return new Fix(title, Safety.GUESS, List.of(new Edit(range, replacement)), List.of());
  }

  /** Sets text at a place, to be decided upon by somebody. */
  public static Fix insert(String title, int offset, String text) {
    return replace(title, Range.at(offset), text);
  }

  /** Takes text away, to be decided upon by somebody. */
  public static Fix remove(String title, Range range) {
    return replace(title, range, "");
  }
}
