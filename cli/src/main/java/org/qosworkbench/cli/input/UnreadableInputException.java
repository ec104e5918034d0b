package org.qosworkbench.cli.input;

/** An input could not be read as text; the message says why, without naming the input. */
public final class UnreadableInputException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a reason that reads well after the name of the input. */
  public UnreadableInputException(String reason) {
    super(reason);
  }
}
