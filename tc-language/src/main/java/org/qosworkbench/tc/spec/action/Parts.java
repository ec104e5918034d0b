package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.spec.grammar.Control;
import org.qosworkbench.tc.value.Family;
import org.qosworkbench.tc.value.Fault;

/** What most actions have in common. */
final class Parts {
  private Parts() {}

  private static final Name HELP = Name.prefix("help");
  private static final Name EXACT_INDEX = Name.exact("index");
  private static final Version INDEX_BEHIND_NAME = Version.of("6.3");

  /** Number of the instance, with the usual message. */
  static final Option INDEX = index("Illegal \"index\"");

  /** Number of the instance; {@code tcText} when it is none. */
  static Option index(String tcText) {
    return prefix("index", param("N", u32(10))).bad(tcText)
        .doc("Number of the instance: creates it, or binds the one that is there.")
        .fallback("the kernel picks a free number");
  }

  /** Takes the word that names the action; another word must follow. */
  static void name(Scan scan, Action action) {
    scan.take(action);
    scan.require();
  }

  /** Takes the action's own word, as often as it stands there; its beginnings are taken for it too. */
  static void names(Scan scan, Action action, Name own) {
    while (scan.is(own)) scan.take(action);
  }

  /** {@code help}, or a beginning of it, prints the usage and ends tc. */
  static void help(Scan scan, String usageLine) {
    if (scan.is(HELP)) {
      throw scan.refuse(Diagnostic.HELP_WORD, exits(usageLine), "\"help\" prints the usage and ends tc");
    }
  }

  /** {@code get_addr()} of iproute2 lib/utils.c: tc ends when it cannot read an address. */
  static Complaint addressExpected(Family family, String word) {
    var kind = switch (family) {
      case UNSPEC -> "any valid";
      case INET -> "inet";
      case INET6 -> "inet6";
    };
    return new Complaint("Error: " + kind + " address is expected rather than \"" + word + "\".", Ending.EXITS_WITH_1);
  }

  /** {@code ll_addr_a2n()} of iproute2 lib/ll_addr.c speaks before its caller, and names the part that is wrong. */
  static Complaint illegalLinkAddress(Fault fault) {
    return exits("\"" + fault.culprit() + "\" is invalid lladdr.");
  }

  /**
   * Reads {@code index}, written in full, when it stands directly behind the name, and tells whether it did: nothing
   * else of the action follows then. Known to csum, mpls and nat since 6.3.
   */
  static boolean readIndexBehindName(Scan scan, Option index) {
    if (!scan.target().iproute2().atLeast(INDEX_BEHIND_NAME) || !scan.is(EXACT_INDEX)) return false;
    scan.read(index);
    return true;
  }

  /** The end of most actions: a verdict, when there is one, and the number of the instance. */
  static void verdictAndIndex(Scan scan, Option index) {
    Control.readIfThere(scan);
    readIfThere(scan, index);
  }

  /** Reads {@code option} when it follows. */
  static boolean readIfThere(Scan scan, Option option) {
    if (!scan.is(option)) return false;
    scan.read(option);
    return true;
  }
}
