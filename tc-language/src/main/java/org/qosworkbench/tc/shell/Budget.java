package org.qosworkbench.tc.shell;

/** The bounds within which a script is followed. */
final class Budget {
  /** How often a loop is followed. */
  static final int ITERATIONS = 256;
  /** How many calls may be in each other. */
  static final int CALLS = 40;
  /** How long a text may become. */
  static final int TEXT = 200_000;
  /** Of how many pieces a text may be. */
  static final int PIECES = 50_000;
  /** How many words a command may have. */
  static final int FIELDS = 4096;

  private static final int STEPS = 200_000;
  /** How deeply compound commands and calls may nest: little enough for a thread's stack. */
  private static final int DEPTH = 400;
  private static final int UNITS_PER_STEP = 64;
  private static final int PIECES_PER_STEP = 16;
  /** Work that is done in any case. */
  private static final int FREE = 4096;

  private int steps = STEPS;
  private int depth;

  /** Takes a step. */
  void step() {
    if (steps > 0) steps--;
  }

  /** Takes as many steps as it is worth to look at so many units of text. */
  void text(long length) {
    steps = (int) Math.max(0, steps - length / UNITS_PER_STEP);
  }

  /** Takes as many steps as a text is worth. */
  void text(Text text) {
    text(text.length() + (long) text.pieces().size() * (UNITS_PER_STEP / PIECES_PER_STEP));
  }

  /** Takes as many steps as some work on units of text is worth; false if it was much, and too much. */
  boolean affords(long work) {
    text(work / 4);
    return work < FREE || !isSpent();
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
