package org.qosworkbench.tc.spec.qdisc;

import org.qosworkbench.tc.spec.Given;

/**
 * The thresholds of choke and sfq, which tc works out from the limit when they are not given (iproute2 tc/q_choke.c and
 * tc/q_sfq.c); 0 counts as not given.
 *
 * @param limit name of the option that sets the limit
 */
record RedThresholds(String limit) {

  private static final long DEFAULT_PACKET = 1000;

  /** The upper threshold, by default a quarter of the limit. */
  long max(Given given) {
    long max = given.number("max");
    return max != 0 ? max : given.number(limit) / 4;
  }

  /** The lower threshold, by default a third of the upper one. */
  long min(Given given) {
    long min = given.number("min");
    return min != 0 ? min : max(given) / 3;
  }

  /** The average size of a packet in bytes. */
  long averagePacket(Given given) {
    return given.number("avpkt", DEFAULT_PACKET);
  }

  /** Whether the queue can never become as long as the upper threshold. */
  boolean exceedLimit(Given given) {
    return max(given) > given.number(limit);
  }

  /** Whether there is no room between the thresholds. */
  boolean leaveNoRoom(Given given) {
    return min(given) >= max(given);
  }
}
