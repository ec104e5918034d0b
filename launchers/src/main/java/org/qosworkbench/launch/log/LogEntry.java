package org.qosworkbench.launch.log;

/** Something in a log. */
public sealed interface LogEntry {
  /** A line that stands for itself. */
  record Plain(KernelLine line) implements LogEntry {}

  /** Many lines that belong together. */
  record Folded(Splat splat) implements LogEntry {}
}
