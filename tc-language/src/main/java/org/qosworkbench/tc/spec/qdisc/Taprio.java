package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.notice;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Option.Moment.VALUE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import java.util.List;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Dialect;

/** Time-aware priority shaper of IEEE 802.1Q (iproute2 tc/q_taprio.c). */
public final class Taprio {
  private Taprio() {}

  private static final Param NANOSECONDS = param("NS", s64(10));
  private static final Param BYTES = param("BYTES", u32(10))
      .doc("Largest frame payload of the traffic class with this place; 0: no limit.");
  private static final Param IGNORED = param("IGNORED", text())
      .doc("Never looked at: an earlier word ended the command for tc.");

  private static final Section OPTIONS = section("taprio",
      TrafficClasses.NUMBER.fallback("0: the mapping stays as it is"),
      TrafficClasses.MAP,
      TrafficClasses.QUEUES,
      TrafficClasses.PREEMPTIBLE,
      exact("max-sdu").then(TrafficClasses.list(BYTES)).since("6.2").unit("bytes")
          .doc("Largest payload of a frame in each traffic class; longer frames are dropped.")
          .fallback("the device's MTU")
          .example("max-sdu 0 300 0 200"),
      exact("sched-entry",
          param("CMD", changed(Dialect.IPROUTE2_6_13, oneOf("S"), oneOf("S", "H", "R")))
              .doc("S: set the gates. H: set them and hold preemptible frames back. R: set them and release these."),
          param("GATEMASK", u32(16)).doc("Gates that are open, in hexadecimal: bit 0 is traffic class 0."),
          param("INTERVAL", u32(0)).doc("How long, in nanoseconds."))
          .bad("Usage: ... taprio ... sched-entry <cmd> <gate mask> <interval>").unit("ns")
          .doc("One step of the schedule: which gates are open and for how long. Steps follow each other as they are "
              + "given and start over at the end.")
          .note("A plain number of nanoseconds: 300us is refused. There is no index, although tc's usage shows one.")
          .example("sched-entry S 01 300000 sched-entry S 02 300000"),
      time("base-time")
          .doc("When the schedule starts, on the clock of clockid; in the past, at the next start of a cycle.")
          .fallback("0"),
      once("cycle-time").since("5.2").doc("When the schedule starts over, if not after its last step.")
          .fallback("the sum of all intervals"),
      once("cycle-time-extension").since("5.2")
          .doc("By how much the last cycle may grow when a new schedule waits for its base-time.").fallback("0"),
      exact("clockid", param("CLOCK", new ValueType.Clock())).bad("taprio: illegal value for \"clockid\": \"%s\".")
          .once(VALUE, fails("taprio: duplicate \"clockid\" specification"))
          .doc("The clock that the schedule refers to.")
          .note("The kernel wants one, unless flags is 2: then it refuses one."),
      exact("flags", param("FLAGS", u32(0))).since("5.4")
          .onceUnlessZero(VALUE, fails("taprio: duplicate \"flags\" specification"))
          .doc("0: the kernel opens the gates. 1: it gives packets a departure time for etf. 2: the device does all.")
          .fallback("0")
          .note("tc fails without a word when this is no number."),
      exact("txtime-delay", param("NS", u32(0))).since("5.4").unit("ns")
          .onceUnlessZero(VALUE, fails("taprio: duplicate \"txtime-delay\" specification"))
          .doc("Longest time from the qdisc to the device, with flags 1.").fallback("0")
          .note("tc fails without a word when this is no number."))
      .unknown("Unknown argument")
      .help("Usage: ... taprio clockid CLOCKID");

