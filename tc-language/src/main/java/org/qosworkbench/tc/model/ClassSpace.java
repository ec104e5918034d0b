package org.qosworkbench.tc.model;

import java.util.Map;
import java.util.OptionalInt;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.qdisc.Ets;

/** Which classes a qdisc has: the find operation of its kind (Linux net/sched). */
enum ClassSpace {
  /** No class operations at all: the qdisc is not classful. */
  NONE,
  /** Classes that can be listed but neither found nor given a qdisc. */
  HIDDEN,
  /** Whatever id is asked for, there is one class. */
  SINGLE,
  /** Classes 1 to a number that follows from the options. */
  BANDS,
  /** Classes 1 to the number of transmit queues. */
  QUEUES,
  /** Classes that commands create. */
  CREATED,
  /** As {@link #CREATED}, and the qdisc itself is the class with the minor number 0. */
  CREATED_BELOW_ROOT,
  /** Every id is a class, but none takes a qdisc: ingress. */
  HOOK,
  /** Two classes, for arriving and leaving packets: clsact. */
  HOOKS;

  private static final int DEFAULT_BANDS = 3;

  private static final Map<String, ClassSpace> SPACES = Map.ofEntries(
      Map.entry("htb", CREATED), Map.entry("hfsc", CREATED_BELOW_ROOT), Map.entry("drr", CREATED),
      Map.entry("qfq", CREATED), Map.entry("prio", BANDS), Map.entry("ets", BANDS), Map.entry("multiq", QUEUES),
      Map.entry("mq", QUEUES), Map.entry("mqprio", QUEUES), Map.entry("taprio", QUEUES), Map.entry("cake_mq", QUEUES),
      Map.entry("tbf", SINGLE), Map.entry("netem", SINGLE), Map.entry("red", SINGLE), Map.entry("cbs", SINGLE),
      Map.entry("sfb", SINGLE), Map.entry("sfq", HIDDEN), Map.entry("fq_codel", HIDDEN), Map.entry("cake", HIDDEN),
      Map.entry("skbprio", HIDDEN), Map.entry("dualpi2", HIDDEN), Map.entry("ingress", HOOK),
      Map.entry("clsact", HOOKS));

  static ClassSpace of(String kind) {
    return SPACES.getOrDefault(kind, NONE);
  }

  /** How many classes a qdisc of a fixed number has; empty when it is not known. */
  static OptionalInt bands(String kind, Given options, Device device) {
    return switch (kind) {
      case "prio" -> OptionalInt.of((int) options.number("bands", DEFAULT_BANDS));
      case "ets" -> OptionalInt.of((int) Ets.bands(options));
      default -> device.queues();
    };
  }
}
