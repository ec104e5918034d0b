package org.qosworkbench.tc.shell.syntax;

import java.util.List;

/**
 * A script that was read.
 *
 * @param text the file's text, as it was given
 * @param dialect which shell the first lines ask for
 * @param body the commands
 * @param comments all comments in their order, the first line of a script that names its interpreter among them
 * @param problems what a shell would refuse, in the order of the ranges' starts
 */
public record Script(
    String text, Dialect dialect, CommandList body, List<Comment> comments, List<ShellProblem> problems) {
  /** Keeps copies of the lists. */
  public Script {
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }
}
