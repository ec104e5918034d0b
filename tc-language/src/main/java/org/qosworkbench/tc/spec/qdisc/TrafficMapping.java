package org.qosworkbench.tc.spec.qdisc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.value.CountOffset;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Value;

/**
 * Priorities, traffic classes and transmit queues as tc tells the kernel of them, defaults filled in (iproute2
 * tc/q_mqprio.c and tc/q_taprio.c).
 *
 * @param classes number of traffic classes
 * @param map the traffic class of each of the 16 priorities
 * @param queues the transmit queues of each of the first 16 traffic classes; none where nothing was given
 */
record TrafficMapping(long classes, List<Long> map, List<CountOffset> queues) {
  static final int MOST_CLASSES = 16;

  private static final int PRIORITIES = 16;
  private static final CountOffset NONE = new CountOffset(0, 0);
  private static final long MQPRIO_CLASSES = 8;
  private static final List<Long> MQPRIO_MAP =
      List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 0L, 1L, 1L, 1L, 3L, 3L, 3L, 3L);

  TrafficMapping {
    map = List.copyOf(map);
    queues = List.copyOf(queues);
  }

  static TrafficMapping ofMqprio(Given given) {
    return new TrafficMapping(given.number("num_tc", MQPRIO_CLASSES),
        given.has("map") ? map(given) : MQPRIO_MAP, queues(given));
  }

  static TrafficMapping ofTaprio(Given given) {
    return new TrafficMapping(given.number("num_tc"), map(given), queues(given));
  }

  private static List<Long> map(Given given) {
    var map = new Long[PRIORITIES];
    Arrays.fill(map, 0L);
    int priority = 0;
    for (var value : lastTail(given, "map")) {
      if (value instanceof UnsignedNumber number) map[priority++] = number.value();
    }
    return List.of(map);
  }

  private static List<Value> lastTail(Given given, String option) {
    var tails = given.tails(option);
    return tails.isEmpty() ? List.of() : values(tails.get(tails.size() - 1));
  }

  private static List<Value> values(Given tail) {
    return tail.words().stream().flatMap(it -> it.value().stream()).toList();
  }

  /** A second list is written over the first one. */
  private static List<CountOffset> queues(Given given) {
    var queues = new CountOffset[MOST_CLASSES];
    Arrays.fill(queues, NONE);
    for (var tail : given.tails("queues")) {
      int place = 0;
      for (var value : values(tail)) if (value instanceof CountOffset range) queues[place++] = range;
    }
    return List.of(queues);
  }

  /** A priority whose traffic class is not there. */
  Optional<Integer> strayPriority() {
    for (int priority = 0; priority < PRIORITIES; priority++) {
      if (map.get(priority) >= classes) return Optional.of(priority);
    }
    return Optional.empty();
  }

  /** Whether the kernel would see the same mapping. */
  boolean isLike(TrafficMapping other) {
    int used = (int) Math.min(classes, MOST_CLASSES);
    return classes == other.classes && map.equals(other.map)
        && queues.subList(0, used).equals(other.queues.subList(0, used));
  }
}
