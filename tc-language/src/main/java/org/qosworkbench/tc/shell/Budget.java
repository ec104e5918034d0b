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

  /** How deeply compound commands and calls may nest: little enough for a thread's stack. */
  private static final int DEPTH = 400;
  /** What a step is worth, in units of text that are looked at. */
  private static final int STEP = 64;
  private static final long ALL = 300_000L * STEP;
  private static final int WORD = 16;
  private static final int PIECE = 4;
  /** From how deep on a step is worth two; the deeper, the longer it takes to look variables up. */
  private static final int DEEP = 4;
  /** Work that is done in any case. */
  private static final int FREE = 4096;

  private long left = ALL;
  private int depth;

  private void take(long units) {
    left = Math.max(0, left - units);
  }

  /** Takes a step. */
  void step() {
    take(STEP * (1L + depth / DEEP));
  }

  /** Takes what so many words are worth, beyond the step of their command. */
  void words(int count) {
    take((long) WORD * count);
  }

  /** Takes what a text is worth. */
  void text(Text text) {
    take(text.length() + (long) PIECE * text.pieces().size());
  }

  /** Takes what so many units of text are worth. */
  void text(int length) {
    take(length);
  }

  /** Takes what some work on units of text is worth; false if it was much, and too much. */
  boolean affords(long work) {
    take(work / 4);
    return work < FREE || !isSpent();
  }

  /** Whether so much was done that the rest gets one look only. */
  boolean isSpent() {
    return left == 0;
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
