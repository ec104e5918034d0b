package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u16;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.spec.grammar.Control;
import org.qosworkbench.tc.spec.grammar.Verdict;
import org.qosworkbench.tc.value.UnsignedNumber;

/** Generic action: a bare verdict (iproute2 tc/m_gact.c). */
public final class Gact {
  private Gact() {}

  private static final String USAGE = "Usage: ... gact <ACTION> [RAND] [INDEX]";
  private static final int LARGEST_VALUE = 10_000;

  /** Its own word may be shortened or missing, unlike that of any other action. */
  private static final Name OWN = Name.prefix("gact");

  private static final Section RANDOM_TYPES = section("random type",
      prefix("netrand").doc("Picks packets by chance, one in VAL on average."),
      prefix("determ").doc("Picks every VAL-th packet."));
  private static final String NO_VALUE = "Illegal probability val 0x0";
  private static final Param VALUE = param("VAL", u16(10)).bad(NO_VALUE)
      .doc("One packet in VAL gets the other verdict; 0 to 10000.");
  private static final Option RANDOM = prefix("random").then(((Grammar) Gact::random).using(RANDOM_TYPES))
      .doc("Another verdict for some of the packets.").example("pass random netrand drop 10")
      .note("The kernel refuses goto chain as the other verdict.");

  /** Since 6.4 tc sends a name that it does not know as it is written. */
  private static final Version NAME_IS_KEPT = Version.of("6.4");
  /** A word that names no action; tested of all actions of a command before anything else is. */
  public static final KernelRule UNKNOWN_NAME = refuses(Diagnostic.KERNEL_BAD_VALUE, Gact::hasNoName,
      says(Errno.ENOENT, "Failed to load TC action module"),
      "\"index\" stands here for the name of an action, which the kernel does not have: an index belongs to the action "
          + "in front of it, once, and behind its verdict", "index");
  private static final KernelRule NO_CHANCE = refuses(Diagnostic.KIND_NOT_BUILT,
      it -> it.given().has("random") && it.lacks("CONFIG_GACT_PROB"), Errno.EOPNOTSUPP,
      "the kernel was built without CONFIG_GACT_PROB, so it knows no random verdicts", "random");
  private static final KernelRule NO_CHAIN_BY_CHANCE = refuses(Diagnostic.KERNEL_BAD_VALUE,
      it -> it.given().tails("random").stream().flatMap(random -> Verdict.in(random).stream())
          .anyMatch(verdict -> verdict.chain().isPresent()),
      says(Errno.EINVAL, "goto chain not allowed on fallback"),
      "the other verdict of random cannot be goto chain; the first one can", "random");

  public static final Action KIND = action("gact", "Generic action",
          tested(Kernel.needs("NET_ACT_GACT (+GACT_PROB)", "act_gact"), UNKNOWN_NAME, NO_CHANCE, NO_CHAIN_BY_CHANCE))
      .doc("Ends the action list with a verdict, or goes on in another place.")
      .note("The word gact may be left out: a verdict alone is an action. Any word that names no action is read as "
          + "its verdict.")
      .options(((Grammar) Gact::read).using(Control.words(), section("gact", RANDOM, Parts.INDEX), RANDOM_TYPES))
      .examples(
          "actions add action gact drop index 4",
          "actions add action gact pass random netrand drop 10",
          "actions add action goto chain 5");

  /** The words begin neither with gact nor with a verdict. */
  private static boolean hasNoName(KernelCase it) {
    var words = it.given().words();
    return it.target().iproute2().atLeast(NAME_IS_KEPT) && !words.isEmpty()
        && words.get(0).element() instanceof Option first && !Verdict.is(first);
  }

  private static void read(Scan scan) {
    if (scan.is(OWN)) Parts.name(scan, KIND);
    if (Parts.readIfThere(scan, Parts.INDEX)) return;
    Control.readOrExit(scan);
    if (!Parts.readIfThere(scan, RANDOM)) Parts.help(scan, USAGE);
    if (!Parts.readIfThere(scan, Parts.INDEX)) Parts.help(scan, USAGE);
  }

  private static void random(Scan scan) {
    scan.require();
    var type = scan.find(RANDOM_TYPES);
    if (type.isEmpty()) {
      throw scan.refuse(Diagnostic.BAD_WORD, fails("Illegal \"random type\""),
          "random is followed by netrand or determ");
    }
    scan.read(type.get());
    scan.require();
    Control.readOrExit(scan);
    value(scan);
  }

  private static void value(Scan scan) {
    if (!scan.more()) {
      throw scan.refuseBack(1, Diagnostic.INCOMPLETE_COMMAND, fails(NO_VALUE), "a number from 0 to 10000 is missing");
    }
    if (scan.read(VALUE).orElseThrow() instanceof UnsignedNumber number && number.value() > LARGEST_VALUE) {
      throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE,
          fails("Illegal probability val  0x" + Long.toHexString(number.value())),
          "one in at most " + LARGEST_VALUE + " packets can be picked");
    }
  }
}
