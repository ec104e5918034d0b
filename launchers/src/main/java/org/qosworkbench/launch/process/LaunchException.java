package org.qosworkbench.launch.process;

import java.io.IOException;

/** Something cannot be launched; the message tells the user why and, where that is known, what to do about it. */
public final class LaunchException extends IOException {
  private static final long serialVersionUID = 1;

  /** With the message for the user. */
  public LaunchException(String message) {
    super(message);
  }

  /** With the message for the user and what it comes from. */
  public LaunchException(String message, Throwable cause) {
    super(message, cause);
  }
}
