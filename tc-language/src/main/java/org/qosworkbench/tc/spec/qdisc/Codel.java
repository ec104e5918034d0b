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

/** Controlled delay on one queue (iproute2 tc/q_codel.c). */
public final class Codel {
  private Codel() {}

  private static final Section OPTIONS = section("codel",
      exact("limit", param("PACKETS", u32(0))).bad("Illegal \"limit\"").unit("packets")
          .doc("Most packets that the queue holds; more are dropped at the tail.").fallback("1000")
          .note("0 counts as not given."),
      exact("target", param("TIME", time())).bad("Illegal \"target\"").unit("us")
          .doc("Delay in the queue that is fine to have all the time.").fallback("5ms"),
      exact("ce_threshold", param("TIME", time())).bad("Illegal \"ce_threshold\"").unit("us").since("4.2")
          .doc("Packets that waited longer are marked at once, when they understand ECN.").fallback("off")
          .example("ce_threshold 1ms"),
      exact("interval", param("TIME", time())).bad("Illegal \"interval\"").unit("us")
          .doc("For how long the delay may stay above target before dropping starts; about the longest usual "
              + "round-trip time.")
          .fallback("100ms"),
      exact("ecn").doc("Mark packets that understand ECN instead of dropping them.").fallback("off"),
      exact("noecn").doc("Drop packets even when they understand ECN."))
      .unknown("What is \"%s\"?")
      .help("Usage: ... codel [ limit PACKETS ] [ target TIME ]");

  public static final Qdisc KIND = qdisc("codel", "Controlled delay",
      Kernel.needs("NET_SCH_CODEL", "sch_codel").with(CHANGEABLE))
      .since("3.5")
      .doc("One queue that starts dropping when packets have waited longer than target for a whole interval, and "
          + "drops faster the longer that lasts.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root codel",
          "qdisc add dev eth0 root codel limit 100 target 4ms interval 30ms ecn ce_threshold 1ms",
          "qdisc add dev eth0 parent 1:20 codel target 20ms noecn");
}
