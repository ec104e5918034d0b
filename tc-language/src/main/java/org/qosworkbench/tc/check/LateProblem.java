package org.qosworkbench.tc.check;

import java.util.Comparator;

/**
 * Something that turns out about a statement after it has run.
 *
 * @param device the device in whose tree it was found
 * @param foundAt number of the statement that brought it to light; {@link #AT_END} for the end of the file
 * @param statement number of the statement that it is about
 */
record LateProblem(String device, int foundAt, int statement, Problem problem) {
  static final int AT_END = Integer.MAX_VALUE;

  /** As the places stand in the file. */
  static final Comparator<LateProblem> IN_ORDER = Comparator.comparingInt(LateProblem::statement)
      .thenComparingInt(it -> it.problem().range().start())
      .thenComparing(it -> it.problem().diagnostic());
}
