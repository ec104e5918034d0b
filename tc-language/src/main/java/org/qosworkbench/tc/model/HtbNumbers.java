package org.qosworkbench.tc.model;

import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Values;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.value.Rate;
import org.qosworkbench.tc.value.RatePercent;
import org.qosworkbench.tc.value.RateValue;
import org.qosworkbench.tc.value.Value;

/**
 * The numbers that a command gives to a class of htb. Kept with the request: a tree of a hundred thousand classes is
 * gone through after each keystroke, and to read their words again would take most of the time.
 *
 * @param rate {@link #ABSENT} when it is not given, or not as a rate
 * @param ceil as {@code rate}
 * @param quantum bytes; 0 when it is left to the kernel
 * @param hasPrio whether a prio is given
 */
public record HtbNumbers(RateValue rate, RateValue ceil, long quantum, boolean hasPrio) {
  /** No rate. */
  public static final RateValue ABSENT = new Rate(0);
  static final HtbNumbers NONE = new HtbNumbers(ABSENT, ABSENT, 0, false);

  /** Reads the words of one group. */
  static HtbNumbers of(Binding binding, int group) {
    RateValue rate = ABSENT;
    RateValue ceil = ABSENT;
    long quantum = 0;
    boolean hasPrio = false;
    var bounds = binding.groups().get(group);
    for (int word = bounds.firstWord(); word + 1 < bounds.endWord(); word++) {
      if (!(binding.element(word).orElse(null) instanceof Option option)) continue;
      var value = binding.value(word + 1).orElse(null);
      if (value == null) continue;
      switch (option.name()) {
        case "rate" -> rate = rate(value);
        case "ceil" -> ceil = rate(value);
        case "quantum" -> quantum = Values.number(value);
        case "prio" -> hasPrio = true;
        default -> { }
      }
    }
    return new HtbNumbers(rate, ceil, quantum, hasPrio);
  }

  private static RateValue rate(Value value) {
    return switch (value) {
      case Rate it -> it;
      case RatePercent it -> it;
      default -> ABSENT;
    };
  }

  /** Whether a ceil is given; 0 counts as none, as in the kernel. */
  public boolean hasCeil() {
    return !ceil.equals(ABSENT);
  }
}
