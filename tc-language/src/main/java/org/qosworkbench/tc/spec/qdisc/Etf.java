package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.OPTIONS_REQUIRED;
import static org.qosworkbench.tc.spec.Kernel.Trait.SENDS_OPTIONS;
import static org.qosworkbench.tc.spec.KernelRule.range;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.Moment.VALUE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.s32;

import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.ClockId;

/** Earliest transmission time first (iproute2 tc/q_etf.c). */
public final class Etf {
  private Etf() {}

  private static final Section OPTIONS = section("etf",
      prefix("offload").once(twice("offload"))
          .doc("Let the device send each packet at its time; needs a network card with launch time."),
      prefix("deadline_mode").once(twice("deadline_mode"))
          .doc("Take the time of a packet as its deadline: it may be sent earlier, though not later."),
      prefix("delta", param("NANOSECONDS", s32(0))).bad(illegal("delta")).unit("ns")
          .onceUnlessZero(VALUE, Complaint.fails(twice("delta")))
          .doc("How long before its time a packet is handed to the device.").fallback("0")
          .note("A plain number of nanoseconds: 300us is refused."),
      prefix("clockid", param("CLOCK", new ValueType.Clock())).bad(illegal("clockid") + ".")
          .once(VALUE, Complaint.fails(twice("clockid")))
          .doc("The clock that packet times refer to.")
          .note("tc goes on without it, but the kernel refuses the qdisc unless it is CLOCK_TAI."),
      exact("skip_sock_check").once(twice("skip_sock_check")).since("5.4")
          .doc("Take packets that belong to no socket, or to one that has not set SO_TXTIME."))
      .unknown("etf: unknown parameter \"%s\"")
      .help("Usage: ... etf delta NANOS clockid CLOCKID [offload] [deadline_mode]");

  public static final Qdisc KIND = qdisc("etf", "Earliest TxTime first",
      Kernel.needs("NET_SCH_ETF", "sch_etf").with(SENDS_OPTIONS, OPTIONS_REQUIRED)
          .rules(
              refuses(
                  Diagnostic.KERNEL_MISSING_OPTION, it -> !it.given().has("clockid"),
                  KernelAnswer.says(Errno.ENOTSUPP, "Dynamic clockids are not supported"),
                  "etf needs a clock: clockid CLOCK_TAI"),
              refuses(
                  Diagnostic.KERNEL_BAD_VALUE, it -> it.given().value("clockid").orElse(ClockId.TAI) != ClockId.TAI,
                  KernelAnswer.says(Errno.EINVAL, "Invalid clockid. CLOCK_TAI must be used"),
                  "etf knows no clock but CLOCK_TAI", "clockid"),
              range("delta", 0, Integer.MAX_VALUE, KernelAnswer.says(Errno.EINVAL, "Delta must be positive"))))
      .since("4.19")
      .doc("Sends every packet at the time that its application has set for it with SO_TXTIME; packets that are late "
          + "are dropped.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 parent 100:1 etf delta 300000 clockid CLOCK_TAI offload",
          "qdisc add dev eth0 root etf clockid tai delta 200000 deadline_mode skip_sock_check");

  private static String illegal(String option) {
    return "etf: illegal value for \"" + option + "\": \"%s\"";
  }

  private static String twice(String option) {
    return "etf: duplicate \"" + option + "\" specification";
  }
}
