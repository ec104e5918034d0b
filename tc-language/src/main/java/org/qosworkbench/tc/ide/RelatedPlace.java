package org.qosworkbench.tc.ide;

import java.util.Objects;
import org.qosworkbench.tc.text.Range;

/**
 * Another place of the document that a finding has to do with.
 *
 * @param range where, in UTF-16 offsets of the document
 * @param message what is there, one line without a full stop
 */
public record RelatedPlace(Range range, String message) {
  /** Refuses absent parts. */
  public RelatedPlace {
    Objects.requireNonNull(range);
    Objects.requireNonNull(message);
  }
}
