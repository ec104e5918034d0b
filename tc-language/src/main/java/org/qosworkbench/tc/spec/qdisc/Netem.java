package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.optional;
import static org.qosworkbench.tc.spec.Param.optionalSigned;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import java.util.List;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Words;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.Percent;
import org.qosworkbench.tc.value.Psched;
import org.qosworkbench.tc.value.Time;
import org.qosworkbench.tc.value.Time64;
import org.qosworkbench.tc.value.Value;

/**
 * Network emulator (iproute2 tc/q_netem.c). Many options have values that are seen only when they begin with a digit.
 */
public final class Netem {
  private Netem() {}

  /** Ticks of 32 bits until 6.8, nanoseconds of 64 bits from then on. */
  private static final ValueType TIME = changed(Dialect.IPROUTE2_6_9, tickTime(), time64());
  private static final double ALL = 0xffff_ffffL;

  private static final Param CORRELATION = optional("CORRELATION", percent())
      .doc("How much the outcome for a packet depends on the one before.");

  private static final Section TABLES = section("distribution",
      exact("normal").doc("The bell curve."),
      exact("pareto").doc("Pareto: mostly short delays, and a few very long ones."),
      exact("paretonormal").doc("A quarter normal and three quarters Pareto."),
      exact("experimental").doc("Measured on a real network."));

  private static final Option DELAY = prefix("delay",
          param("TIME", TIME).bad(Netem::tooLong).doc("Time that every packet is held back."),
          optional("JITTER", TIME).bad(Netem::tooLong).doc("By how much the delay may differ, up and down."),
          CORRELATION).orPrefix("latency").bad("Illegal \"latency\"").unit("ns")
      .doc("Holds every packet back for TIME, or for anything from TIME - JITTER to TIME + JITTER.")
      .note("Jitter reorders packets that follow each other closely. Since iproute2 6.9 a bare number is nanoseconds, "
          + "before microseconds: write the unit.")
      .example("delay 100ms 10ms 25%");
  private static final Option LOSS = prefix("loss").orPrefix("drop")
      .then(((Grammar) NetemLoss::read).using(NetemLoss.MODELS))
      .doc("Loses packets: a share of all of them, or by a model of bursts.").note("0.1 is 0.1%, not 10%.")
      .example("loss 0.3% 25%");
  private static final Option DISTRIBUTION = prefix("distribution").then(((Grammar) Netem::distribution).using(TABLES))
      .doc("How the delay is spread between its extremes.").fallback("evenly").note("Needs a delay with jitter.")
      .example("delay 100ms 10ms distribution normal");

  private static final Section OPTIONS = section("netem",
      prefix("limit", param("PACKETS", size())).bad("Illegal \"limit\"").unit("packets")
          .doc("Most packets that are held at a time; more are dropped.").fallback("1000")
          .note("Must hold rate * delay: 1gbit and 100ms are more than 8000 packets. Read as a size: 1k is 1024."),
      DELAY,
      LOSS,
      prefix("seed", param("SEED", u64(10))).bad("Illegal \"seed\"").since("6.6")
          .doc("Starts the random numbers, so that a run can be repeated.").fallback("another one each time"),
      prefix("ecn").since("3.5").doc("Mark packets that understand ECN instead of losing them.").note("Needs loss.")
          .example("loss 1% ecn"),
      share("reorder").doc("Share of packets that are sent at once, without the delay.").note("Needs a delay.")
          .example("delay 10ms reorder 25% 50%"),
      share("corrupt").doc("Share of packets in which one bit is flipped."),
      prefix("gap", param("N", u32(0))).bad("Illegal \"gap\"").fallback("1")
          .doc("Only every Nth packet can be sent ahead of others.").note("Needs reorder.")
          .example("delay 10ms reorder 25% gap 5"),
      share("duplicate").doc("Share of packets that are sent twice.")
          .note("tc leaves out the correlation unless delay, loss, reorder or corrupt has one too."),
      DISTRIBUTION,
      prefix("rate", param("RATE", rate64OrPercent()),
          optionalSigned("PACKETOVERHEAD", s32(0)).doc("Bytes added to every packet."),
          optional("CELLSIZE", u32(0)).doc("Size of the cells that packets are cut into."),
          optionalSigned("CELLOVERHEAD", s32(0)).doc("Bytes added to every cell."))
          .bad("Illegal \"rate\"").unit("bit/s").since("3.3")
          .doc("Delays packets by the time that a link of this rate takes for them; what a packet and a cell cost "
              + "beyond its bytes can be added.")
          .example("rate 5kbit 20 100 5"),
      prefix("slot").then(((Grammar) NetemSlot::read).using(NetemSlot.SOURCE, NetemSlot.LIMITS)).since("4.20")
          .doc("Delivers packets in bursts: what has arrived waits for the next slot, which comes after a random time.")
          .note("A bare number is nanoseconds.").example("slot 800us 10ms packets 20 bytes 8kb"))
      .unknown("What is \"%s\"?")
      .help("Usage: ... netem [ limit PACKETS ]");

