package org.qosworkbench.tc.check;

/** What becomes of a command that something is wrong with. */
public sealed interface Outcome {
  /** tc and the kernel take it, and tc prints nothing. */
  Outcome ACCEPTED = new Accepted("");

  /** The line that tc prints first; empty when it prints nothing. */
  String tcText();

  /** tc hands the command to the kernel. */
  record Accepted(String tcText) implements Outcome {}

  /** tc leaves the statement out, without a failure, and reads nothing behind it. */
  record Dropped(String tcText) implements Outcome {}

  /** tc does not get to see this, since it refuses the command because of a word before it. */
  record Hidden() implements Outcome {
    @Override
    public String tcText() {
      return "";
    }
  }

  /**
   * tc sends the command and the kernel refuses it.
   *
   * @param exitCode exit status of tc for this command alone
   */
  record RefusedByKernel(String tcText, int exitCode) implements Outcome {}

  /**
   * tc refuses the command.
   *
   * @param exitCode exit status of tc for this command alone
   * @param endsBatch whether tc reads nothing behind it, with {@code -force} too
   */
  record Refused(String tcText, int exitCode, boolean endsBatch) implements Outcome {}
}
