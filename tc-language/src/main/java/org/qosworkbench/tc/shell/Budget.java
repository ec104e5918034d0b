package org.qosworkbench.tc.shell;

/** The bounds within which a script is followed. */
final class Budget {
  /** How often a loop is followed. */
  static final int ITERATIONS = 256;
  /** How many calls may be in each other. */
  static final int CALLS = 40;
  /** How long a text may become. */
  static final int TEXT = 200_000;
  /** How many words a word may become. */
  static final int FIELDS = 4096;

  private static final int STEPS = 200_000;
  /** How deeply compound commands and calls may nest: little enough for a thread's stack. */
  private static final int DEPTH = 400;
  private static final int UNITS_PER_STEP = 256;

  private int steps = STEPS;
  private int depth;

  /** Takes a step. */
  void step() {
    if (steps > 0) steps--;
  }

  /** Takes as many steps as a text is worth. */
  void text(int length) {
    steps = Math.max(0, steps - length / UNITS_PER_STEP);
  }

  /** Whether so much was done that the rest gets one look only. */
  boolean isSpent() {
    return steps == 0;
  }

  /** Goes deeper, if that is possible; to be left then. */
  boolean enter() {
    if (depth == DEPTH) return false;
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }
}
