package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.range;
import static org.qosworkbench.tc.spec.KernelRule.rangeUnlessZero;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.MaskedNumber;

/** Fair queueing with controlled delay (iproute2 tc/q_fq_codel.c). */
public final class FqCodel {
  private FqCodel() {}

  private static final Param SELECTOR =
      param("VALUE/MASK", new ValueType.Masked(MaskedNumber.Format.U8_PAIR)).bad(FqCodel::badSelector);

  private static final Section OPTIONS = section("fq_codel",
      exact("limit", param("PACKETS", u32(0))).bad("Illegal \"limit\"").unit("packets")
          .doc("Most packets in all flows together; above it the longest flow loses packets.").fallback("10240"),
      exact("flows", param("NUMBER", u32(0))).bad("Illegal \"flows\"")
          .doc("Number of queues that flows are spread over, 1 to 65536.").fallback("1024")
          .note("Only when the qdisc is made; the kernel refuses a later change."),
      exact("quantum", param("BYTES", u32(0))).bad("Illegal \"quantum\"").unit("bytes")
          .doc("Bytes that a flow may send in one round. About 300 helps small packets on slow links.")
          .fallback("the device's MTU").note("A plain number: no k or kb. The kernel raises it to 256."),
      exact("drop_batch", param("PACKETS", u32(0))).bad("Illegal \"drop_batch\"").unit("packets").since("5.7")
          .doc("Most packets dropped in one go from the longest flow when limit or memory_limit is exceeded.")
          .fallback("64"),
      exact("target", param("TIME", time())).bad("Illegal \"target\"").unit("us")
          .doc("Delay in a flow's queue that is fine to have all the time.").fallback("5ms")
          .note("Should be longer than the link needs for one full packet: raise it below about 4mbit."),
      exact("ce_threshold", param("TIME", time())).bad("Illegal \"ce_threshold\"").unit("us").since("4.2")
          .doc("Packets that waited longer are marked at once, when they understand ECN.").fallback("off"),
      exact("ce_threshold_selector", SELECTOR).since("5.17")
          .doc("Restricts ce_threshold to packets whose DS field (DSCP and ECN bits) has VALUE in the bits of MASK.")
          .fallback("all packets").example("ce_threshold_selector 0x1/0x3").note("VALUE 255 counts as not given."),
      exact("memory_limit", param("BYTES", size())).bad("Illegal \"memory_limit\"").unit("bytes").since("4.7")
          .doc("Most memory that packets may take up.").fallback("32mb"),
      exact("interval", param("TIME", time())).bad("Illegal \"interval\"").unit("us")
          .doc("For how long the delay may stay above target before dropping starts; about the longest usual "
              + "round-trip time.")
          .fallback("100ms"),
      exact("ecn").doc("Mark packets that understand ECN instead of dropping them.").fallback("on"),
      exact("noecn").doc("Drop packets even when they understand ECN."))
      .unknown("What is \"%s\"?")
      .help("Usage: ... fq_codel\t[ limit PACKETS ] [ flows NUMBER ]");

  public static final Qdisc KIND = qdisc("fq_codel", "Fair queueing with controlled delay",
          Kernel.needs("NET_SCH_FQ_CODEL", "sch_fq_codel").classes(ClassSpace.HIDDEN).with(CHANGEABLE, FILTERS)
          .rules(
              refuses(
                  Diagnostic.KERNEL_NOT_CHANGEABLE, it -> !it.creates() && it.given().number("flows") != 0,
                  Errno.EINVAL, "the number of flows stays as it is for as long as the qdisc lives", "flows"),
              rangeUnlessZero("flows", 1, 65536, KernelAnswer.errno(Errno.EINVAL)),
              range("quantum", 0, 1 << 20, KernelAnswer.says(Errno.EINVAL, "Invalid quantum"))))
      .since("3.5")
      .doc("Spreads flows over many queues, serves these in turn, new flows first, and keeps the delay of each low "
          + "with CoDel. The default qdisc of many distributions.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root fq_codel",
          "qdisc add dev eth0 parent 1:20 fq_codel limit 1000 flows 512 quantum 300 target 10ms interval 120ms "
              + "memory_limit 4mb noecn",
          "qdisc add dev eth0 root fq_codel ce_threshold 1ms ce_threshold_selector 0x1/0x3 drop_batch 32 ecn");

  /** tc looks for the slash, then reads the mask, then the value. */
  private static Complaint badSelector(Fault fault) {
    int slash = fault.word().indexOf('/');
    var part = slash < 0 ? "Missing mask for" : fault.start() > slash ? "Illegal mask for" : "Illegal";
    return Complaint.fails(part + " \"ce_threshold_selector\"");
  }
}
