package org.qosworkbench.tc.shell;

/**
 * From here on it is not known what the devices have: something that the evaluation cannot follow may have changed it.
 */
public record Doubt(Reason reason, Place place) implements Event {
  /** Why that is so. */
  public enum Reason {
    /** Paths with different commands of tc come together. */
    PATHS_MEET,
    /** A loop may have run before, with other values. */
    LOOP,
    /** Text that is not known is run as commands. */
    UNKNOWN_COMMANDS,
    /** A file that is not at hand is run, as a script or as a batch. */
    UNKNOWN_FILE,
    /** What follows runs at some other time: a function that is never called, a trap. */
    OTHER_TIME,
    /** A bound was reached, see the notes. */
    BOUND
  }
}
