package org.qosworkbench.tc.shell;

import org.qosworkbench.tc.text.Range;

/**
 * A stretch of a file.
 *
 * @param file the name by which the script calls the file; empty for the script itself
 * @param range in the file's text
 */
public record Place(String file, Range range) {
  /** Whether this is the same place; what equals does, without the detour that a record takes on a cold start. */
  boolean is(Place other) {
    return this == other || range.start() == other.range.start() && range.end() == other.range.end()
        && file.equals(other.file);
  }

  /** Whether all of another place is in this one. */
  public boolean covers(Place other) {
    return file.equals(other.file) && range.covers(other.range);
  }

  /** The smallest place that covers both; this one alone when they are in different files. */
  public Place union(Place other) {
    return file.equals(other.file) ? new Place(file, range.union(other.range)) : this;
  }
}
