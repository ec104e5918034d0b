package org.qosworkbench.tc.ide;

import java.util.Objects;
import org.qosworkbench.tc.text.Range;

/**
 * A place in a document that names something.
 *
 * @param range the characters that name it: a word, or the part of one, such as the {@code 1} of {@code 1:10}
 * @param kind what the command there does with it
 */
public record Usage(Range range, Kind kind) {
  /** What a command does with something that it names. */
  public enum Kind {
    /** Brings it into being. */
    DEFINITION,
    /** Changes or deletes it. */
    WRITE,
    /** Only refers to it. */
    READ
  }

  /** Refuses absent parts. */
  public Usage {
    Objects.requireNonNull(range);
    Objects.requireNonNull(kind);
  }
}
