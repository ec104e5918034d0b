package org.qosworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.cli.check.Tally;
import org.qosworkbench.tc.spec.Severity;

/** The last line of a check for people. */
final class Summary {
  private Summary() {}

  /** One sentence without a full stop. */
  static String of(Tally tally) {
    if (tally.inputs() == 0 && tally.total() == 0) {
      return tally.troubles() == 0 ? "nothing to check" : count(tally.troubles(), "file") + " could not be checked";
    }
    if (tally.total() == 0) {
      return count(tally.inputs(), "file") + " checked, nothing found" + troubles(tally);
    }
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      if (tally.of(severity) > 0) {
        parts.add(count(tally.of(severity), switch (severity) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "remark";
          case HINT -> "hint";
        }));
      }
    }
    return String.join(", ", parts) + " in " + tally.inputsWithFindings() + " of " + count(tally.inputs(), "file")
        + troubles(tally) + fixable(tally) + "; more about a finding: qosw explain CODE";
  }

  private static String fixable(Tally tally) {
    return tally.fixable() == 0 ? "" : "; --fix settles " + (tally.fixable() == tally.total() ? "all of them"
        : tally.fixable() + " of them");
  }

  private static String troubles(Tally tally) {
    return tally.troubles() == 0 ? "" : ", " + count(tally.troubles(), "file") + " could not be checked";
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
