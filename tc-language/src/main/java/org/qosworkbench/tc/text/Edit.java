package org.qosworkbench.tc.text;

import java.util.List;
import java.util.Objects;

/**
 * One replacement: the text of a range gives way to another text.
 *
 * @param range what goes, in offsets of the text before the edit; empty for a pure insertion
 * @param replacement what comes; empty for a pure deletion
 */
public record Edit(Range range, String replacement) {
  /** Refuses absent parts. */
  public Edit {
    Objects.requireNonNull(range);
    Objects.requireNonNull(replacement);
  }

  /** By how many UTF-16 units the text grows; negative when it shrinks. */
  public int growth() {
    return replacement.length() - range.length();
  }

  /**
   * The text after this edit.
   *
   * @throws IndexOutOfBoundsException if the range ends behind the text
   */
  public String applyTo(String text) {
    return new StringBuilder(text.length() + Math.max(0, growth()))
        .append(text, 0, range.start())
        .append(replacement)
        .append(text, range.end(), text.length())
        .toString();
  }

  /**
   * The text after several edits, each of which is in offsets of the text before all of them.
   *
   * @param edits in the order of their ranges, none overlapping another
   * @throws IndexOutOfBoundsException if a range ends behind the text or starts before the end of the one before it
   */
  public static String applyAll(String text, List<Edit> edits) {
    StringBuilder result = new StringBuilder(text.length());
    int done = 0;
    for (Edit edit : edits) {
      result.append(text, done, edit.range.start()).append(edit.replacement);
      done = edit.range.end();
    }
    return result.append(text, done, text.length()).toString();
  }
}
