package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;

/** What the two kinds of time have in common. */
enum TimeExpectation implements Expectation {
  MICROSECONDS,
  NANOSECONDS;

  private static final TimeUnit[] PRINTED = {TimeUnit.S, TimeUnit.MS, TimeUnit.US, TimeUnit.NS};

  /** The number with the largest unit that divides it; {@code perSecond} of the number make a second. */
  static String print(long number, long perSecond) {
    long perUnit = perSecond;
    for (TimeUnit unit : PRINTED) {
      if (perUnit == 1 || number != 0 && number % perUnit == 0) {
        return number / perUnit + unit.spelling();
      }
      perUnit /= 1000;
    }
    throw new IllegalArgumentException("not a power of 1000: " + perSecond);
  }

  @Override
  public String phrase() {
    return "a time";
  }

  @Override
  public String example() {
    return "5ms";
  }

  @Override
  public List<String> known() {
    return switch (this) {
      case NANOSECONDS -> TimeUnit.spellings();
      case MICROSECONDS -> TimeUnit.spellings().stream().filter(unit -> !unit.startsWith("n")).toList();
    };
  }

  @Override
  public Optional<String> suggest(Fault fault) {
    return switch (this) {
      case NANOSECONDS -> UnitAdvice.nanoseconds(fault);
      case MICROSECONDS -> UnitAdvice.microseconds(fault);
    };
  }
}
