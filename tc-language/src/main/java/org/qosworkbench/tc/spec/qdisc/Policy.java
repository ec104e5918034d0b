package org.qosworkbench.tc.spec.qdisc;

import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;

/** How the kernel answers to a number that the declaration of its attribute does not allow (Linux lib/nlattr.c). */
final class Policy {
  private Policy() {}

  /** From code that passes the text on. */
  static final KernelAnswer OUT_OF_RANGE = KernelAnswer.says(Errno.ERANGE, "integer out of range");

  /** From code that does not. */
  static final KernelAnswer OUT_OF_RANGE_UNSAID = KernelAnswer.errno(Errno.ERANGE);
}
