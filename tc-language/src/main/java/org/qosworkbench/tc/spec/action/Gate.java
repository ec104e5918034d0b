package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.either;
import static org.qosworkbench.tc.spec.ValueType.s32;
import static org.qosworkbench.tc.spec.ValueType.s64;
import static org.qosworkbench.tc.spec.ValueType.size;
import static org.qosworkbench.tc.spec.ValueType.time64;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.action.ActionRules.looking;
import static org.qosworkbench.tc.spec.action.ActionRules.testedBehindVerdict;

import java.util.List;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Match;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.Control;
import org.qosworkbench.tc.value.Size;
import org.qosworkbench.tc.value.Time64;
import org.qosworkbench.tc.value.UnsignedNumber;

/** Stream gate (iproute2 tc/m_gate.c). The index stands in front of the verdict here. */
public final class Gate {
  private Gate() {}

  private static final String USAGE = "Usage: gate [ priority PRIO-SPEC ] [ base-time BASE-TIME ]";
  private static final String ENTRY_USAGE =
      "Usage: sched-entry <open | close> <interval> [ <interval ipv> <octets max bytes> ]";
  private static final long LONGEST_INTERVAL = 0xffff_ffffL;

  private static final ValueType TIME = either(s64(10), time64());
  private static final Param STATE = param("STATE", new ValueType.OneOfIgnoringCase(List.of("open", "close")))
      .bad(ENTRY_USAGE)
      .doc("Whether packets pass.");
  private static final Param INTERVAL = param("INTERVAL", either(u32(0), time64())).bad(ENTRY_USAGE)
      .doc("How long, in nanoseconds; at most about 4.29 s.");
  private static final Param IPV = param("IPV", s32(0))
      .doc("Internal priority of packets that pass; -1 leaves it as it is.");
  private static final Param MAX_OCTETS = param("MAX_OCTETS", either(s32(0), size()))
      .doc("Bytes that may pass; -1 is no limit.");

  private static final Section OPTIONS = section("gate",
      Parts.INDEX.bad(wrongArgument("index")),
      prefix("priority", param("N", s32(0))).bad(wrongArgument("priority")).doc("Priority of the stream.")
          .fallback("-1, any"),
      prefix("base-time", param("TIME", TIME)).bad(wrongArgument("base-time")).unit("ns")
          .doc("When the schedule starts, on the chosen clock.").fallback("0"),
      prefix("cycle-time", param("TIME", TIME)).bad(wrongArgument("cycle-time")).unit("ns")
          .doc("After what time the schedule starts again.").fallback("the sum of the intervals"),
      prefix("cycle-time-ext", param("TIME", TIME)).bad(wrongArgument("cycle-time-ext")).unit("ns")
          .doc("By how much the last cycle before a new schedule may be lengthened.").fallback("0")
          .note("Beginnings up to cycle-time stand for cycle-time."),
      prefix("clockid", param("CLOCK", new ValueType.Clock())).bad(wrongArgument("clockid"))
          .doc("The clock: TAI, REALTIME, BOOTTIME or MONOTONIC, with or without CLOCK_.").fallback("TAI"),
      prefix("flags", param("N", u32(0))).bad(wrongArgument("flags"))
          .doc("Flags for the kernel, which knows none yet."),
      prefix("sched-entry").then(Gate::entry)
          .doc("One slot of the schedule: gate open or closed, for how long, and what holds for packets that pass.")
          .note("At least one, unless index binds a gate that is there. Write IPV and MAX_OCTETS both or none: from "
              + "6.18 on tc looks at memory that it never set when IPV stands alone, and may refuse the entry.")
          .example("sched-entry open 200000000 -1 8000000"))
      .help(new Section.Help(Match.PREFIX, exits(USAGE)));

  /** Where tc stops adding entries, in bytes of the request (iproute2 tc/m_gate.c, add_gate_list()). */
  private static final int LONGEST_REQUEST = 1024;
  /** What stands before the first entry of an action by itself; in a filter it is more. */
  private static final int REQUEST_BYTES = 72;
  private static final int NEST_BYTES = 4;
  private static final int OPEN_ENTRY_BYTES = 32;
  private static final List<String> TIMES = List.of("base-time", "cycle-time", "cycle-time-ext");
  private static final int TIME_BYTES = 12;
  private static final List<String> NUMBERS = List.of("priority", "flags", "clockid");
  private static final int NUMBER_BYTES = 8;

