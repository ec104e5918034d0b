package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Kernel.Trait.FILTERS;
import static org.qosworkbench.tc.spec.KernelRule.range;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import java.util.function.Predicate;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/** Stochastic fairness queueing (iproute2 tc/q_sfq.c). */
public final class Sfq {
  private Sfq() {}

  private static final long LARGEST = 0xffff_ffffL;
  private static final long MOST_DIVISOR = 65536;
  private static final long DEFAULT_LIMIT = 127;
  private static final long DEFAULT_FLOWS = 128;
  private static final long MOST_FLOWS = 65408;
  /** A period must fit into the kernel's clock ticks, of which there are 100 in a second at least. */
  private static final long SLOWEST_CLOCK = 100;
  private static final RedThresholds THRESHOLDS = new RedThresholds("redflowlimit");

  /** Any of these turns on RED for each flow. */
  private static final String[] RED =
      {"redflowlimit", "min", "max", "burst", "avpkt", "probability", "ecn", "harddrop"};

  private static final Section OPTIONS = section("sfq",
      exact("quantum", param("BYTES", size())).bad("Illegal \"limit\"").unit("bytes")
          .doc("Bytes that a flow may send in one round.").fallback("the device's MTU")
          .note("Less than one full packet makes large packets wait for several rounds. tc's error names limit."),
      exact("perturb", param("SECS", s32(0))).bad("Illegal \"perturb\"").unit("s")
          .doc("How often flows are spread anew over the queues, so that two flows do not share theirs for long.")
          .fallback("0: never")
          .note("A plain number of seconds. Often 10; below 5, packets are reordered all the time."),
      exact("limit", param("PACKETS", u32(0)).within(2, LARGEST, "Illegal \"limit\", must be > 1"))
          .bad("Illegal \"limit\"")
          .unit("packets")
          .doc("Most packets of all flows together; above it the longest flow loses packets.").fallback("127"),
      exact("divisor", param("NUMBER", u32(0))).bad("Illegal \"divisor\"")
          .doc("Size of the hash table of flows, a power of two up to 65536.").fallback("1024"),
      exact("flows", param("NUMBER", u32(0))).bad("Illegal \"flows\"").since("3.3")
          .doc("Most flows at a time.").fallback("128"),
      exact("depth", param("PACKETS", u32(0))).bad("Illegal \"flows\"").unit("packets").since("3.3")
          .doc("Most packets of one flow.").fallback("127").note("127 is also the most. tc's error names flows."),
      exact("headdrop").since("3.3").doc("Drop the oldest packet of a flow instead of the newest."),
      exact("redflowlimit", param("BYTES", u32(0))).bad("Illegal \"redflowlimit\"").unit("bytes").since("3.3")
          .doc("Turns on RED for each flow and is the most bytes of one.").example("redflowlimit 100000 ecn")
          .note("All that follows in this list needs it. A plain number, as min and max: no k or kb."),
      exact("min", param("BYTES", u32(0))).bad("Illegal \"min\"").unit("bytes").since("3.3")
          .doc("RED: average length from which on packets are marked or dropped at random.").fallback("a third of max"),
      exact("max", param("BYTES", u32(0))).bad("Illegal \"max\"").unit("bytes").since("3.3")
          .doc("RED: average length at which the probability is reached.").fallback("a quarter of redflowlimit"),
      exact("burst", param("PACKETS", u32(0))).bad("Illegal \"burst\"").unit("packets").since("3.3")
          .doc("RED: how many packets may come at once before the average follows.")
          .fallback("(2 * min + max) / (3 * avpkt)"),
      exact("avpkt", param("BYTES", size())).bad("Illegal \"avpkt\"").unit("bytes").since("3.3")
          .doc("RED: average size of a packet.").fallback("1000"),
      exact("probability", param("P", real())).bad("Illegal \"probability\"").since("3.3")
          .doc("RED: probability of a mark or drop when the average comes near max, 0.0 to 1.0.").fallback("0.02"),
      exact("ecn").since("3.3").doc("RED: mark packets that understand ECN instead of dropping them early."),
      exact("harddrop").since("3.3").doc("RED: drop above max even packets that understand ECN."))
      .unknown("What is \"%s\"?")
      .help("Usage: ... sfq\t[ limit NUMBER ] [ perturb SECS ] [ quantum BYTES ]")
      .checks(
          refuse(Diagnostic.MISSING_OPTION, red(given -> given.number("redflowlimit") == 0),
              "Required parameter (redflowlimit) is missing", "options of RED need redflowlimit, above 0", RED),
          refuse(Diagnostic.TC_CRASHES,
              red(given -> given.number("burst") == 0 && THRESHOLDS.averagePacket(given) == 0),
              Complaint.crashes(Ending.KILLED_BY_SIGFPE), "tc divides by avpkt, which is 0, and dies", "avpkt"),
          refuse(Diagnostic.INCONSISTENT_VALUES, red(THRESHOLDS::exceedLimit),
              "\"max\" is larger than \"limit\"", "a flow can never be as long as max; tc means redflowlimit", "max"),
          refuse(Diagnostic.INCONSISTENT_VALUES, red(THRESHOLDS::leaveNoRoom),
              "\"min\" is not smaller than \"max\"",
              "min must be below max; when they are not given, max is a quarter of redflowlimit and min a third of max",
              "min", "max", "redflowlimit"))
      .checks(RedParameters.checks("SFQ", red(given -> true), Sfq::parameters));

