package org.qosworkbench.launch.module;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A place in the sources of a module that belongs to another age than today's kernels.
 *
 * @param file the file
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param message what is so, in plain words
 * @param fix what to do about it, where that leaves no doubt
 */
public record Drift(Path file, int line, int column, String message, Optional<Fix> fix) {
  /**
   * A change of the text of a file.
   *
   * @param start offset of what goes
   * @param end behind it
   * @param text what comes in its place
   */
  public record Fix(int start, int end, String text) {}

  /** Refuses absent parts. */
  public Drift {
    Objects.requireNonNull(file);
    Objects.requireNonNull(message);
    Objects.requireNonNull(fix);
  }
}