  private static final KernelRule NO_INTERVAL = refuses(Diagnostic.KERNEL_BAD_VALUE,
      looking(it -> it.given().tails("sched-entry").stream().anyMatch(Gate::isEmpty)),
      says(Errno.EINVAL, "Invalid interval for schedule entry"), "an entry lasts at least 1 ns", "sched-entry");
  private static final KernelRule NO_ENTRIES = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      it -> it.creates() && !it.given().has("sched-entry"), says(Errno.EINVAL, "The entry list is empty"),
      "a gate that does not exist yet needs sched-entry at least once");

  public static final Action KIND = action("gate", "Stream gate",
          testedBehindVerdict(Kernel.needs("NET_ACT_GATE", "act_gate"), NO_INTERVAL, NO_ENTRIES))
      .since("5.8")
      .doc("Lets packets of a stream pass at certain times only, as IEEE 802.1Qci has it.")
      .verdict("pipe")
      .options(((Grammar) Gate::read).using(OPTIONS, Control.words()))
      .examples("actions add action gate index 4 priority 1 base-time 0 cycle-time 200ms cycle-time-ext 1ms clockid "
          + "CLOCK_TAI sched-entry open 100ms -1 8kb sched-entry close 100000000 pipe");

  private static boolean isEmpty(Given entry) {
    return entry.words().stream().anyMatch(word -> word.element() == INTERVAL
        && word.value().map(it -> it instanceof Time64 time && time.nanoseconds() == 0
            || it instanceof UnsignedNumber number && number.value() == 0).orElse(false));
  }

  private static void read(Scan scan) {
    Parts.name(scan, KIND);
    OPTIONS.read(scan);
    Control.readIfThere(scan);
    var given = scan.given();
    warnOfLength(scan, given);
    if (!given.has("sched-entry") && given.number("index") == 0) {
      throw scan.refuse(Diagnostic.BAD_SCHEDULE, fails("gate: must add at least one entry"),
          "a gate needs sched-entry at least once, or the index of one that is there");
    }
  }

  /** tc goes on when a request grows too long, and the entries that have no room get into disorder. */
  private static void warnOfLength(Scan scan, Given given) {
    int length = REQUEST_BYTES;
    for (var option : TIMES) if (given.has(option)) length += TIME_BYTES;
    for (var option : NUMBERS) if (given.has(option)) length += NUMBER_BYTES;
    for (var entry : given.tails("sched-entry")) {
      if (length + NEST_BYTES > LONGEST_REQUEST) {
        scan.note(Diagnostic.TC_WARNS, "addattr_l ERROR: message exceeded bound of " + LONGEST_REQUEST,
            "these are more entries than tc has room for; it sends a schedule that is out of order");
        return;
      }
      length += isOpen(entry) ? OPEN_ENTRY_BYTES : OPEN_ENTRY_BYTES - NEST_BYTES;
    }
  }

  private static boolean isOpen(Given entry) {
    return entry.words().stream().anyMatch(word -> word.element() == STATE
        && word.value().filter(it -> it.print().equals("open")).isPresent());
  }

  private static void entry(Scan scan) {
    requirePart(scan, "open or close");
    scan.read(STATE);
    requirePart(scan, "the interval");
    if (scan.read(INTERVAL).orElseThrow() instanceof Time64 time && time.nanoseconds() > LONGEST_INTERVAL) {
      throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE, fails("\"interval\" is too large"),
          "an interval lasts at most 4294967295 ns");
    }
    if (!scan.fits(IPV.type())) return;
    scan.read(IPV);
    if (!scan.fits(MAX_OCTETS.type())) return;
    if (scan.read(MAX_OCTETS).orElseThrow() instanceof Size octets && octets.bytes() > Integer.MAX_VALUE) {
      throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE, fails("\"maxoctets\" is too large"),
          "at most 2147483647 bytes");
    }
  }

  private static void requirePart(Scan scan, String what) {
    if (!scan.more()) {
      throw scan.refuseBack(1, Diagnostic.BAD_SCHEDULE, fails(ENTRY_USAGE), what + " is missing");
    }
  }
}
