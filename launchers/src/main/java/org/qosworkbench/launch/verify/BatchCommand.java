package org.qosworkbench.launch.verify;

import java.util.List;

/**
 * A command of a batch file.
 *
 * @param text what the file says: the lines of the command without the last line feed, comments and continuations as
 *     they are
 * @param words the words that tc makes of it; none for a line that it does not act upon
 */
public record BatchCommand(String text, List<String> words) {
  /** Copies the list. */
  public BatchCommand {
    words = List.copyOf(words);
  }

  /** Whether the file ends before the command does. */
  boolean isOpen() {
    return text.endsWith("\\");
  }
}
