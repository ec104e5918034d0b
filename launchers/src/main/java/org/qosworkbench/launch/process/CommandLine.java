package org.qosworkbench.launch.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is started: words, never a line that somebody would have to split.
 *
 * @param words the program, by path or by a name that is looked up in PATH, and its arguments
 * @param unset environment variables that the process does not inherit
 */
public record CommandLine(List<String> words, Set<String> unset) {
  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if there is no program
   */
  public CommandLine {
    words = List.copyOf(words);
    unset = Set.copyOf(unset);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("no program");
    }
  }

  /** A program with its arguments in the environment of this process. */
  public static CommandLine of(String... words) {
    return new CommandLine(List.of(words), Set.of());
  }

  /** The same with words in front: a program that starts this one. */
  public CommandLine behind(String... first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(words);
    return new CommandLine(all, unset);
  }

  /** A line that a POSIX shell would run as the same words; for people to read and to copy. */
  public String quoted() {
    StringBuilder line = new StringBuilder();
    if (!unset.isEmpty()) {
      line.append("env");
      unset.stream().sorted().forEach(it -> line.append(" -u ").append(ShellText.word(it)));
      line.append(' ');
    }
    for (int i = 0; i < words.size(); i++) {
      line.append(i == 0 ? "" : " ").append(ShellText.word(words.get(i)));
    }
    return line.toString();
  }
}
