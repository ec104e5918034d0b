package org.qosworkbench.cli;

/** What the exit status of every command means. */
final class ExitStatus {
  /** Nothing to complain about. */
  static final int CLEAN = 0;
  /** Something to complain about: errors were found, or files would be laid out differently. */
  static final int FINDINGS = 1;
  /** The command line was wrong, or something could not be read or written. */
  static final int TROUBLE = 2;

  private ExitStatus() {}
}
