package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.notice;
import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Check.refuseSaying;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.range;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.Moment.READ;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import java.util.List;
import java.util.Locale;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.NumberFormat;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.Time;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Width;

/** Dual-queue coupled PI2 for low latency (iproute2 tc/q_dualpi2.c). */
public final class DualPi2 {
  private DualPi2() {}

  /** Largest gain that the kernel can hold. */
  private static final double LARGEST_GAIN = (1 << 24) - 1;
  /** The kernel counts gains in parts of 256. */
  private static final double SMALLEST_GAIN = 1 / 256.;

  private static final List<String> PACKET_UNITS = List.of("packets", "packet", "pkts", "pkt", "p");
  private static final NumberFormat COUNT = new NumberFormat(Width.U32, Base.DECIMAL);

  private static final Param THRESHOLD_TIME = param("TIME", time());
  private static final Param THRESHOLD_PACKETS = param("PACKETS", new ValueType.Special("PACKETSp"))
      .doc("A number of packets with the unit p, pkt, pkts, packet or packets.");

  private static final Section OPTIONS = section("dualpi2",
      exact("limit", param("PACKETS", u32(10))).bad("Illegal \"limit\"").unit("packets")
          .doc("Most packets in both queues together.").fallback("10000"),
      exact("memlimit", param("BYTES", u32(10))).bad("Illegal \"memlimit\"").unit("bytes")
          .doc("Most memory that packets may take up.").fallback("limit packets of twice the MTU")
          .note("A plain number: no k or kb."),
      exact("target", param("TIME", time())).bad("Illegal \"target\"").unit("us")
          .doc("Delay in the classic queue that the drop probability is steered to.").fallback("15ms"),
      exact("tupdate", param("TIME", time())).bad("Illegal \"tupdate\"").unit("us")
          .doc("How often the drop probability is calculated.").fallback("16ms"),
      gain("alpha").doc("Gain for the distance from target, in Hz.").fallback("0.16"),
      gain("beta").doc("Gain for the change of the delay, in Hz.").fallback("3.2"),
      exact("coupling_factor", param("N", s32(0, 0, 255))).bad("Illegal \"coupling_factor\"")
          .doc("How much more often low-latency packets are marked than the square root of the classic drop "
              + "probability.")
          .fallback("2"),
      exact("l4s_ect").doc("Only packets with ECT(1) or CE go to the low-latency queue.").fallback("this one"),
      exact("any_ect").doc("All packets that understand ECN go to the low-latency queue."),
      exact("step_thresh").then(DualPi2::threshold).bad("Illegal \"step_thresh\"").unit("us")
          .doc("Delay or, with the unit p, number of packets from which on every packet of the low-latency queue is "
              + "marked.")
          .fallback("1ms").example("step_thresh 5p").note("A bare number is a time. 0 counts as not given."),
      exact("min_qlen_step", param("PACKETS", u32(10))).bad("Illegal \"min_qlen_step\"").unit("packets")
          .doc("step_thresh does nothing while the low-latency queue is no longer than this.").fallback("0"),
      exact("overflow").doc("When the drop probability is at its highest, let the queue fill up to limit."),
      exact("drop_on_overload").doc("When the drop probability is at its highest, drop from both queues.")
          .fallback("this one"),
      exact("drop_enqueue").doc("Drop packets of the classic queue when they arrive."),
      exact("drop_dequeue").doc("Drop packets of the classic queue when it is their turn.").fallback("this one"),
      exact("split_gso").doc("Cut up the super-packets of segmentation offload.").fallback("this one"),
      exact("no_split_gso").doc("Leave super-packets whole."),
      exact("classic_protection", param("PERCENT", percent())).bad("Illegal \"classic_protection\"").unit("%")
          .guard(READ, Diagnostic.BAD_PERCENT, given -> Double.isNaN(given.real("classic_protection", 0)),
              Complaint.fails("Illegal \"classic_protection\""), "a percentage is a number from 0 to 100")
          .doc("Share of the link that the classic queue keeps when the low-latency one is never empty.")
          .fallback("10%"),
      exact("max_rtt", param("TIME", time())).bad("Illegal \"max_rtt\"").unit("us")
          .doc("Longest round-trip time of the traffic: target, tupdate, alpha and beta follow from it.")
          .fallback("six times typical_rtt"),
      exact("typical_rtt", param("TIME", time())).bad("Illegal \"typical_rtt\"").unit("us")
          .doc("Usual round-trip time of the traffic, for the same purpose as max_rtt.").fallback("a sixth of max_rtt"))
      .unknown("What is \"%s\"?")
      .help("Usage: ... dualpi2")
      .checks(
          refuse(Diagnostic.INCONSISTENT_VALUES,
              given -> given.number("max_rtt") != 0 && given.number("typical_rtt") > given.number("max_rtt"),
              "typical_rtt must be <= max_rtt!", "the usual round-trip time cannot be longer than the longest",
              "typical_rtt"),
          notice(Diagnostic.TC_WARNS,
              given -> automatic(given)
                  && (given.hasAny("alpha", "beta") || given.number("tupdate") != 0 || given.number("target") != 0),
              given -> "rtt_max is specified, ignore alpha/beta/tupdate/target",
              "max_rtt and typical_rtt decide on alpha, beta, tupdate and target; the values given do not count",
              "alpha", "beta", "tupdate", "target"),
          refuseSaying(Diagnostic.NOT_COMPUTABLE, given -> automatic(given) && Gains.of(given).beta > LARGEST_GAIN,
              given -> "max_rtt=" + print(Gains.of(given).longest) + " is too low and cause beta to overflow!",
              "the gain beta that follows from max_rtt is too large", "max_rtt", "typical_rtt"),
          refuseSaying(Diagnostic.NOT_COMPUTABLE, given -> automatic(given) && Gains.of(given).vanish(),
              given -> Gains.of(given).say("Large max_rtt=%1$s rounds down alpha=%5$f and/or beta=%6$f!"),
              "the gains alpha or beta that follow from max_rtt are too small to be held", "max_rtt", "typical_rtt"),
          notice(Diagnostic.TC_WARNS, DualPi2::automatic,
              given -> Gains.of(given)
                  .say("Auto-config [max_rtt: %s, typical_rtt: %s]: target=%s tupdate=%s alpha=%f beta=%f"),
              "tc says what follows from the round-trip times", "max_rtt", "typical_rtt"));

