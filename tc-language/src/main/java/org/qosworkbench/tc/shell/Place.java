package org.qosworkbench.tc.shell;

import org.qosworkbench.tc.text.Range;

/**
 * A stretch of a file.
 *
 * @param file the name by which the script calls the file; empty for the script itself
 * @param range in the file's text
 */
public record Place(String file, Range range) {
  /** The smallest place that covers both; this one alone when they are in different files. */
  Place union(Place other) {
    return file.equals(other.file) ? new Place(file, range.union(other.range)) : this;
  }
}
