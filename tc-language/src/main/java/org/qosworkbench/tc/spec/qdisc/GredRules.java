package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;

import java.util.function.Function;
import java.util.function.Predicate;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;

/** What the kernel tests of gred (Linux net/sched/sch_gred.c). */
final class GredRules {
  private GredRules() {}

  /**
   * The rules.
   *
   * @param queue whether a command describes a virtual queue
   */
  static KernelRule[] of(Predicate<Given> queue, Function<Given, RedParameters> parameters) {
    return new KernelRule[] {
        refuses(
            Diagnostic.KERNEL_MISSING_OPTION, it -> it.creates() && queue.test(it.given()),
            says("virtual queue configuration can't be specified at initialization time"),
            "a gred begins with setup; its queues are described by commands that change it"),
        refuses(
            Diagnostic.KERNEL_CONFLICTING_OPTIONS,
            it -> !it.creates() && it.given().has("setup") && flags(setup(it.given())) != 0 && table(it).hasFlags(),
            says("can't set per-Qdisc RED flags when per-virtual queue flags are used"),
            "ecn and harddrop are said for single queues already, and then not for the whole table", "setup"),
        refusesSaying(
            Diagnostic.KERNEL_INCONSISTENT_VALUES,
            it -> isQueue(queue, it) && it.given().number("vq") >= table(it).queues(),
            it -> says("virtual queue index above virtual queue count"),
            it -> "the table has " + table(it).queues() + " virtual queues, numbered from 0; there is no "
                + it.given().number("vq"),
            "vq"),
        refuses(
            Diagnostic.KERNEL_CONFLICTING_OPTIONS,
            it -> isQueue(queue, it) && table(it).flags() != 0 && table(it).flags() != flags(it.given()),
            says("can't change per-virtual queue RED flags when per-Qdisc flags are used"),
            "setup has ecn or harddrop for the whole table, so each queue must be given just the same of them",
            "ecn", "harddrop", "vq"),
        RedParameters.fit(queue, parameters, says("invalid RED parameters"))};
  }

  private static KernelAnswer says(String text) {
    return KernelAnswer.says(Errno.EINVAL, "sch_gred: " + text);
  }

  private static boolean isQueue(Predicate<Given> queue, KernelCase it) {
    return !it.creates() && queue.test(it.given());
  }

  private static GredTable table(KernelCase it) {
    return GredTable.after(it.history());
  }

  /** What stands behind setup. */
  static Given setup(Given given) {
    var tails = given.tails("setup");
    return tails.isEmpty() ? given : tails.get(0);
  }

  /** ecn and harddrop as bits. */
  static int flags(Given given) {
    return (given.has("ecn") ? 1 : 0) | (given.has("harddrop") ? 2 : 0);
  }
}
