package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.KernelRule.warns;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.value.UnsignedNumber;

/** What the kernel tests of taprio (Linux net/sched/sch_taprio.c, taprio_change()). */
final class TaprioRules {
  private TaprioRules() {}

  private static final int ASSIST = 1;
  private static final int OFFLOAD = 2;

  /** The smallest frame of Ethernet, in bits, which the shortest step must let through. */
  private static final long SMALLEST_FRAME = 60 * 8;
  private static final long NANOSECONDS = 1_000_000_000;

  private static final MappingRules MAPPING = new MappingRules(
      TrafficMapping::ofTaprio, it -> hasMapping(it.given()),
      it -> has(it.given(), ASSIST) ? QueueFault.Sharing.ALLOWED : QueueFault.Sharing.REFUSED,
      MappingRules.Words.OF_TAPRIO);

  static final KernelRule[] ALL = {
      Placement.root("taprio",
          KernelAnswer.says(Errno.EOPNOTSUPP, "sch_taprio: Can only be attached as root qdisc")),
      Placement.queuesAtFirst("taprio",
          KernelAnswer.says(Errno.EOPNOTSUPP, "sch_taprio: Multi-queue device is required")),
      refuses(
          Diagnostic.KERNEL_BAD_VALUE, it -> (it.given().number("flags") & ~(ASSIST | OFFLOAD)) != 0,
          KernelAnswer.says(Errno.EINVAL, "sch_taprio: Specified 'flags' are not valid")
              .since("6.9", "reserved bit set"),
          "flags is 0, 1 or 2", "flags"),
      KernelRule.range("cycle-time", 0, Integer.MAX_VALUE, Policy.OUT_OF_RANGE),
      refuses(
          Diagnostic.KERNEL_CONFLICTING_OPTIONS, it -> has(it.given(), ASSIST) && has(it.given(), OFFLOAD),
          KernelAnswer.says(Errno.EINVAL, "sch_taprio: Specified 'flags' are not valid")
              .since("6.9", "TXTIME_ASSIST and FULL_OFFLOAD are mutually exclusive"),
          "flags is 1, departure times for etf, or 2, all in the device, not both", "flags"),
      refuses(
          Diagnostic.KERNEL_NOT_CHANGEABLE,
          it -> it.before().map(before -> before.number("flags") != it.given().number("flags")).orElse(false),
          KernelAnswer.says(
              Errno.EOPNOTSUPP, "sch_taprio: Changing 'flags' of a running schedule is not supported"),
          "each change must repeat the flags that the qdisc was made with", "flags"),
      refuses(
          Diagnostic.KERNEL_MISSING_OPTION, it -> it.creates() && !hasMapping(it.given()),
          KernelAnswer.says(Errno.EINVAL, "'mqprio' configuration is necessary"),
          "a new taprio needs num_tc, above 0, with map and queues", "num_tc"),
      refusesSaying(
          Diagnostic.KERNEL_NEEDS_DEVICE,
          it -> it.given().number("num_tc") > it.device().queues().orElse(Integer.MAX_VALUE),
          it -> KernelAnswer.says(
              Errno.EINVAL, "Number of traffic classes is greater than number of HW queues"),
          it -> it.given().number("num_tc") + " traffic classes need as many transmit queues, and "
              + it.device().name() + " has " + it.device().queues().orElseThrow(),
          "num_tc"),
      when(MAPPING.tooManyClasses()), when(MAPPING.strayPriority()), MAPPING.queues(),
      refuses(
          Diagnostic.KERNEL_CONFLICTING_OPTIONS, it -> !has(it.given(), OFFLOAD) && preempts(it.given()),
          KernelAnswer.says(Errno.EOPNOTSUPP, "Preemption only supported with full offload"),
          "only a device can interrupt frames: fp P needs flags 2", "fp"),
      refuses(
          Diagnostic.KERNEL_NOT_CHANGEABLE, TaprioRules::mapsAnew,
          KernelAnswer.says(
              Errno.ENOTSUPP, "Changing the traffic mapping of a running schedule is not supported"),
          "num_tc, map and queues stay as they are for as long as the qdisc lives; leave them out", "num_tc", "map"),
      refusesSaying(
          Diagnostic.KERNEL_BAD_VALUE, it -> steps(it.given()).stream().anyMatch(step -> step < shortest(it)),
          it -> KernelAnswer.says(Errno.EINVAL, "Invalid interval for schedule entry"),
          it -> "each step of the schedule must be long enough for a frame of 60 bytes: " + shortest(it) + " ns",
          "sched-entry"),
      refusesSaying(
          Diagnostic.KERNEL_BAD_VALUE,
          it -> it.given().number("cycle-time") == 0 && total(it.given()) > Integer.MAX_VALUE,
          it -> KernelAnswer.says(Errno.EINVAL, "'cycle_time' is too big"),
          it -> "the steps come to " + total(it.given()) + " ns, and a cycle has " + Integer.MAX_VALUE
              + " ns at most",
          "sched-entry"),
      refusesSaying(
          Diagnostic.KERNEL_INCONSISTENT_VALUES, TaprioRules::hasShortCycle,
          it -> KernelAnswer.says(Errno.EINVAL, "'cycle_time' is too small"),
          it -> "a cycle of " + steps(it.given()).size() + " steps takes " + steps(it.given()).size() * shortest(it)
              + " ns at least",
          "cycle-time"),
      refuses(
          Diagnostic.KERNEL_MISSING_OPTION, it -> steps(it.given()).isEmpty(),
          KernelAnswer.says(Errno.EINVAL, "There should be at least one entry in the schedule"),
          "a schedule needs a sched-entry"),
      refuses(
          Diagnostic.KERNEL_CONFLICTING_OPTIONS, it -> has(it.given(), OFFLOAD) && it.given().has("clockid"),
          KernelAnswer.says(Errno.EINVAL, "The 'clockid' cannot be specified for full offload"),
          "with flags 2 the clock is that of the device", "clockid"),
      refuses(
          Diagnostic.KERNEL_NOT_CHANGEABLE, TaprioRules::changesClock,
          KernelAnswer.says(Errno.ENOTSUPP, "Changing the 'clockid' of a running schedule is not supported"),
          "each change must repeat the clock that the qdisc was made with", "clockid"),
      refuses(
          Diagnostic.KERNEL_MISSING_OPTION, it -> !has(it.given(), OFFLOAD) && !it.given().has("clockid"),
          KernelAnswer.says(Errno.EINVAL, "Specifying a 'clockid' is mandatory"),
          "unless flags is 2, the schedule needs a clock: clockid CLOCK_TAI"),
      refuses(
          Diagnostic.KERNEL_CONFLICTING_OPTIONS,
          it -> it.given().number("txtime-delay") != 0 && !has(it.given(), ASSIST),
          KernelAnswer.says(
              Errno.EINVAL, "sch_taprio: txtime-delay can only be set when txtime-assist mode is enabled"),
          "txtime-delay is for flags 1", "txtime-delay"),
      warns(
          Diagnostic.KERNEL_WARNS,
          it -> it.kernel("6.3") && !hasSizeTable(it) && !(it.creates() && has(it.given(), ASSIST)),
          it -> KernelAnswer.remarks(
              "sch_taprio: Size table not specified, frame length estimations may be inaccurate"),
          it -> "how long a frame takes is known only with the bytes that the link adds: stab overhead 24 on "
              + "Ethernet")};

