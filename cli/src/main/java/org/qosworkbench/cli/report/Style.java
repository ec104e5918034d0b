package org.qosworkbench.cli.report;

import org.qosworkbench.tc.spec.Severity;

/** How words are set off: with colors on a terminal, not at all elsewhere. */
public enum Style {
  /** Plain text. */
  PLAIN,
  /** ANSI colors. */
  COLORED;

  private static final String RESET = "\u001b[0m";

  /** Set off as belonging to a severity. */
  public String severity(Severity severity, String text) {
    return set(text, switch (severity) {
      case ERROR -> "\u001b[1;31m";
      case WARNING -> "\u001b[1;33m";
      case INFO -> "\u001b[1;36m";
      case HINT -> "\u001b[1;32m";
    });
  }

  /** Set off as important. */
  public String strong(String text) {
    return set(text, "\u001b[1m");
  }

  /** Set off as less important. */
  public String quiet(String text) {
    return set(text, "\u001b[34m");
  }

  /** A line that comes. */
  public String added(String text) {
    return set(text, "\u001b[32m");
  }

  /** A line that goes. */
  public String removed(String text) {
    return set(text, "\u001b[31m");
  }

  private String set(String text, String how) {
    return switch (this) {
      case PLAIN -> text;
      case COLORED -> how + text + RESET;
    };
  }
}
