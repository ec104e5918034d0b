package org.qosworkbench.tc.spec.grammar;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u32;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Words;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.SignedNumber;
import org.qosworkbench.tc.value.SignedWidth;
import org.qosworkbench.tc.value.Word;

/** The verdict at the end of an action (iproute2 tc/tc_util.c, parse_action_control()). */
public final class Control {
  private Control() {}

  /** Largest chain or jump count that fits a verdict. */
  private static final long LARGEST = 0x0fff_ffffL;

  private static final Name CHAIN_WORD = Name.prefix("chain");
  private static final Option CHAIN = prefix("chain", param("INDEX", u32(10, 0, LARGEST)))
      .bad("Illegal \"chain index\"")
      .doc("Chain whose filters come next.");

  static final Param NUMBER = param("NUMBER", new ValueType.Special("NUMBER"))
      .doc("A verdict as the kernel numbers it.");
  static final Param PAIR = param("EXCEED/CONFORM", new ValueType.Special("EXCEED/CONFORM"))
      .doc("Verdict for packets that exceed, slash, verdict for packets that conform.");
  private static final Option SLASH = exact("/")
      .doc("Separates the verdict for packets that exceed from that for those that conform.");

  private static final Section WORDS = section("control",
      prefix("continue").doc("Go on with the next filter."),
      prefix("drop").doc("Drop the packet."),
      prefix("shot").doc("Drop the packet."),
      prefix("pass").doc("End here: the packet is accepted."),
      prefix("ok").doc("End here: the packet is accepted."),
      prefix("reclassify").doc("Start again with the first filter."),
      prefix("pipe").doc("Go on with the next action."),
      prefix("goto").then(Control::chain).doc("Go on with the filters of a chain."),
      prefix("jump", param("COUNT", u32(10, 0, LARGEST))).bad("Invalid \"jump count\" (%s)")
          .doc("Skip this many actions."),
      prefix("trap").doc("Hand the packet to the CPU when hardware classified it."));

  /** The control words, for reference pages and lookup. */
  public static Section words() {
    return WORDS;
  }

  /** One control word, for grammars that test it among their own words. */
  public static Option word(String name) {
    return WORDS.option(name);
  }

  private static void chain(Scan scan) {
    scan.require();
    if (!scan.is(CHAIN_WORD)) {
      throw scan.refuse(Diagnostic.BAD_CONTROL, fails("\"chain index\" expected"),
          "goto is followed by \"chain INDEX\"");
    }
    scan.read(CHAIN);
  }

  /** Whether the current word is a control word. */
  public static boolean follows(Scan scan) {
    return scan.find(WORDS).isPresent();
  }

  /** Reads a control word; anything else is refused with {@code Bad action type}. */
  public static void read(Scan scan) {
    var found = scan.find(WORDS);
    if (found.isEmpty()) throw refuse(scan);
    scan.read(found.get());
  }

  /** As {@link #read}, for actions that print their usage and end tc when there is no verdict. */
  public static void readOrExit(Scan scan) {
    try {
      read(scan);
    } catch (Refused refused) {
      throw scan.ending(refused, Ending.EXITS);
    }
  }

  /**
   * Reads a control word when one follows. A goto or jump without its number is left to be read again as an action of
   * its own (gact), which repeats the message and ends tc; g alone is taken for get instead, which ends the list.
   */
  public static Optional<Option> readIfThere(Scan scan) {
    var found = scan.find(WORDS);
    if (found.isEmpty()) return found;
    if (scan.word().equals("g")) read(scan);
    else readOrExit(scan);
    return found;
  }

  /** parse_action_control_slash(): A/B in one word, or A, or A / B in three. */
  private static void exceedAndConform(Scan scan) {
    scan.require();
    int slash = scan.word().indexOf('/');
    if (slash < 0) {
      readWithNumbers(scan);
      if (!scan.is(SLASH)) return;
      scan.take(SLASH);
      scan.require();
      readWithNumbers(scan);
    } else {
      var word = scan.word();
      for (var verdict : List.of(word.substring(0, slash), word.substring(slash + 1))) {
        if (!isVerdict(verdict)) {
          throw scan.refuse(Diagnostic.BAD_CONTROL, Complaint.SILENT, "\"" + verdict + "\" is no verdict");
        }
      }
      scan.take(PAIR, new Word(word));
    }
  }

  private static void readWithNumbers(Scan scan) {
    if (!follows(scan) && isNumber(scan.word())) {
      scan.take(NUMBER, new Word(scan.word()));
    } else {
      read(scan);
    }
  }

  private static boolean isVerdict(String word) {
    return WORDS.options().stream().anyMatch(it -> it.names().get(0).accepts(word)) || isNumber(word);
  }

  /** As {@code sscanf("%d%c")} with nothing behind the number; numbers that are too large wrap around. */
  private static boolean isNumber(String word) {
    return SignedNumber.parse(word, SignedWidth.S64, Base.DECIMAL).problem()
        .map(it -> it.kind() == Fault.Kind.TOO_LARGE || it.kind() == Fault.Kind.TOO_SMALL).orElse(true);
  }

  private static RuntimeException refuse(Scan scan) {
    return scan.more()
        ? scan.refuseUnknown(Words.exact(WORDS.options()), Diagnostic.BAD_CONTROL, fails("Bad action type %s"),
            "\"" + scan.word() + "\" is neither an action nor a verdict")
        : scan.refuse(Diagnostic.BAD_CONTROL, Complaint.SILENT, "a verdict such as drop or pass is missing");
  }

  /** As a grammar: a control word must follow. */
  public static final Grammar REQUIRED = ((Grammar) Control::read).using(WORDS);

  /** As a grammar: what conform-exceed of a policer takes. Numbers will do as well. */
  public static final Grammar EXCEED_AND_CONFORM = ((Grammar) Control::exceedAndConform).using(WORDS);

  /** As a grammar: a control word may follow. */
  public static final Grammar OPTIONAL = ((Grammar) Control::readIfThere).using(WORDS);
}
