package org.qosworkbench.tc.spec;

/** What tc does after it printed an error. */
public enum Ending {
  /** The parser returns an error: the command fails; a batch goes on when -force was given. */
  FAILS,
  /** As {@link #FAILS}, with exit status 1 wherever it happens. */
  FAILS_WITH_1,
  /** As {@link #FAILS}, with exit status 255 wherever it happens. */
  FAILS_WITH_255,
  /** {@code exit(-1)}: exit status 255, and the whole batch ends, -force or not. */
  EXITS,
  /** {@code exit(1)}: exit status 1, and the whole batch ends, -force or not. */
  EXITS_WITH_1
}
