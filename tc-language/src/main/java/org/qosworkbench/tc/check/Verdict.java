package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.model.Request;

/**
 * What is known of one statement by itself. Holds while the statement and the machine that it is for stay the same.
 *
 * @param problems in the order of their places
 * @param request what it makes tc ask of the kernel
 */
record Verdict(List<Problem> problems, Optional<Directive> directive, Optional<Request> request) {
  /** Nothing is wrong and nothing is asked of the checker. */
  static final Verdict CLEAN = new Verdict(List.of(), Optional.empty(), Optional.empty());
}
