package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Objects;
import org.qosworkbench.tc.text.Range;

/**
 * A command of a document, for those who run it.
 *
 * @param range its words, in UTF-16 offsets of the document
 * @param text its lines as they stand, with comment, continuations and the last line feed
 * @param words what tc makes of it
 */
public record Command(Range range, String text, List<String> words) {
  /** Copies the list and refuses absent parts. */
  public Command {
    Objects.requireNonNull(range);
    Objects.requireNonNull(text);
    words = List.copyOf(words);
  }
}
