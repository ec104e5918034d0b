package org.qosworkbench.tc.model;

/** Leaves a machine as soon as the kernel's answer is known, wherever that is found out. */
final class Answered extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Decision decision;

  Answered(Decision decision) {
    super(null, null, false, false);
    this.decision = decision;
  }

  Decision decision() {
    return decision;
  }
}
