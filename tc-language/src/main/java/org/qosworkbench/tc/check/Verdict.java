package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one statement by itself. Holds as long as the statement and the machine that it is for stay the same.
 *
 * @param problems in the order of their places
 */
record Verdict(List<Problem> problems, Optional<Directive> directive) {
  /** Nothing is wrong and nothing is asked of the checker. */
  static final Verdict CLEAN = new Verdict(List.of(), Optional.empty());
}
