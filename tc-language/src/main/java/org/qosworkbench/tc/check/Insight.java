package org.qosworkbench.tc.check;

/** What is known of the traffic control on one side of a device, at some place of a script. */
enum Insight {
  /** Nothing: it may have been set up before, or otherwise. */
  NOTHING,
  /** All qdiscs and classes, but there may be other filters. */
  CLASSES,
  /** Everything. */
  ALL;

  /** What is known where both of this and another are. */
  Insight and(Insight other) {
    return compareTo(other) < 0 ? this : other;
  }
}
