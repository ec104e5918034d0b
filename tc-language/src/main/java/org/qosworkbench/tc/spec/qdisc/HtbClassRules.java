package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRule.logs;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.KernelRule.warns;

import java.util.Locale;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.value.HtbQuantum;
import org.qosworkbench.tc.value.Rate;

/** What the kernel tests of a class of htb (Linux net/sched/sch_htb.c, htb_change_class()). */
final class HtbClassRules {
  private HtbClassRules() {}

  /** First release that tells tc of a quantum; before, it was for the log only. */
  private static final String TOLD = "6.4";

  static final KernelRule[] ALL = {
      unsupported("overhead"), unsupported("mpu"),
      warns(
          Diagnostic.KERNEL_WARNS, it -> it.kernel(TOLD) && isOutside(it),
          it -> KernelAnswer.remarks("sch_htb: " + text(it)), HtbClassRules::explain, "rate"),
      logs(
          Diagnostic.KERNEL_WARNS, it -> !it.kernel(TOLD) && isOutside(it),
          it -> KernelAnswer.remarks("HTB: " + text(it)), HtbClassRules::explain, "rate")};

  private static KernelRule unsupported(String option) {
    return refuses(
        Diagnostic.KERNEL_CONFLICTING_OPTIONS,
        it -> it.given().number(option) != 0 && it.around().map(qdisc -> qdisc.has("offload")).orElse(false),
        KernelAnswer.says(Errno.EINVAL, "HTB offload doesn't support the " + option + " parameter"),
        "devices that take over htb do not know " + option, option);
  }

  /** Only leaves have a quantum; a rate in percent is not known here. */
  private static boolean isOutside(KernelCase it) {
    if (it.isInner() || it.given().number("quantum") != 0) return false;
    if (!(it.given().value("rate").orElse(null) instanceof Rate)) return false;
    long quantum = quantum(it);
    return quantum < HtbQuantum.LEAST || quantum > HtbQuantum.MOST;
  }

  private static long rate(KernelCase it) {
    return it.given().number("rate");
  }

  private static long r2q(KernelCase it) {
    return it.around().map(qdisc -> qdisc.number("r2q", HtbQuantum.DEFAULT_R2Q)).orElse(HtbQuantum.DEFAULT_R2Q);
  }

  private static long quantum(KernelCase it) {
    return HtbQuantum.computed(rate(it), r2q(it));
  }

  private static String text(KernelCase it) {
    return String.format(Locale.ROOT, "quantum of class %X is %s. Consider r2q change.", it.id(),
        quantum(it) < HtbQuantum.LEAST ? "small" : "big");
  }

  private static String explain(KernelCase it) {
    long quantum = quantum(it);
    var computed = "the quantum is rate / r2q, " + rate(it) + " bytes/s / " + r2q(it) + " = " + quantum + " bytes, ";
    var remedy = "; give quantum, or an r2q of ";
    if (quantum > HtbQuantum.MOST) {
      return computed + "which is cut to " + HtbQuantum.MOST + remedy + HtbQuantum.smallestR2q(rate(it))
          + " or more to the qdisc";
    }
    long largest = HtbQuantum.largestR2q(rate(it));
    return computed + "which is raised to " + HtbQuantum.LEAST
        + (largest == 0 ? "; give quantum" : remedy + largest + " or less to the qdisc");
  }
}
