package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.range;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/** Quick fair queueing (iproute2 tc/q_qfq.c). */
public final class Qfq {
  private Qfq() {}

  private static final long MOST_WEIGHT = 1024;
  private static final long LEAST_PACKET = 512;
  private static final long MOST_PACKET = 65536;
  /** ONE_FP of Linux net/sched/sch_qfq.c. */
  private static final long FIXED_POINT = 1 << 30;

  private static final Section OPTIONS = section("qfq").unknown("What is \"%s\"?").helpPrefix("Usage: ... qfq");

  private static final Section CLASS = section("qfq class",
      prefix("weight", param("N", u32(10))).bad("Illegal \"weight\"")
          .doc("Share of the class in relation to the weights of the others.").fallback("1")
          .note("The kernel takes 1 to 1024, and 65536 for all classes together."),
      prefix("maxpkt", param("BYTES", u32(10))).bad("Illegal \"maxpkt\"").unit("bytes")
          .doc("Largest packet of the class.").fallback("the device's MTU")
          .note("A plain number, no k or kb; the kernel takes 512 to 65536."))
      .unknown("What is \"%s\"?")
      .help("Usage: ... qfq weight NUMBER maxpkt BYTES");

  public static final Qdisc KIND = qdisc("qfq", "Quick fair queueing", Kernel.needs("NET_SCH_QFQ", "sch_qfq")
          .classes(ClassSpace.CREATED)
          .with(CLASSFUL, USER_CLASSES, CLASS_CHANGE, CHILD_QDISCS, FILTERS)
          .classRules(
              range("weight", 1, MOST_WEIGHT, Policy.OUT_OF_RANGE),
              range("maxpkt", LEAST_PACKET, MOST_PACKET, Policy.OUT_OF_RANGE),
              refusesSaying(
                  Diagnostic.KERNEL_NEEDS_DEVICE, Qfq::isUnsuitable,
                  it -> KernelAnswer.says(Errno.EINVAL, "sch_qfq: MTU size out of bounds for qfq"),
                  it -> "without maxpkt the largest packet of " + it.device().name() + " counts, "
                      + Placement.packet(it) + " bytes, and qfq takes " + LEAST_PACKET + " to " + MOST_PACKET)))
      .doc("Shares the link among its classes by weight, packet by packet and with little delay, at a cost that does "
          + "not grow with the number of classes. A flat list: classes have no children.")
      .note("There is no default class: a packet that no filter takes is dropped.")
      .options(OPTIONS).classOptions(CLASS)
      .examples(
          "qdisc add dev eth0 root handle 1: qfq",
          "class add dev eth0 parent 1: classid 1:1 qfq weight 10 maxpkt 2048",
          "class add dev eth0 parent 1: classid 1:2 qfq");

  /** The most that the weights of all classes of a qfq may come to, as {@link #effectiveWeight} rounds them. */
  public static final long MOST_TOTAL_WEIGHT = 65536;

  /**
   * The weight that the kernel reckons with: its inverse is a whole number of 2 to the power of -30.
   *
   * @param weight 1 to 1024
   */
  public static long effectiveWeight(long weight) {
    return FIXED_POINT / (FIXED_POINT / weight);
  }

  private static boolean isUnsuitable(KernelCase it) {
    long packet = Placement.packet(it);
    return packet != 0 && !it.given().has("maxpkt") && (packet < LEAST_PACKET || packet > MOST_PACKET);
  }
}
