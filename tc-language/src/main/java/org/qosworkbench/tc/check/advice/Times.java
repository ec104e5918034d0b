package org.qosworkbench.tc.check.advice;

import org.qosworkbench.tc.value.Time;
import org.qosworkbench.tc.value.Time64;
import org.qosworkbench.tc.value.Value;

/** Times of either resolution. */
final class Times {
  private Times() {}

  /** Nanoseconds; 0 for what is no time. */
  static double nanoseconds(Value value) {
    return switch (value) {
      case Time it -> it.microseconds() * 1000.;
      case Time64 it -> it.nanoseconds();
      default -> 0;
    };
  }

  /** In the largest unit that divides it. */
  static String print(double nanoseconds) {
    return new Time64(Math.round(nanoseconds)).print();
  }
}
