package org.qosworkbench.tc.shell.syntax;

/** The shell language. */
public final class Shell {
  /** How many constructs may stand in each other: far more than in any script, far fewer than a stack takes. */
  public static final int MAX_DEPTH = 200;

  private Shell() {}
}
