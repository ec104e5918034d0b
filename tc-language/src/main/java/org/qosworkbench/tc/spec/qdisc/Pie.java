package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.CHANGEABLE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/** Proportional integral controller enhanced, RFC 8033, on one queue (iproute2 tc/q_pie.c). */
public final class Pie {
  private Pie() {}

  private static final Section OPTIONS = section("pie",
      exact("limit", param("PACKETS", u32(0))).bad("Illegal \"limit\"").unit("packets")
          .doc("Most packets that the queue holds; more are dropped at the tail.").fallback("1000")
          .note("0 counts as not given, as for all values of pie."),
      PieOptions.TARGET, PieOptions.TUPDATE, PieOptions.ALPHA, PieOptions.BETA,
      exact("ecn")
          .doc("Mark packets that understand ECN instead of dropping them, while the drop probability is below 10%.")
          .fallback("off"),
      PieOptions.NOECN, PieOptions.BYTEMODE, PieOptions.NOBYTEMODE,
      exact("dq_rate_estimator").since("5.5").doc("Find out the delay from the rate at which packets leave.")
          .fallback("off")
          .note("Before Linux 5.5 the only way; from then on time stamps are the default."),
      exact("no_dq_rate_estimator").since("5.5").doc("Find out the delay from the time stamps of packets."))
      .unknown("What is \"%s\"?")
      .help("Usage: ... pie [ limit PACKETS ] [ target TIME ]");

  public static final Qdisc KIND = qdisc("pie", "Proportional integral controller enhanced",
          Kernel.needs("NET_SCH_PIE", "sch_pie").with(CHANGEABLE))
      .since("3.14")
      .doc("One queue that drops arriving packets at random, with a probability that it steers so that the delay "
          + "stays at target.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root pie",
          "qdisc add dev eth0 root pie limit 2000 target 20ms tupdate 10ms alpha 2 beta 20 ecn bytemode "
              + "dq_rate_estimator",
          "qdisc add dev eth0 parent 1:20 pie target 30ms noecn nobytemode no_dq_rate_estimator");
}
