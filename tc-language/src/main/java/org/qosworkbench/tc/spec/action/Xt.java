package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.text;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.value.Word;

/**
 * The actions that ran targets of iptables until iproute2 6.8 (tc/m_xt.c of release 6.1). xt reads the words up to the
 * next {@code action} with getopt_long(), which looks for options among all of them first. Which targets there are
 * depends on the iptables of the machine: any name is taken to be one, and what follows it to be its options.
 */
public final class Xt {
  private Xt() {}

  private static final String ACTION = "action";
  private static final String LONG_JUMP = "--jump";
  private static final String SHORT_JUMP = "-j";
  private static final String END_OF_OPTIONS = "--";

  private static final Option JUMP = exact(SHORT_JUMP).or(LONG_JUMP)
      .doc("The target of iptables, then its own options.")
      .note("--jump may be shortened; a target may stand in the same word: -jMARK.").example("-j MARK --set-mark 2");
  private static final Param TARGET = param("TARGET", text()).doc("Name of the target, in capitals.");
  private static final Param TARGET_OPTION = param("OPTION", text()).doc("An option of the target, or its value.");
  private static final Param UNREAD = param("WORD", text()).doc("Not looked at.");

  public static final Action XT = kind("xt")
      .note("Only in a tc that was built with libxtables.")
      .options(((Grammar) Xt::read).using(section("xt", JUMP, Parts.INDEX)))
      .examples("actions add action xt -j MARK --set-mark 2");

  public static final Action IPT = kind("ipt")
      .note("Needs a tc that was built for iptables before 1.4. To the builds of distributions it is an unknown word "
          + "and so read as a verdict, which it is not: such commands fail.")
      .options(Gact.KIND.grammar())
      .examples("actions delete action ipt index 5");

  private static Action kind(String name) {
    return action(name, "Target of iptables", Kernel.needs("NET_ACT_IPT", "act_ipt").removedIn("6.8"))
        .removedIn("6.8")
        .doc("Ran a target of iptables on the packet; skbedit, pedit and nftables do the same today.");
  }

  /** Words from here to the next {@code action}. */
  private static int span(Scan scan) {
    int words = 0;
    while (scan.wordAhead(words).filter(it -> !it.equals(ACTION)).isPresent()) words++;
    return words;
  }

  private static void read(Scan scan) {
    int end = scan.left() - span(scan);
    if (scan.left() - end <= 2) {
      throw scan.refuse(Diagnostic.MISSING_OPTION, fails("too few arguments for xt, need at least '-j <target>'"),
          "xt needs -j and a target");
    }
    scan.take(XT);
    refuseUnknown(scan, span(scan));
    if (!words(scan, end) && !scan.given().has("index")) {
      throw scan.refuseBack(1, Diagnostic.MISSING_OPTION, fails(" ipt Parser BAD!! (xt)"),
          "xt needs -j and a target, or an index in front of all other words");
    }
  }

  /** getopt_long() moves options to the front; those in front of the first target are unknown. */
  private static void refuseUnknown(Scan scan, int words) {
    for (int ahead = 0; ahead < words; ahead++) {
      var word = scan.wordAhead(ahead).orElse("");
      if (isJump(word) || word.equals(END_OF_OPTIONS)) return;
      if (word.length() > 1 && word.startsWith("-")) {
        throw scan.refuseBack(-ahead, Diagnostic.UNKNOWN_OPTION, fails(word.startsWith("--")
            ? "xt: unrecognized option '" + word + "'" : "xt: invalid option -- '" + word.charAt(1) + "'"),
            "\"" + word + "\" stands in front of the target that could understand it");
      }
    }
  }

  /** Returns whether there is a target. */
  private static boolean words(Scan scan, int end) {
    boolean aimed = false;
    boolean first = true;
    while (scan.left() > end) {
      if (isJump(scan.word())) {
        jump(scan, end);
        aimed = true;
      } else if (first && scan.is(Parts.INDEX)) {
        scan.read(Parts.INDEX);
        first = false;
      } else {
        first &= aimed || scan.word().equals(END_OF_OPTIONS);
        scan.take(aimed ? TARGET_OPTION : UNREAD);
      }
    }
    return aimed;
  }

  private static boolean isJump(String word) {
    int equals = word.indexOf('=');
    var name = equals < 0 ? word : word.substring(0, equals);
    return word.startsWith("--") ? name.length() > 2 && LONG_JUMP.startsWith(name) : word.startsWith(SHORT_JUMP);
  }

  private static void jump(Scan scan, int end) {
    var word = scan.word();
    boolean isLong = word.startsWith("--");
    int start = isLong ? word.indexOf('=') + 1 : SHORT_JUMP.length();
    if (start > 0 && start < word.length()) {
      scan.take(JUMP, new Word(word.substring(start)));
    } else if (scan.left() - 1 > end) {
      scan.take(JUMP);
      scan.read(TARGET);
    } else {
      throw scan.refuse(Diagnostic.INCOMPLETE_COMMAND,
          fails(isLong ? "xt: option '--jump' requires an argument" : "xt: option requires an argument -- 'j'"),
          "the target is missing");
    }
  }
}
