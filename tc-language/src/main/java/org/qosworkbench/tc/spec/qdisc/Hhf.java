package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.CHANGEABLE;
import static org.qosworkbench.tc.spec.KernelRule.range;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/** Heavy-hitter filter (iproute2 tc/q_hhf.c). */
public final class Hhf {
  private Hhf() {}

  private static final long LARGEST = Integer.MAX_VALUE;
  private static final long DEFAULT_WEIGHT = 2;
  private static final long LEAST_QUANTUM = 256;
  private static final long LARGEST_DEFAULT = 1 << 20;

  private static final Section OPTIONS = section("hhf",
      exact("limit", param("PACKETS", u32(0))).bad("Illegal \"limit\"").unit("packets")
          .doc("Most packets that both queues hold together.").fallback("1000"),
      exact("quantum", param("BYTES", u32(0))).bad("Illegal \"quantum\"").unit("bytes")
          .doc("Bytes that the queue of heavy flows sends in one round.").fallback("the device's MTU")
          .note("A plain number: no k or kb."),
      exact("hh_limit", param("FLOWS", u32(0))).bad("Illegal \"hh_limit\"")
          .doc("Most heavy flows that are kept track of.").fallback("2048")
          .note("The kernel keeps track of 2048 at most."),
      exact("reset_timeout", param("TIME", time())).bad("Illegal \"reset_timeout\"").unit("us")
          .doc("How often the byte counters start again.").fallback("40ms"),
      exact("admit_bytes", param("BYTES", u32(0))).bad("Illegal \"admit_bytes\"").unit("bytes")
          .doc("A flow is heavy once it has sent so many bytes within reset_timeout.").fallback("131072"),
      exact("evict_timeout", param("TIME", time())).bad("Illegal \"evict_timeout\"").unit("us")
          .doc("A heavy flow that is silent for so long is forgotten.").fallback("1s"),
      exact("non_hh_weight", param("N", u32(0))).bad("Illegal \"non_hh_weight\"")
          .doc("How many quanta light flows get for one of the heavy flows.").fallback("2")
          .note("The kernel refuses a product with quantum of more than 2147483647."))
      .unknown("What is \"%s\"?")
      .help("Usage: ... hhf\t[ limit PACKETS ] [ quantum BYTES]");

  public static final Qdisc KIND = qdisc("hhf", "Heavy-hitter filter",
      Kernel.needs("NET_SCH_HHF", "sch_hhf").with(CHANGEABLE)
          .rules(
              range("hh_limit", 0, 2048, Policy.OUT_OF_RANGE),
              refusesSaying(
                  Diagnostic.KERNEL_INCONSISTENT_VALUES, it -> weight(it) > LARGEST / quantum(it),
                  it -> KernelAnswer.errno(Errno.EINVAL),
                  it -> "quantum and non_hh_weight multiplied, " + quantum(it) + " * " + weight(it)
                      + ", must not be above " + LARGEST,
                  "non_hh_weight", "quantum")))
      .since("3.15")
      .doc("Finds the few flows that send most of the bytes and puts them into a queue of their own, so that the many "
          + "light flows do not wait behind them.")
      .note("All values can stay at their defaults; 0 counts as not given.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root hhf",
          "qdisc add dev eth0 root hhf limit 2000 quantum 1514 hh_limit 1024 reset_timeout 20ms admit_bytes 65536 "
              + "evict_timeout 500ms non_hh_weight 4");

  private static long weight(KernelCase it) {
    return Settings.latest(it, "non_hh_weight").orElse(DEFAULT_WEIGHT);
  }

  /** At first the largest packet, when that is known. */
  private static long quantum(KernelCase it) {
    long quantum = Settings.latest(it, "quantum").orElse(Math.min(Placement.packet(it), LARGEST_DEFAULT));
    return Math.max(quantum, LEAST_QUANTUM);
  }
}