  /** Without classes nothing about them is sent. */
  private static KernelRule when(KernelRule rule) {
    return new KernelRule(rule.diagnostic(), rule.weight(), it -> hasMapping(it.given()) && rule.broken().test(it),
        rule.answer(), rule.explanation(), rule.about());
  }

  /** A change works with the size table of the command before, and then it has that of its own, or none. */
  private static boolean hasSizeTable(KernelCase it) {
    return it.creates() ? it.header().has("stab") : it.headerBefore().map(header -> header.has("stab")).orElse(true);
  }

  private static boolean hasMapping(Given given) {
    return given.number("num_tc") != 0;
  }

  private static boolean has(Given given, int flag) {
    return (given.number("flags") & flag) != 0;
  }

  private static boolean preempts(Given given) {
    for (var tail : given.tails("fp")) {
      for (var word : tail.words()) if (word.value().map(it -> it.print().equals("P")).orElse(false)) return true;
    }
    return false;
  }

  private static boolean mapsAnew(KernelCase it) {
    if (it.creates() || !hasMapping(it.given())) return false;
    var mapping = TrafficMapping.ofTaprio(it.given());
    return it.history().stream().filter(TaprioRules::hasMapping).findFirst()
        .map(first -> !mapping.isLike(TrafficMapping.ofTaprio(first))).orElse(false);
  }

  private static boolean changesClock(KernelCase it) {
    var clock = it.given().value("clockid");
    var before = it.before().flatMap(given -> given.value("clockid"));
    return clock.isPresent() && before.isPresent() && !clock.equals(before);
  }

  /** The intervals of the steps in nanoseconds. */
  private static List<Long> steps(Given given) {
    var found = new ArrayList<Long>();
    long last = -1;
    for (var word : given.words()) {
      if (word.element().name().equals("sched-entry")) {
        if (last >= 0) found.add(last);
        last = 0;
      } else if (word.element().name().equals("INTERVAL")
          && word.value().orElse(null) instanceof UnsignedNumber number) {
        last = number.value();
      }
    }
    if (last >= 0) found.add(last);
    return found;
  }

  private static long total(Given given) {
    return steps(given).stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The shortest step in nanoseconds. Of a device whose speed we do not know only that it is not infinitely fast; one
   * that does not tell the kernel its speed counts as a link of 10mbit there.
   */
  private static long shortest(KernelCase it) {
    return it.device().speed().isPresent()
        ? Math.max(SMALLEST_FRAME * NANOSECONDS / Math.max(it.device().speed().getAsLong(), 1), 1) : 1;
  }

  private static boolean hasShortCycle(KernelCase it) {
    long cycle = it.given().number("cycle-time");
    return cycle != 0 && cycle < steps(it.given()).size() * shortest(it);
  }
}
