package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.notice;
import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Option.Moment.KEYWORD;
import static org.qosworkbench.tc.spec.Option.Moment.READ;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import java.util.function.Predicate;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/**
 * Generic RED (iproute2 tc/q_gred.c). A command either sets up the table of virtual queues or describes one of them;
 * {@code setup} tells which.
 */
public final class Gred {
  private Gred() {}

  private static final int MOST_QUEUES = 16;
  private static final String TOO_MANY = "GRED: only " + MOST_QUEUES + " VQs are currently supported";
  private static final String USAGE = "Usage: tc qdisc { add | replace | change } ... gred setup vqs NUMBER";
  /** ecn and harddrop do not count as a description of a queue. */
  private static final String[] DESCRIPTION =
      {"limit", "min", "max", "vq", "burst", "avpkt", "probability", "prio", "bandwidth"};

  private static final Section SETUP = section("gred setup",
      exact("vqs", param("NUMBER", u32(10)).within(0, MOST_QUEUES, TOO_MANY)).or("DPs").bad("Illegal \"vqs\"")
          .mandatory()
          .doc("How many virtual queues there are, up to 16."),
      exact("default", param("VQ", u32(10))).bad("Illegal \"default\"").mandatory()
          .guard(KEYWORD, Diagnostic.MISPLACED_OPTION, given -> given.number("vqs") == 0,
              fails("\"default\" must be defined after \"vqs\""), "vqs, above 0, must stand before default")
          .guard(READ, Diagnostic.INCONSISTENT_VALUES, given -> given.number("default") >= given.number("vqs"),
              fails("\"default\" must be less than \"vqs\""), "the queues are numbered from 0, so default is below vqs")
          .doc("Queue for packets whose tc_index is that of no queue."),
      exact("grio").doc("Queues have priorities, and the average of one counts the packets of those before it too."),
      exact("limit", param("BYTES", size())).bad("Illegal \"limit\"").unit("bytes")
          .doc("Most bytes in all queues together.").fallback("txqueuelen packets of the MTU"),
      exact("ecn").since("5.0").doc("Mark packets that understand ECN instead of dropping them early, in all queues."),
      exact("harddrop").since("5.0").doc("Drop above max even packets that understand ECN, in all queues."))
      .unknown("What is \"%s\"?")
      .help(USAGE)
      .checks(refuse(Diagnostic.MISSING_OPTION, given -> given.number("vqs") == 0 || !given.has("default"),
          "Illegal gred setup parameters", "setup needs vqs, above 0, and default", "vqs"));

  private static final Section OPTIONS = section("gred",
      exact("limit", param("BYTES", size())).bad("Illegal \"limit\"").unit("bytes")
          .doc("Most bytes in this virtual queue. Needed for a queue."),
      exact("setup").then(SETUP)
          .guard(KEYWORD, Diagnostic.MISPLACED_OPTION, given -> given.hasAny(DESCRIPTION), fails("Illegal \"setup\""),
              "setup describes the whole table and cannot stand behind options of one queue")
          .doc("Makes the table of virtual queues; everything behind it is about the table.")
          .example("setup vqs 4 default 0"),
      exact("min", param("BYTES", size())).bad("Illegal \"min\"").unit("bytes")
          .doc("Average length from which on packets are marked or dropped at random. Needed for a queue."),
      exact("max", param("BYTES", size())).bad("Illegal \"max\"").unit("bytes")
          .doc("Average length at which the probability is reached; at twice max all packets go. Needed for a queue."),
      exact("vq", param("VQ", u32(10)).within(0, MOST_QUEUES - 1, TOO_MANY)).or("DP").bad("Illegal \"vq\"")
          .doc("Which virtual queue, from 0; packets choose theirs by tc_index. Needed for a queue."),
      exact("burst", param("PACKETS", u32(0))).bad("Illegal \"burst\"").unit("packets")
          .doc("How many packets may come at once before the average follows.")
          .fallback("(2 * min + max) / (3 * avpkt)")
          .example("vq 1 limit 60kb min 15kb max 25kb avpkt 1000 burst 20"),
      exact("avpkt", param("BYTES", size())).bad("Illegal \"avpkt\"").unit("bytes")
          .doc("Average size of a packet. Needed for a queue."),
      exact("probability", param("P", real())).bad("Illegal \"probability\"")
          .doc("Probability of an early drop when the average comes near max.").fallback("0.02"),
      exact("prio", param("N", loose(10)))
          .doc("Priority of the queue, when the table was set up with grio; lower comes first.").fallback("0")
          .note("tc does not look at it: what is no number is 0."),
      exact("bandwidth", param("RATE", rate32OrPercent())).bad("Illegal \"bandwidth\"").unit("bit/s")
          .doc("Speed of the link, for the average while nothing is sent.").fallback("10mbit"),
      exact("ecn").since("5.0").doc("Mark packets that understand ECN instead of dropping them early."),
      exact("harddrop").since("5.0").doc("Drop above max even packets that understand ECN."))
      .unknown("What is \"%s\"?")
      .help(USAGE)
      .checks(
          refuse(Diagnostic.MISSING_OPTION, given -> !given.has("setup") && !given.hasAny(DESCRIPTION), USAGE,
              "gred needs either setup or the description of a virtual queue"),
          refuse(Diagnostic.MISSING_OPTION, queue(Gred::incomplete),
              "Required parameter (vq, limit, min, max, avpkt) is missing",
              "a virtual queue needs vq, limit, min, max and avpkt, all but vq above 0", DESCRIPTION),
          notice(Diagnostic.TC_WARNS, queue(given -> given.number("burst") == 0),
              given -> "GRED: set burst to " + burst(given),
              "burst is not given and follows from min, max and avpkt"),
          notice(Diagnostic.TC_WARNS, queue(given -> given.number("bandwidth") == 0),
              given -> "GRED: set bandwidth to 10Mbit",
              "bandwidth is not given and taken to be 10mbit"))
      .checks(RedParameters.checks("GRED", queue(given -> true), Gred::parameters));

  public static final Qdisc KIND = qdisc("gred", "Generic RED",
      Kernel.needs("NET_SCH_GRED", "sch_gred").with(CHANGEABLE, OPTIONS_REQUIRED)
          .rules(GredRules.of(queue(given -> true), Gred::parameters)))
      .doc("Up to 16 virtual queues with RED parameters of their own in one queue; packets choose theirs by tc_index.")
      .note("Comes in two steps: add it with setup, then describe each virtual queue with change.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root handle 1: gred setup vqs 4 default 0 grio limit 200kb",
          "qdisc change dev eth0 root handle 1: gred vq 1 prio 2 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 "
              + "bandwidth 10mbit probability 0.05 ecn");

  /** A condition on the description of a queue, which is not there when the command sets up the table. */
  private static Predicate<Given> queue(Predicate<Given> condition) {
    return given -> !given.has("setup") && condition.test(given);
  }

  private static boolean incomplete(Given given) {
    return !given.has("vq") || given.number("limit") == 0 || given.number("min") == 0 || given.number("max") == 0
        || given.number("avpkt") == 0;
  }

  private static long burst(Given given) {
    long burst = given.number("burst");
    return burst != 0 ? burst : RedParameters.defaultBurst(given.number("min"), given.number("max"),
        given.number("avpkt"));
  }

  private static RedParameters parameters(Given given) {
    return new RedParameters(given.number("min"), given.number("max"), burst(given), given.number("avpkt"),
        given.real("probability", RedParameters.DEFAULT_PROBABILITY));
  }
}