  public static final Qdisc KIND = qdisc("sfq", "Stochastic fairness queueing",
          Kernel.needs("NET_SCH_SFQ", "sch_sfq").classes(ClassSpace.HIDDEN).with(FILTERS)
          .rules(
              refusesSaying(
                  Diagnostic.KERNEL_BAD_VALUE, it -> !isTableSize(it.given().number("divisor")),
                  it -> KernelAnswer.errno(Errno.EINVAL),
                  it -> "divisor " + it.given().number("divisor") + " must be a power of two, " + MOST_DIVISOR
                      + " at most",
                  "divisor"),
              range("quantum", 0, Integer.MAX_VALUE, KernelAnswer.says(Errno.EINVAL, "sch_sfq: invalid quantum")),
              range("quantum", 0, 1 << 20, KernelAnswer.says(Errno.EINVAL, "sch_sfq: quantum too large")),
              range("perturb", 0, Integer.MAX_VALUE / SLOWEST_CLOCK,
                  KernelAnswer.says(Errno.EINVAL, "sch_sfq: invalid perturb period")),
              RedParameters.fit(it -> it.hasAny(RED), Sfq::parameters, KernelAnswer.errno(Errno.EINVAL)),
              refuses(
                  Diagnostic.KERNEL_INCONSISTENT_VALUES, it -> room(it.given()) == 1,
                  KernelAnswer.says(Errno.EINVAL, "sch_sfq: invalid limit"),
                  "with one flow of one packet there is room for a single packet, and sfq needs two",
                  "depth", "flows", "divisor")))
      .doc("Spreads flows over many short queues and serves these in turn, so that none of them shuts out the others. "
          + "Does not shape.")
      .note("fq_codel does the same and keeps the delay low as well.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 parent 1:20 handle 20: sfq perturb 10",
          "qdisc add dev eth0 root sfq quantum 3028 limit 3000 divisor 2048 flows 512 depth 100 headdrop",
          "qdisc add dev eth0 root sfq limit 3000 flows 512 redflowlimit 100000 min 8000 max 60000 burst 20 avpkt 1000 "
              + "probability 0.1 ecn harddrop");

  private static boolean isTableSize(long divisor) {
    return (divisor & divisor - 1) == 0 && divisor <= MOST_DIVISOR;
  }

  /** For how many packets there is room. */
  private static long room(Given given) {
    long limit = given.number("limit");
    if (limit == 0) return DEFAULT_LIMIT;
    long flows = given.number("flows");
    flows = flows == 0 ? DEFAULT_FLOWS : Math.min(flows, MOST_FLOWS);
    long divisor = given.number("divisor");
    if (divisor != 0) flows = Math.min(flows, divisor);
    long depth = given.number("depth");
    return Math.min(limit, flows * (depth == 0 ? DEFAULT_LIMIT : Math.min(depth, DEFAULT_LIMIT)));
  }

  private static Predicate<Given> red(Predicate<Given> condition) {
    return given -> given.hasAny(RED) && condition.test(given);
  }

  private static RedParameters parameters(Given given) {
    long min = THRESHOLDS.min(given);
    long max = THRESHOLDS.max(given);
    long averagePacket = THRESHOLDS.averagePacket(given);
    long burst = given.number("burst");
    if (burst == 0) burst = RedParameters.defaultBurst(min, max, averagePacket);
    return new RedParameters(min, max, burst, averagePacket,
        given.real("probability", RedParameters.DEFAULT_PROBABILITY));
  }
}
