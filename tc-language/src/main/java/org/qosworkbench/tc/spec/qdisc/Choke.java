package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.range;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/** CHOKe (iproute2 tc/q_choke.c). */
public final class Choke {
  private Choke() {}

  private static final RedThresholds THRESHOLDS = new RedThresholds("limit");

  private static final Section OPTIONS = section("choke",
      exact("limit", param("PACKETS", u32(0))).bad("Illegal \"limit\"").unit("packets").mandatory()
          .doc("Most packets that the queue holds.").note("The kernel takes up to 131071."),
      exact("bandwidth", param("RATE", rate32OrPercent())).bad("Illegal \"bandwidth\"").unit("bit/s").mandatory()
          .doc("Speed of the link, for the average while nothing is sent."),
      exact("ecn").doc("Mark packets that understand ECN instead of dropping them early."),
      exact("min", param("PACKETS", u32(0))).bad("Illegal \"min\"").unit("packets")
          .doc("Average queue length from which on arriving packets are compared with a waiting one.")
          .fallback("a third of max"),
      exact("max", param("PACKETS", u32(0))).bad("Illegal \"max\"").unit("packets")
          .doc("Average queue length from which on every arriving packet is dropped.").fallback("a quarter of limit"),
      exact("burst", param("PACKETS", u32(0))).bad("Illegal \"burst\"").unit("packets")
          .doc("How many packets may come at once before the average follows.").fallback("(2 * min + max) / 3")
          .example("limit 1000 bandwidth 10mbit min 50 max 150 burst 80"),
      exact("avpkt", param("BYTES", size())).bad("Illegal \"avpkt\"").unit("bytes")
          .doc("Average size of a packet.").fallback("1000").note("Missing in tc's usage text."),
      exact("probability", param("P", real())).bad("Illegal \"probability\"")
          .doc("Probability of an early drop when the average comes near max.").fallback("0.02")
          .note("Missing in tc's usage text."))
      .unknown("What is \"%s\"?")
      .help("Usage: ... choke limit PACKETS bandwidth KBPS [ecn]")
      .checks(
          refuse(Diagnostic.MISSING_OPTION, given -> given.number("bandwidth") == 0 || given.number("limit") == 0,
              "Required parameter (bandwidth, limit) is missing", "choke needs limit and bandwidth, both above 0",
              "limit", "bandwidth"),
          refuse(Diagnostic.INCONSISTENT_VALUES, THRESHOLDS::exceedLimit,
              "\"max\" is larger than \"limit\"",
              "the queue can never be as long as max", "max"),
          refuse(Diagnostic.INCONSISTENT_VALUES, THRESHOLDS::leaveNoRoom,
              "\"min\" is not smaller than \"max\"",
              "min must be below max; when they are not given, max is a quarter of limit and min a third of max",
              "min", "max", "limit"))
      .checks(RedParameters.checks("CHOKE", given -> true, Choke::parameters));

  public static final Qdisc KIND = qdisc("choke", "CHOose and Keep, CHOose and Kill",
          Kernel.needs("NET_SCH_CHOKE", "sch_choke").with(CHANGEABLE, OPTIONS_REQUIRED)
          .rules(
              // tc counts in bytes, the kernel is told packets
              RedParameters.fit(
                  given -> true, Choke::parameters, THRESHOLDS::max, KernelAnswer.errno(Errno.EINVAL)),
              range("limit", 0, 131_071, KernelAnswer.errno(Errno.EINVAL))))
      .doc("RED that also compares every arriving packet with one picked from the queue and drops both when they "
          + "belong to the same flow: flows that fill the queue pay for it, without any state for flows.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root choke limit 1000 bandwidth 10mbit",
          "qdisc add dev eth0 root choke limit 1000 bandwidth 10mbit min 83 max 250 burst 139 avpkt 1000 probability "
              + "0.1 ecn");

  /** Thresholds are counted in packets; tc reckons with them in bytes, but not for the burst. */
  private static RedParameters parameters(Given given) {
    long min = THRESHOLDS.min(given);
    long max = THRESHOLDS.max(given);
    long averagePacket = THRESHOLDS.averagePacket(given);
    long burst = given.number("burst");
    if (burst == 0) burst = RedParameters.wrap(2 * min + max) / 3;
    return new RedParameters(RedParameters.wrap(min * averagePacket), RedParameters.wrap(max * averagePacket), burst,
        averagePacket, given.real("probability", RedParameters.DEFAULT_PROBABILITY));
  }
}