  public static final Qdisc KIND = qdisc("dualpi2", "Dual-queue coupled PI2",
          Kernel.needs("NET_SCH_DUALPI2", "sch_dualpi2")
          .classes(ClassSpace.HIDDEN).since("6.17").with(CHANGEABLE, FILTERS)
              .rules(vanishing("alpha"), vanishing("beta"), range("coupling_factor", 1, 255, Policy.OUT_OF_RANGE)))
      .since("6.17")
      .doc("Two queues, one for low-latency (L4S) and one for classic traffic, whose marking and dropping are coupled "
          + "so that flows of both kinds share the link evenly.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root dualpi2",
          "qdisc add dev eth0 root dualpi2 limit 5000 memlimit 20000000 target 20ms tupdate 20ms alpha 0.2 beta 2.5 "
              + "coupling_factor 2 l4s_ect step_thresh 2ms min_qlen_step 2 overflow drop_enqueue no_split_gso "
              + "classic_protection 15%",
          "qdisc add dev eth0 root dualpi2 max_rtt 120ms typical_rtt 20ms step_thresh 5p");

  private static Option gain(String name) {
    var option = exact(name, param("HZ", real(0, LARGEST_GAIN))).bad("Illegal \"" + name + "\"");
    return option.unit("Hz").note("Below 1/256 it is rounded to 0.").then(scan -> {
      if ((float) scan.outer().real(name, 0) < SMALLEST_GAIN) {
        scan.noteBack(1, Diagnostic.TC_WARNS, "Warning: \"" + name + "\" is too small and will be rounded to zero.",
            "the kernel counts gains in parts of 256; this one becomes 0");
      }
    });
  }

  private static KernelRule vanishing(String name) {
    return refuses(
        Diagnostic.KERNEL_BAD_VALUE,
        it -> it.given().has(name) && !automatic(it.given()) && (float) it.given().real(name, 0) < SMALLEST_GAIN,
        Policy.OUT_OF_RANGE, name + " is rounded to 0, and the kernel takes no gain below 1/256", name);
  }

  /** A time, or else a number of packets. */
  private static void threshold(Scan scan) {
    if (scan.fits(THRESHOLD_TIME.type())) {
      scan.read(THRESHOLD_TIME);
      return;
    }
    scan.fits(THRESHOLD_PACKETS.type());
    scan.require();
    var word = scan.word();
    var unit = PACKET_UNITS.stream().filter(word::endsWith).findFirst().orElse("");
    var count = UnsignedNumber.parse(word.substring(0, word.length() - unit.length()), COUNT);
    if (unit.isEmpty() || !(count instanceof Parsed.Ok<UnsignedNumber>(var packets))) {
      throw scan.refuse(Diagnostic.BAD_TIME, Complaint.SILENT,
          "\"" + word + "\" is neither a time such as 1ms nor a number of packets such as 5p");
    }
    scan.take(THRESHOLD_PACKETS, packets);
  }

  private static boolean automatic(Given given) {
    return given.number("max_rtt") != 0 || given.number("typical_rtt") != 0;
  }

  /** sprint_time() of iproute2 lib/utils.c: three digits that count. */
  private static String print(long microseconds) {
    return new Time(microseconds).printRounded();
  }

  /** What tc makes of the round-trip times; all times in microseconds. */
  private record Gains(long longest, long typical, long update, double alpha, double beta) {

    static Gains of(Given given) {
      long longest = given.number("max_rtt");
      long typical = given.number("typical_rtt");
      if (typical == 0) typical = Math.max(longest / 6, 1);
      else if (longest == 0) longest = typical * 6 & 0xffff_ffffL;
      double third = longest / 3.0;
      long update = Math.max(typical < third ? typical : (long) third, 1);
      // The factors 0.1 and 0.3 are C floats in tc, which shows in the digits that it prints.
      return new Gains(longest, typical, update,
          (double) update / longest / longest * 1_000_000 * 0.1f, 0.3f / (double) longest * 1_000_000);
    }

    boolean vanish() {
      return alpha < SMALLEST_GAIN || beta < SMALLEST_GAIN;
    }

    /** The arguments are max_rtt, typical_rtt, target, tupdate, alpha and beta. */
    String say(String format) {
      return String.format(
          Locale.ROOT, format, print(longest), print(typical), print(typical), print(update), alpha, beta);
    }
  }
}
