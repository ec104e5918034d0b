package org.qosworkbench.tc.ide;

/** Who objects to the command that a finding is about. */
public enum Origin {
  /** tc itself would refuse the command and send nothing to the kernel. */
  TC,
  /** tc would send the command and the kernel would refuse it. */
  KERNEL,
  /** Both would accept the command. */
  ADVICE,
  /** The command was run, and tc or the kernel said so. No answer of this facade is of that origin. */
  GUEST
}
