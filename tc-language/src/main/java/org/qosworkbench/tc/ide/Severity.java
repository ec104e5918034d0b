package org.qosworkbench.tc.ide;

/** How much a finding matters, most important first. */
public enum Severity {
  /** The command does not do what was asked: tc or the kernel refuses it. */
  ERROR,
  /** The command runs, but hardly as it was meant. */
  WARNING,
  /** Worth knowing. */
  INFO,
  /** A possible improvement; fronts show it as quietly as they can. */
  HINT
}
