package org.qosworkbench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** How a fault of the program itself is told: in one line, and with QOSW_DEBUG set with the place it came from. */
final class Fault {
  private Fault() {}

  /** The text for a person who may report it. */
  static String describe(Throwable fault, Map<String, String> environment) {
    String line = "a fault in qosw itself, please report it: " + fault;
    if (!environment.containsKey("QOSW_DEBUG")) {
      return line;
    }
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return line + "\n" + trace;
  }
}
