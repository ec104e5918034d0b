package org.qosworkbench.tc.text;

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
}