  public static final Qdisc KIND = qdisc("taprio", "Time-aware priority shaper",
          Kernel.needs("NET_SCH_TAPRIO", "sch_taprio").classes(ClassSpace.QUEUES)
              .with(CHANGEABLE, CLASSFUL, CHILD_QDISCS, OPTIONS_REQUIRED, ROOT_ONLY, MULTIQUEUE)
              .rules(TaprioRules.ALL))
      .since("4.20")
      .doc("Opens and closes a gate for each traffic class by a schedule that repeats, so that time-critical frames "
          + "find the link free.")
      .note("Only at the root of a device with several transmit queues.")
      .options(((Grammar) Taprio::read).using(OPTIONS))
      .examples(
          "qdisc add dev eth0 root handle 100: taprio num_tc 3 map 2 2 1 0 2 2 2 2 2 2 2 2 2 2 2 2 queues 1@0 1@1 2@2 "
              + "base-time 1000000000 sched-entry S 01 300000 sched-entry S 02 300000 sched-entry S 04 400000 clockid "
              + "CLOCK_TAI",
          "qdisc replace dev eth0 root handle 100: taprio num_tc 2 map 0 1 queues 1@0 1@1 base-time 0 cycle-time "
              + "1000000 cycle-time-extension 100000 sched-entry H 01 500000 sched-entry R 02 500000 flags 0x2 fp E P "
              + "max-sdu 0 1500",
          "qdisc add dev eth0 root handle 100: taprio num_tc 2 map 0 1 queues 1@0 1@0 base-time 0 sched-entry S 01 "
              + "500000 sched-entry S 02 500000 flags 1 txtime-delay 200000 clockid TAI");

  private static Option time(String name) {
    return exact(name).then(Taprio::nanoseconds).unit("ns")
        .note("A plain number of nanoseconds. When it is none, tc ignores the rest of the command without a word.");
  }

  private static Option once(String name) {
    return time(name).then(scan -> {
      scan.require();
      if (scan.outer().count(name) > 1 && scan.outer().number(name) != 0) {
        throw scan.refuse(Diagnostic.REPEATED_OPTION, fails("taprio: duplicate \"" + name + "\" specification"),
            "\"" + name + "\" may be given only once");
      }
      nanoseconds(scan);
    });
  }

  private static void nanoseconds(Scan scan) {
    scan.require();
    if (scan.fits(NANOSECONDS.type())) {
      scan.read(NANOSECONDS);
      return;
    }
    scan.note(Diagnostic.IGNORED_WORDS, "",
        "\"" + scan.word() + "\" is no number of nanoseconds; tc ignores it and the rest of the "
        + "command without a word");
    while (scan.more()) scan.take(IGNORED);
  }

  private static void read(Scan scan) {
    OPTIONS.read(scan);
    int entries = scan.given().count("sched-entry");
    int room = Message.room(scan.given(), scan.header().given().has("estimator"));
    if (entries <= room) return;
    scan.test(List.of(notice(Diagnostic.TC_WARNS, given -> true,
        given -> "addattr_l ERROR: message exceeded bound of " + Message.BOUND,
        "the schedule does not fit into tc's message to the kernel, which has room for " + room + " of its " + entries
            + " entries",
        "sched-entry")));
  }

  /**
   * The netlink message that tc builds, as far as the schedule; tc bounds its size and goes on when the bound is
   * reached.
   */
  private static final class Message {
    private Message() {}

    static final int BOUND = 1024;

    private static final int HEADERS = 36;
    private static final int KIND_LENGTH = 7;
    private static final int ESTIMATOR_LENGTH = 2;
    private static final int MAPPING_LENGTH = 82;
    private static final int ENTRY = attribute(0) + attribute(Byte.BYTES) + 2 * attribute(Integer.BYTES);

    /** How many steps of the schedule fit. */
    static int room(Given given, boolean estimated) {
      int used = HEADERS + attribute(KIND_LENGTH) + (estimated ? attribute(ESTIMATOR_LENGTH) : 0) + attribute(0)
          + (given.has("clockid") ? attribute(Integer.BYTES) : 0) + unlessZero(given, "flags", Integer.BYTES)
          + unlessZero(given, "num_tc", MAPPING_LENGTH) + unlessZero(given, "txtime-delay", Integer.BYTES)
          + unlessZero(given, "base-time", Long.BYTES) + unlessZero(given, "cycle-time", Long.BYTES)
          + unlessZero(given, "cycle-time-extension", Long.BYTES)
          + classes(given.values("max-sdu").size(), given.values("fp").size())
          + attribute(0);
      return Math.max(0, (BOUND - used) / ENTRY);
    }

    private static int unlessZero(Given given, String option, int length) {
      return given.number(option) != 0 ? attribute(length) : 0;
    }

    /** What is said about single traffic classes: the number of each, and what was given for it. */
    private static int classes(int limits, int preemptions) {
      return Math.max(limits, preemptions) * (attribute(0) + attribute(Integer.BYTES))
          + (limits + preemptions) * attribute(Integer.BYTES);
    }

    /** A header of four bytes, and the content in steps of four. */
    private static int attribute(int length) {
      return 4 + (length + 3 & ~3);
    }
  }
}
