package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.oneOf;
import static org.qosworkbench.tc.spec.ValueType.u8;

import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.ValueType;

/**
 * How mqprio and taprio map priorities to traffic classes and these to transmit queues (iproute2 tc/q_mqprio.c,
 * q_taprio.c). A list goes on for as long as words can be read as its elements.
 */
final class TrafficClasses {
  private TrafficClasses() {}

  private static final int MOST = 16;

  private static final Param CLASS = param("TC", u8(10))
      .doc("Traffic class of the priority with this place; 0 is the first.");
  private static final Param QUEUE_RANGE = param("COUNT@OFFSET", new ValueType.CountOffset())
      .doc("Number of transmit queues of the traffic class with this place, and the first of them.");
  private static final Param PREEMPTION = param("FP", oneOf("E", "P"))
      .doc("E: frames of the traffic class with this place are sent in one piece. P: express frames may interrupt "
          + "them.");

  static final Option NUMBER = exact("num_tc", param("N", u8(10))).bad("Illegal \"num_tc\"")
      .doc("How many traffic classes there are.")
      .note("The kernel takes up to 16.");
  static final Option MAP = exact("map").then(list(CLASS)).doc("Traffic class of each of the priorities 0 to 15.")
      .note("Priorities without an element belong to class 0.").example("num_tc 3 map 2 2 1 0 2 2 2 2 2 2 2 2 2 2 2 2");
  static final Option QUEUES = exact("queues").then(list(QUEUE_RANGE))
      .doc("Transmit queues of each traffic class, as COUNT@OFFSET.")
      .note("Every class needs queues of its own.").example("num_tc 2 map 0 1 queues 1@0 1@1");
  static final Option PREEMPTIBLE = exact("fp").then(list(PREEMPTION)).since("6.4")
      .doc("Frame preemption of IEEE 802.1Qbu for each traffic class: E express, P preemptible.").fallback("E")
      .note("Needs a device that can.").example("fp P P E E");

  /** Up to 16 elements, none included. */
  static Grammar list(Param element) {
    return scan -> {
      for (int place = 0; place < MOST && scan.fits(element.type()); place++) scan.read(element);
    };
  }

  /** Takes the option under the cursor and says how many words followed. */
  static int readCounting(Scan scan, Option option) {
    int left = scan.left();
    scan.read(option);
    return left - scan.left() - 1;
  }
}
