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
  EXITS_WITH_1,
  /** tc dies of a division by zero: exit status 136 of a shell, and the batch ends. */
  KILLED_BY_SIGFPE,
  /** tc dies of a wild pointer: exit status 139 of a shell, and the batch ends. */
  KILLED_BY_SIGSEGV;

  /** Whether nothing behind the command runs, -force or not. */
  public boolean endsBatch() {
    return switch (this) {
      case FAILS, FAILS_WITH_1, FAILS_WITH_255 -> false;
      case EXITS, EXITS_WITH_1, KILLED_BY_SIGFPE, KILLED_BY_SIGSEGV -> true;
    };
  }

  /** Whether tc dies on the spot, so that no caller gets to print anything. */
  public boolean kills() {
    return this == KILLED_BY_SIGFPE || this == KILLED_BY_SIGSEGV;
  }
}
