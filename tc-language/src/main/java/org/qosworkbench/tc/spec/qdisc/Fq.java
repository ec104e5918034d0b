package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.CHANGEABLE;
import static org.qosworkbench.tc.spec.KernelRule.logs;
import static org.qosworkbench.tc.spec.KernelRule.range;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.value.Rate;
import org.qosworkbench.tc.value.SignedNumber;
import org.qosworkbench.tc.value.UnsignedNumber;

/** Fair queueing of sockets with pacing (iproute2 tc/q_fq.c). */
public final class Fq {
  private Fq() {}

  private static final int PRIORITIES = 16;
  private static final long MOST_BUCKETS = 1 << 18;
  private static final long LARGEST_QUANTUM = 1 << 20;
  /** First release that brings a quantum into its range instead of refusing it. */
  private static final String QUANTUM_CLAMPED = "6.7";
  private static final int BANDS = 3;
  /** FQ_MIN_WEIGHT of linux/pkt_sched.h. */
  private static final long LEAST_WEIGHT = 16384;
  private static final long LARGEST_SLACK = 0xffff_ffffL;

  private static final Param BAND = param("BAND", u32(10))
      .bad("Illegal \"priomap\" element, number in [0..2] expected")
      .doc("Band of the priority with this place, 0 to 2.");
  private static final Param WEIGHT = param("WEIGHT", s32(10))
      .bad("Illegal \"weights\" element, positive number expected")
      .doc("Weight of the band with this place, at least 16384.");
  private static final Option PRIOMAP = exact("priomap").then(Fq::priomap)
      .doc("Band of each of the priorities 0 to 15; band 0 is served first.")
      .fallback("1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 1");
  private static final Section BANDS_TAIL = section("fq bands", PRIOMAP);

  private static final Section OPTIONS = section("fq",
      exact("limit", param("PACKETS", u32(0))).bad("Illegal \"limit\"").unit("packets")
          .doc("Most packets in all flows together.").fallback("10000"),
      exact("flow_limit", param("PACKETS", u32(0))).bad("Illegal \"flow_limit\"").unit("packets")
          .doc("Most packets in one flow.").fallback("100"),
      exact("buckets", param("NUMBER", u32(0))).bad("Illegal \"buckets\"")
          .doc("Size of the hash table of flows; tc rounds it up to a power of two.").fallback("1024")
          .note("The kernel takes up to 262144."),
      exact("maxrate", param("RATE", rate32OrPercent())).bad("Illegal \"maxrate\"").unit("bit/s")
          .doc("Highest pacing rate of a flow, whatever its socket asks for.").fallback("unlimited"),
      exact("low_rate_threshold", param("RATE", rate32())).bad("Illegal \"low_rate_threshold\"").unit("bit/s")
          .since("4.14")
          .doc("Flows paced at this rate or slower do not send the next packet ahead of time.").fallback("550kbit"),
      exact("ce_threshold", param("TIME", time())).bad("Illegal \"ce_threshold\"").unit("us").since("5.0")
          .doc("Packets that leave so much later than planned are marked, when they understand ECN.").fallback("off"),
      exact("timer_slack", param("TIME", time64())
          .within(0, LARGEST_SLACK, "Illegal (out of range) \"timer_slack\""))
          .bad("Illegal \"timer_slack\"").unit("ns").since("5.7")
          .doc("How late the pacing timer may fire, so that several packets share one.").fallback("10us")
          .note("A bare number is nanoseconds here; at most 4.29s."),
      exact("horizon_drop").since("5.14")
          .doc("Drop packets whose departure time is beyond the horizon.").fallback("this one"),
      exact("horizon_cap").since("5.14")
          .doc("Bring the departure time of packets beyond the horizon back to it."),
      exact("horizon", param("TIME", time())).bad("Illegal \"horizon\"").unit("us").since("5.14")
          .doc("How far in the future a packet's departure time may be.").fallback("10s"),
      exact("offload_horizon", param("TIME", time())).bad("Illegal \"offload_horizon\"").unit("us").since("6.14")
          .doc("Packets that depart within this time are handed over at once, and the device waits.").fallback("0")
          .note("Needs Linux 6.13 and a device that can."),
      exact("defrate", param("RATE", rate32OrPercent())).bad("Illegal \"defrate\"").unit("bit/s")
          .doc("Once the pacing rate of flows that have none of their own; the kernel ignores it."),
      exact("quantum", param("BYTES", u32(0))).bad("Illegal \"quantum\"").unit("bytes")
          .doc("Bytes that a flow may send in one round.").fallback("two packets of the device's MTU")
          .note("A plain number: no k or kb."),
      exact("initial_quantum", param("BYTES", u32(0))).bad("Illegal \"initial_quantum\"").unit("bytes")
          .doc("Bytes that a new flow may send at once, before pacing.").fallback("ten packets of the device's MTU"),
      exact("orphan_mask", param("MASK", u32(0))).bad("Illegal \"initial_quantum\"").since("4.3")
          .doc("Packets without a socket are spread over as many flows as the mask has values.").fallback("1023")
          .note("tc's error names initial_quantum."),
      exact("refill_delay", param("TIME", time())).bad("Illegal \"refill_delay\"").unit("us").since("4.3")
          .doc("A flow that was silent for so long gets a fresh quantum.").fallback("40ms"),
      exact("pacing").doc("Space the packets of a flow by the rate that its socket asks for.").fallback("on"),
      exact("nopacing").doc("Send as soon as it is the flow's turn."),
      exact("bands", param("3", s32(10)).within(BANDS, BANDS, "\"bands\" must be 3")).bad("Illegal \"bands\"")
          .since("6.8")
          .once("Duplicate \"bands\"").then(((Grammar) Fq::bands).using(BANDS_TAIL))
          .doc("Introduces priomap: fq has exactly three bands.")
          .example("bands 3 priomap 1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 1"),
      exact("weights").since("6.8").once("Duplicate \"weights\"").then(Fq::weights)
          .doc("Share of each of the three bands when all have packets.").fallback("589824 196608 65536")
          .example("weights 589824 196608 65536"))
      .unknown("What is \"%s\"?")
      .help("Usage: ... fq\t[ limit PACKETS ] [ flow_limit PACKETS ]");

