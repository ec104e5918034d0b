package org.qosworkbench.cli.project;

import java.util.List;

/** A project file that cannot be used. */
public final class ProjectFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** With one line per problem, each starting with {@code path:line:column: }. */
  public ProjectFileException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One line per problem, each starting with {@code path:line:column: }. */
  public List<String> problems() {
    return problems;
  }
}
