package org.qosworkbench.tc.shell;

/**
 * Something that whoever reads the result should know.
 *
 * @param subject the variable, function or file concerned; empty where there is none
 */
public record Note(Kind kind, String subject, Place place) {
  /** What it is. */
  public enum Kind {
    /** A default counts as the value of a variable that nothing in the script sets, but the environment may. */
    DEFAULT_TAKEN,
    /** A loop was not followed to its end, but to {@value Budget#ITERATIONS} rounds and one more for all others. */
    LOOP_BOUND,
    /** The script takes so many steps that the rest was looked at only once, without regard to values. */
    STEP_BOUND,
    /** Functions call each other, or constructs stand in each other, too deeply. */
    DEPTH_BOUND,
    /** A text became too long to be followed, or is too long to be read. */
    TEXT_BOUND,
    /** A file that is run is not at hand. */
    FILE_NOT_READ,
    /** A text that is run as commands is not known. */
    COMMANDS_NOT_KNOWN
  }
}
