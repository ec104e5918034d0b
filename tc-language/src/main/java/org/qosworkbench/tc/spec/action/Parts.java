package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;

/** What most actions have in common. */
final class Parts {
  private Parts() {}

  private static final Name HELP = Name.prefix("help");

  /** Number of the instance, with the usual message. */
  static final Option INDEX = index("Illegal \"index\"");

  /** Number of the instance; {@code tcText} when it is none. */
  static Option index(String tcText) {
    return prefix("index", param("N", u32(10))).bad(tcText)
        .doc("Number of the instance: creates it, or binds the one that is there.").fallback("the kernel picks a free number");
  }

  /** Takes the word that names the action; another word must follow. */
  static void name(Scan scan, Action action) {
    scan.take(action);
    scan.require();
  }

  /** {@code help}, or a beginning of it, prints the usage and ends tc. */
  static void help(Scan scan, String usageLine) {
    if (scan.is(HELP)) throw scan.refuse(Diagnostic.HELP_WORD, exits(usageLine), "\"help\" prints the usage and ends tc");
  }

  /** Reads {@code option} when it follows. */
  static boolean readIfThere(Scan scan, Option option) {
    if (!scan.is(option)) return false;
    scan.read(option);
    return true;
  }
}
