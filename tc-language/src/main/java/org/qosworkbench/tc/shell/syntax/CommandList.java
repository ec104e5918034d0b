package org.qosworkbench.tc.shell.syntax;

import java.util.List;
import org.qosworkbench.tc.text.Range;

/**
 * Commands that run one after the other.
 *
 * @param items may be empty, where a shell would refuse that too
 * @param range from the first command to the last; empty where there is none
 */
public record CommandList(List<Item> items, Range range) implements Node {
  /** Keeps a copy of the list. */
  public CommandList {
    items = List.copyOf(items);
  }

  /**
   * A command and how the shell goes on.
   *
   * @param ending how it ends
   * @param range the command with a {@code ;} or {@code &} behind it, if there is one
   */
  public record Item(Command command, Ending ending, Range range) implements Node {}

  /** How the shell goes on after a command. */
  public enum Ending {
    /** When the command is done: a line feed, a {@code ;} or the end. */
    SEQUENTIAL,
    /** At once: {@code &}. */
    BACKGROUND
  }
}
