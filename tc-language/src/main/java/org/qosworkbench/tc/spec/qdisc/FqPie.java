package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.CHANGEABLE;
import static org.qosworkbench.tc.spec.KernelRule.range;
import static org.qosworkbench.tc.spec.KernelRule.rangeUnlessZero;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/** Fair queueing with PIE (iproute2 tc/q_fq_pie.c). */
public final class FqPie {
  private FqPie() {}

  private static final Section OPTIONS = section("fq_pie",
      exact("limit", param("PACKETS", u32(0))).bad("Illegal \"limit\"").unit("packets")
          .doc("Most packets in all flows together.").fallback("10240"),
      exact("flows", param("NUMBER", u32(0))).bad("Illegal \"flows\"")
          .doc("Number of queues that flows are spread over, 1 to 65536.").fallback("1024")
          .note("Only when the qdisc is made; the kernel refuses a later change."),
      PieOptions.TARGET, PieOptions.TUPDATE, PieOptions.ALPHA, PieOptions.BETA,
      exact("quantum", param("BYTES", size())).bad("Illegal \"quantum\"").unit("bytes")
          .doc("Bytes that a flow may send in one round.").fallback("the device's MTU")
          .note("The kernel raises it to 256."),
      exact("memory_limit", param("BYTES", size())).bad("Illegal \"memory_limit\"").unit("bytes")
          .doc("Most memory that packets may take up.").fallback("32mb"),
      exact("ecn_prob", param("PERCENT", u32(0, 0, 99))).bad("Illegal \"ecn_prob\"").unit("%")
          .doc("Up to this drop probability packets are marked instead of dropped, when ecn is on.").fallback("10")
          .note("A number from 0 to 99 without the sign %."),
      exact("ecn").doc("Mark packets that understand ECN instead of dropping them.").fallback("off"),
      PieOptions.NOECN, PieOptions.BYTEMODE, PieOptions.NOBYTEMODE,
      exact("dq_rate_estimator").doc("Find out the delay from the rate at which packets leave.").fallback("off"),
      exact("no_dq_rate_estimator").doc("Find out the delay from the time stamps of packets."))
      .unknown("What is \"%s\"?")
      .help("Usage: ... fq_pie [ limit PACKETS ] [ flows NUMBER ]");

  public static final Qdisc KIND = qdisc("fq_pie", "Fair queueing with PIE",
      Kernel.needs("NET_SCH_FQ_PIE", "sch_fq_pie").with(CHANGEABLE)
          .rules(
              range("quantum", 0, 1 << 20, Policy.OUT_OF_RANGE),
              refuses(
                  Diagnostic.KERNEL_NOT_CHANGEABLE, it -> !it.creates() && it.given().number("flows") != 0,
                  KernelAnswer.says(Errno.EINVAL, "sch_fq_pie: Number of flows cannot be changed"),
                  "the number of flows stays as it is for as long as the qdisc lives", "flows"),
              rangeUnlessZero("flows", 1, 65536,
                  KernelAnswer.says(Errno.EINVAL, "sch_fq_pie: Number of flows must range in [1..65536]"))))
      .since("5.6")
      .doc("Spreads flows over many queues, serves these in turn and keeps the delay of each at target with PIE.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root fq_pie",
          "qdisc add dev eth0 root fq_pie limit 2000 flows 512 target 10ms tupdate 10ms alpha 2 beta 20 quantum 1514 "
              + "memory_limit 16mb ecn ecn_prob 20 bytemode dq_rate_estimator");
}