  public static final Qdisc KIND = qdisc("netem", "Network emulator", Kernel.needs("NET_SCH_NETEM", "sch_netem")
          .classes(ClassSpace.SINGLE)
          .with(CHANGEABLE, CLASSFUL, CHILD_QDISCS, OPTIONS_REQUIRED)
          .rules(NetemSlot.LIMITS_FIT))
      .doc("Makes a link worse, for tests: delay, loss, duplicates, errors, disorder, a slower rate.")
      .note("Works on packets that leave. For those that arrive, redirect them to an ifb device and put netem there.")
      .options(((Grammar) Netem::read).using(OPTIONS))
      .examples(
          "qdisc add dev eth0 root netem delay 100ms 10ms 25% distribution normal limit 5000 seed 42",
          "qdisc add dev eth0 root netem loss 0.3% 25% ecn duplicate 1% corrupt 0.1% 10%",
          "qdisc add dev eth0 root netem delay 10ms reorder 25% 50% gap 5",
          "qdisc add dev eth0 root netem loss state 1% 10% 70% 30% 0.1%",
          "qdisc add dev eth0 root netem loss gemodel 1% 10% 70% 0.1%",
          "qdisc add dev eth0 root handle 1: netem rate 5kbit 20 100 -5 slot 800us 10ms packets 20 bytes 8kb",
          "qdisc add dev eth0 parent 1:1 netem slot distribution pareto 5ms 2ms");

  /** What was given of options that later ones, or a second occurrence, depend on. */
  private static final class State {
    boolean hasLatency;
    boolean hasJitter;
    boolean loses;

    /** A jitter that was given once stays when a later delay has none. */
    void delay(List<Value> values) {
      hasLatency = !isZero(values.get(0));
      if (values.size() > 1) hasJitter = !isZero(values.get(1));
    }
  }

  private static Option share(String name) {
    return prefix(name, param("PERCENT", percent()), CORRELATION).bad("Illegal \"" + name + "\"");
  }

  private static void read(Scan scan) {
    var state = new State();
    OPTIONS.read(scan, option -> {
      if (option == LOSS) loss(scan, state);
      else scan.read(option);
      if (option == DELAY) state.delay(scan.given().values("delay"));
    });
    check(scan, state);
  }

  /** Before the option says what it always says, tc says that a time does not fit into ticks. */
  private static Complaint tooLong(Fault fault) {
    if (fault.kind() != Fault.Kind.TOO_LARGE) return Complaint.SILENT;
    return Time.parse(fault.word(), Dialect.IPROUTE2_6_1).value().filter(Psched::tooLongForTicks)
        .map(time -> fails("Illegal " + time.microseconds() + " time (too large)")).orElse(Complaint.SILENT);
  }

  private static boolean isZero(Value value) {
    return switch (value) {
      case Time time -> time.microseconds() == 0;
      case Time64 time -> time.nanoseconds() == 0;
      default -> false;
    };
  }

  private static void loss(Scan scan, State state) {
    if (state.loses) {
      throw scan.refuse(Diagnostic.REPEATED_OPTION, fails("Illegal \"duplicate loss argument"),
          "\"loss\" may be given only once, however it is written");
    }
    scan.read(LOSS, tail -> state.loses = NetemLoss.read(tail));
  }

  static void distribution(Scan scan) {
    scan.require();
    var table = scan.find(TABLES);
    if (table.isEmpty()) {
      throw scan.refuseUnknown(Words.exact(TABLES.options()), Diagnostic.UNREADABLE_FILE,
          fails("No distribution data for %s (/usr/lib/tc//%s.dist: No such file or directory)"),
          "no file of this name comes with iproute2, only normal, pareto, paretonormal and experimental; "
              + "without distribution, delays are spread evenly");
    }
    scan.take(table.get());
  }

  /** Whether a share is more than nothing in the steps of 2^-32 that the kernel knows. */
  static boolean isSome(Value value) {
    return value instanceof Percent percent && Math.rint(percent.fraction() * ALL) > 0;
  }

  private static void check(Scan scan, State state) {
    var given = scan.given();
    boolean reorders = given.value("reorder").map(Netem::isSome).orElse(false);
    if (reorders && !state.hasLatency) {
      throw scan.refuseAbout("reorder", Diagnostic.DEPENDENT_OPTION,
          fails("reordering not possible without specifying some delay"),
          "packets can get ahead of others only when those are delayed");
    }
    if (!reorders && given.number("gap") != 0) {
      throw scan.refuseAbout("gap", Diagnostic.DEPENDENT_OPTION, fails("gap specified without reorder probability"),
          "gap chooses the packets that reorder is about");
    }
    if (given.has("ecn") && !state.loses) {
      throw scan.refuseAbout("ecn", Diagnostic.DEPENDENT_OPTION, fails("ecn requested without loss model"),
          "ecn marks the packets that loss would drop");
    }
    if (given.has("distribution") && !(state.hasLatency && state.hasJitter)) {
      throw scan.refuseAbout("distribution", Diagnostic.DEPENDENT_OPTION,
          fails("distribution specified but no latency and jitter values"),
          "a distribution says how the delay varies by the jitter");
    }
  }
}
