package org.qosworkbench.tc.shell;

/**
 * One thing that a text went through on its way into a word.
 *
 * @param kind what it was
 * @param name of the variable or parameter
 * @param place of the assignment, of the argument in the call, of the word that the loop runs over
 */
public record Passage(Kind kind, String name, Place place) {
  /** What a text can go through. */
  public enum Kind {
    /** It is what the environment has in a variable that the script does not set; the place is that of its use. */
    INHERITED,
    /** It was assigned to a variable. */
    ASSIGNED,
    /** It was an argument in the call of a function, or of {@code set}. */
    PASSED,
    /** It was the value of a loop's variable. */
    LOOPED
  }
  /** Whether this is the same. */
  boolean is(Passage other) {
    return this == other || kind == other.kind && place.is(other.place) && name.equals(other.name);
  }
}
