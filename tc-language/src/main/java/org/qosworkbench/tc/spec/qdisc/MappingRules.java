package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;

/**
 * What the kernel asks of traffic classes, priorities and queues (Linux net/sched/sch_mqprio_lib.c; before 6.3, mqprio
 * and taprio each had code of their own).
 *
 * @param mapping what tc sends
 * @param counts whether the kernel looks at the queues; else the device does
 * @param sharing whether queues may belong to several traffic classes
 * @param before how the answers were worded before 6.3
 */
record MappingRules(
    Function<Given, TrafficMapping> mapping, Predicate<KernelCase> counts,
    Function<KernelCase, QueueFault.Sharing> sharing, Words before) {
  /** Who had words for the refusals before there was a common library. */
  enum Words { OF_LIBRARY, OF_TAPRIO }

  private static final String COMMON = "6.3";

  KernelRule tooManyClasses() {
    return refusesSaying(
        Diagnostic.KERNEL_BAD_VALUE, it -> mapping.apply(it.given()).classes() > TrafficMapping.MOST_CLASSES,
        it -> answer("Number of traffic classes is outside valid range",
            "Number of traffic classes is outside valid range"),
        it -> "there can be " + TrafficMapping.MOST_CLASSES + " traffic classes, not "
            + mapping.apply(it.given()).classes(),
        "num_tc");
  }

  KernelRule strayPriority() {
    return refusesSaying(
        Diagnostic.KERNEL_INCONSISTENT_VALUES, it -> mapping.apply(it.given()).strayPriority().isPresent(),
        it -> answer("Invalid traffic class in priority to traffic class mapping",
            "Invalid traffic class in priority to traffic class mapping"),
        this::explainStray, "map", "num_tc");
  }

  private String explainStray(KernelCase it) {
    var all = mapping.apply(it.given());
    int priority = all.strayPriority().orElseThrow();
    return "priority " + priority + " belongs to traffic class " + all.map().get(priority) + ", and there are "
        + all.classes() + " classes, numbered from 0";
  }

  KernelRule queues() {
    return refusesSaying(
        Diagnostic.KERNEL_INCONSISTENT_VALUES, it -> fault(it).isPresent(), it -> answer(fault(it).orElseThrow()),
        it -> fault(it).orElseThrow().explanation(), "queues", "num_tc");
  }

  private Optional<QueueFault> fault(KernelCase it) {
    if (!counts.test(it)) return Optional.empty();
    return QueueFault.first(mapping.apply(it.given()), it.device().queues(), sharing.apply(it));
  }

  private KernelAnswer answer(QueueFault fault) {
    return answer(fault.text(), switch (fault) {
      case QueueFault.None none -> "Invalid queue in traffic class to queue mapping";
      case QueueFault.Beyond beyond -> "Invalid queue in traffic class to queue mapping";
      case QueueFault.Overlap overlap -> "Detected overlap in the traffic class to queue mapping";
    });
  }

  private KernelAnswer answer(String text, String ofTaprio) {
    return switch (before) {
      case OF_LIBRARY -> KernelAnswer.errno(Errno.EINVAL).since(COMMON, text);
      case OF_TAPRIO -> KernelAnswer.says(Errno.EINVAL, ofTaprio).since(COMMON, text);
    };
  }
}
