package org.qosworkbench.tc.shell;

/**
 * A place where a script goes one of several ways. {@link Kind#OPEN} comes before the first way, {@link Kind#NEXT}
 * before each further one, which starts from the same state as the first, and {@link Kind#CLOSE} behind the last. They
 * nest. A way may have no command at all. Ways on which no command of tc stands at all leave no turns.
 *
 * @param before whether the way that ends here leads on to what stands behind {@link Kind#CLOSE}; that before
 *     {@link Kind#OPEN} does
 */
public record Turn(Kind kind, Before before, Place place) implements Event {
  /** Which of them it is. */
  public enum Kind {
    /** The first way follows. */
    OPEN,
    /** Another way follows. */
    NEXT,
    /** There are no more. */
    CLOSE
  }

  /** What became of the way before. */
  public enum Before {
    /** It leads on. */
    GOES_ON,
    /** A function, a loop or a subshell was left on it. */
    LEAVES,
    /** The script ended on it. */
    EXITS
  }
}