  public static final Qdisc KIND = qdisc("fq", "Fair queueing with pacing",
      Kernel.needs("NET_SCH_FQ", "sch_fq").with(CHANGEABLE)
          .rules(
              range("initial_quantum", 0, LARGEST_QUANTUM, Policy.OUT_OF_RANGE_UNSAID),
              refusesSaying(
                  Diagnostic.KERNEL_BAD_VALUE, it -> hasUnfitBuckets(it.given().number("buckets")),
                  it -> KernelAnswer.errno(Errno.EINVAL),
                  it -> "fq can have 2 to " + MOST_BUCKETS + " buckets, not " + it.given().number("buckets"),
                  "buckets"),
              refusesSaying(
                  Diagnostic.KERNEL_BAD_VALUE, it -> !it.kernel(QUANTUM_CLAMPED) && hasUnfitQuantum(it.given()),
                  it -> KernelAnswer.says(Errno.EINVAL, "sch_fq: invalid quantum"),
                  it -> "before Linux " + QUANTUM_CLAMPED + " a quantum is 1 to " + LARGEST_QUANTUM + " bytes, not "
                      + it.given().number("quantum"),
                  "quantum"),
              logs(
                  Diagnostic.KERNEL_WARNS, it -> it.given().value("defrate").orElse(null) instanceof Rate,
                  it -> KernelAnswer.remarks("sch_fq: defrate " + it.given().number("defrate") + " ignored."),
                  it -> "fq paces no flow at a rate that its socket has not asked for; defrate does nothing",
                  "defrate")))
      .since("3.12")
      .doc("One queue for each local socket, served in turn and paced at the rate that TCP or the application asks "
          + "for. Meant for end hosts.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root fq",
          "qdisc add dev eth0 root fq limit 20000 flow_limit 200 buckets 4096 maxrate 100mbit low_rate_threshold "
              + "1mbit quantum 3028 initial_quantum 15140 refill_delay 20ms orphan_mask 255 timer_slack 20us",
          "qdisc add dev eth0 root fq ce_threshold 4ms horizon 2s horizon_cap offload_horizon 100ms nopacing bands 3 "
              + "priomap 1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 1 weights 589824 196608 65536");

  /** tc leaves out 0 and sends the number of bits of what is rounded up to a power of two. */
  private static boolean hasUnfitBuckets(long buckets) {
    return buckets == 1 || buckets > MOST_BUCKETS;
  }

  private static boolean hasUnfitQuantum(Given given) {
    long quantum = given.number("quantum", 1);
    return quantum == 0 || quantum > LARGEST_QUANTUM;
  }

  private static void bands(Scan scan) {
    if (!scan.is(PRIOMAP)) {
      scan.require();
      throw scan.refuse(Diagnostic.MISPLACED_OPTION, fails("\"priomap\" expected"),
          "\"bands 3\" is followed by \"priomap\"");
    }
    scan.read(PRIOMAP);
  }

  private static void priomap(Scan scan) {
    for (int priority = 0; priority < PRIORITIES; priority++) {
      enough(scan, BAND, "Not enough elements in priomap",
          "priomap has " + PRIORITIES + " elements, one for each priority");
      if (scan.read(BAND).orElseThrow() instanceof UnsignedNumber band && band.value() >= BANDS) {
        throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE, fails("\"priomap\" element " + band.value() + " too big"),
            "the bands are 0, 1 and 2");
      }
    }
  }

  private static void weights(Scan scan) {
    for (int band = 0; band < BANDS; band++) {
      enough(scan, WEIGHT, "Not enough elements in weights", "weights has " + BANDS + " elements, one for each band");
      if (scan.read(WEIGHT).orElseThrow() instanceof SignedNumber weight && weight.value() < LEAST_WEIGHT) {
        throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE, fails("\"weight\" element " + weight.value() + " too small"),
            "a weight is at least " + LEAST_WEIGHT);
      }
    }
  }

  private static void enough(Scan scan, Param element, String tcText, String explanation) {
    if (scan.more()) return;
    scan.fits(element.type());
    throw scan.refuse(Diagnostic.BAD_LIST, fails(tcText), explanation);
  }
}
