package org.qosworkbench.tc.shell.syntax;

/** Reads scripts. */
public final class Shell {
  /** How many constructs may stand in each other: far more than in any script, far fewer than a stack takes. */
  public static final int MAX_DEPTH = 100;

  /**
   * How many parts of words, commands and comments a script may have: what some fifty thousand lines have, and what
   * fits into a hundred megabytes.
   */
  public static final int MAX_PARTS = 400_000;

  private Shell() {}

  /** Which shell the first lines of a text ask for. */
  public static Dialect dialect(String text) {
    return Dialects.of(text);
  }

  /** The script that a text is. Never fails: what no shell would take is among its problems. */
  public static Script parse(String text) {
    return ScriptParser.parse(text);
  }
}
