package org.qosworkbench.tc.spec.qdisc;

import java.util.Optional;
import java.util.OptionalInt;
import org.qosworkbench.tc.value.CountOffset;

/** What is wrong with the transmit queues of a traffic class (Linux net/sched/sch_mqprio_lib.c). */
sealed interface QueueFault {
  /** What the kernel says, since there has been a common library for it. */
  String text();

  /** Our own words. */
  String explanation();

  /** Whether queues may belong to several traffic classes. */
  enum Sharing { REFUSED, ALLOWED }

  /** The class has no queues at all. */
  record None(int trafficClass) implements QueueFault {
    @Override
    public String text() {
      return "sch_mqprio_lib: No queues for TC " + trafficClass;
    }

    @Override
    public String explanation() {
      return "traffic class " + trafficClass + " has no queues: queues needs one COUNT@OFFSET for each class";
    }
  }

  /** The device has fewer queues. */
  record Beyond(int trafficClass, CountOffset range, int available) implements QueueFault {
    @Override
    public String text() {
      return "sch_mqprio_lib: Queues " + range.count() + ":" + range.offset() + " for TC " + trafficClass
          + " exceed the " + available + " TX queues available";
    }

    @Override
    public String explanation() {
      return "traffic class " + trafficClass + " is given " + range.print() + ", and the device has " + available
          + " transmit queues";
    }
  }

  /** Two classes have a queue in common. */
  record Overlap(int trafficClass, CountOffset range, int other, CountOffset otherRange) implements QueueFault {
    @Override
    public String text() {
      return "sch_mqprio_lib: TC " + trafficClass + " queues " + range.print() + " overlap with TC " + other
          + " queues " + otherRange.print();
    }

    @Override
    public String explanation() {
      return "the traffic classes " + trafficClass + " and " + other + " share queues: " + range.print() + " and "
          + otherRange.print();
    }
  }

  /**
   * The first fault, in the kernel's order.
   *
   * @param available number of transmit queues of the device; empty when unknown
   */
  static Optional<QueueFault> first(TrafficMapping mapping, OptionalInt available, Sharing sharing) {
    int classes = (int) Math.min(mapping.classes(), TrafficMapping.MOST_CLASSES);
    for (int i = 0; i < classes; i++) {
      var range = mapping.queues().get(i);
      if (range.count() == 0) return Optional.of(new None(i));
      if (range.offset() + range.count() > available.orElse(Integer.MAX_VALUE)) {
        return Optional.of(new Beyond(i, range, available.getAsInt()));
      }
      for (int j = i + 1; sharing == Sharing.REFUSED && j < classes; j++) {
        var other = mapping.queues().get(j);
        if (overlap(range, other)) return Optional.of(new Overlap(i, range, j, other));
      }
    }
    return Optional.empty();
  }

  private static boolean overlap(CountOffset one, CountOffset other) {
    return Math.max(one.offset(), other.offset())
        < Math.min(one.offset() + one.count(), other.offset() + other.count());
  }
}
