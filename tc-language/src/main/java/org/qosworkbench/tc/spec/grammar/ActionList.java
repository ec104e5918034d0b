package org.qosworkbench.tc.spec.grammar;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.oneOfPrefixes;

import java.util.List;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;

/**
 * Actions in a row (iproute2 tc/m_action.c, parse_action()). The list ends at flowid or classid, at a word that could
 * be a verb of tc actions, or at the end of the line.
 */
public final class ActionList implements Grammar {
  private final Complaint illegal;

  private ActionList(Complaint illegal) {
    this.illegal = illegal;
  }

  private static final int COOKIE_BYTES = 16;

  private static final Option ACTION = exact("action").doc("An action follows; optional between actions.");
  private static final List<Name> ENDS = List.of(Name.exact("flowid"), Name.exact("classid"));
  private static final List<Name> VERBS = List.of(
      Name.prefix("change"), Name.prefix("replace"), Name.prefix("delete"), Name.prefix("get"), Name.prefix("add"));
  private static final Name HELP = Name.exact("help");

  private static final Option COOKIE = exact("cookie", param("HEX", new ValueType.Special("HEX"))).since("4.11")
      .doc("Up to 16 bytes in hexadecimal that the kernel keeps for the user.");
  private static final Option HW_STATS = prefix("hw_stats",
      param("TYPE", oneOfPrefixes("immediate", "delayed", "disabled")))
      .bad(Complaint.wrongArgument("value is invalid")).since("5.7")
      .doc("How hardware counters are to be kept.").note("Any beginning will do, so a lone h is taken for hw_stats.");
  private static final Option NO_PERCPU = exact("no_percpu").since("5.5")
      .doc("One set of counters instead of one for each CPU.");
  private static final Section SKIP = Section.section("action",
      exact("skip_sw").since("5.17").doc("In hardware only."), exact("skip_hw").since("5.17").doc("In software only."));

  private static final ActionList IN_FILTER = new ActionList(Complaint.SILENT);
  private static final ActionList FOR_COMMAND = new ActionList(fails("Illegal \"action\""));

  /** The list behind {@code action} of a classifier; the option says what is printed at last. */
  public static Grammar inFilter() {
    return IN_FILTER;
  }

  /** The list of {@code tc actions add}. */
  public static Grammar forCommand() {
    return FOR_COMMAND;
  }

  @Override
  public List<Section> sections() {
    return List.of(SKIP);
  }

  @Override
  public void read(Scan scan) {
    if (!scan.more()) throw scan.refuse(Diagnostic.EMPTY_ACTION, illegal, "an action is missing");
    boolean expecting = false;
    int actions = 0;
    while (scan.more()) {
      if (scan.is(ACTION)) {
        scan.take(ACTION);
        expecting = true;
      } else if (ENDS.stream().anyMatch(scan::is)) {
        break;
      } else if (scan.is(HELP)) {
        throw scan.refuse(Diagnostic.HELP_WORD, illegal, "\"help\" is not understood between actions");
      } else if (VERBS.stream().anyMatch(scan::is)) {
        if (actions == 0) return;
        break;
      } else {
        expecting = false;
        one(scan);
        actions++;
      }
    }
    if (expecting) {
      throw scan.refuseBack(1, Diagnostic.EMPTY_ACTION, fails("bad action empty 1"),
          "an action is missing after \"action\"");
    }
  }

  private static void one(Scan scan) {
    var action = kind(scan);
    scan.within(action, inner -> {
      try {
        action.grammar().read(inner);
      } catch (Refused refused) {
        throw inner.saying(refused, "bad action parsing");
      }
      tail(inner);
    });
  }

  /** A verdict, and any word that names no action, is read by gact. */
  private static Action kind(Scan scan) {
    var known = scan.find(Kinds.actions());
    if (!Control.follows(scan) && known.isPresent() && known.get().life().covers(scan.target().iproute2())) {
      return known.get();
    }
    return Kinds.actions().lexicon().find("gact").orElseThrow();
  }

  private static void tail(Scan scan) {
    if (scan.is(COOKIE)) cookie(scan);
    if (scan.is(HW_STATS)) scan.read(HW_STATS);
    if (scan.is(NO_PERCPU)) scan.take(NO_PERCPU);
    for (int i = 0; i < 2; i++) scan.find(SKIP).ifPresent(scan::read);
  }

  private static void cookie(Scan scan) {
    scan.take(COOKIE);
    scan.require();
    var digits = scan.word();
    if (digits.length() > COOKIE_BYTES * 2) {
      throw scan.refuse(Diagnostic.BAD_HEX,
          Complaint.wrongArgument(digits.length() + " Max allowed size " + COOKIE_BYTES * 2),
          "a cookie has at most " + COOKIE_BYTES * 2 + " digits");
    }
    if (digits.length() % 2 != 0 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
      throw scan.refuse(Diagnostic.BAD_HEX, Complaint.wrongArgument("cookie must be a hex string"),
          "a cookie is an even number of hexadecimal digits");
    }
    scan.take(COOKIE.params().get(0));
  }
}
