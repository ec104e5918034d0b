package org.qosworkbench.tc.shell;

/** Something of a script's course that concerns tc. */
public sealed interface Event permits ShellCommand, Doubt, Turn {
  /** Where in the script. */
  Place place();
}
