package org.qosworkbench.tc.ide;

/**
 * Lines that an editor can fold into the first of them.
 *
 * @param startLine first line, the first of the document being 0
 * @param endLine last line, behind the first
 */
public record Fold(int startLine, int endLine, Kind kind) {
  /** What the lines are. */
  public enum Kind {
    /** Lines with nothing but comments. */
    COMMENT,
    /** A command over several lines. */
    COMMAND,
    /** Neighboring commands for one device. */
    DEVICE
  }
}
