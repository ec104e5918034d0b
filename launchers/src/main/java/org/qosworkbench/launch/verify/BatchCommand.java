package org.qosworkbench.launch.verify;

import java.util.List;

/**
 * A command of a batch file.
 *
 * @param text what the file says: the lines of the command as they are, with comments, continuations and the last line
 *     feed if there is one
 * @param words the words that tc makes of it; none for a line that it does not act upon
 */
public record BatchCommand(String text, List<String> words) {
  /** Copies the list. */
  public BatchCommand {
    words = List.copyOf(words);
  }

  /** Whether what follows could become part of it: then nothing may follow. */
  boolean isOpen() {
    return text.endsWith("\\\n") || text.endsWith("\\");
  }

  /** What tc is fed; without the last line feed unless the command is open. */
  String line() {
    return isOpen() || !text.endsWith("\n") ? text : text.substring(0, text.length() - 1);
  }
}
