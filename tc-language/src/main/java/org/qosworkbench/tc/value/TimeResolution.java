package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** What a time is counted in, and what the two kinds of time have in common. */
enum TimeResolution implements Expectation {
  MICROSECONDS(1_000),
  NANOSECONDS(1);

  private static final TimeUnit[] PRINTED = {TimeUnit.S, TimeUnit.MS, TimeUnit.US, TimeUnit.NS};

  private final int nanoseconds;

  TimeResolution(int nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /**
   * Reads a time: a number in C's floating-point notation and directly behind it a {@link TimeUnit} that is not finer
   * than the resolution; without a unit, a count of the resolution (iproute2 lib/utils.c, get_time and get_time64).
   *
   * @param time makes the time of its count, which can be fractional, negative and out of range
   */
  <T> Parsed<T> parse(String word, Dialect dialect, DoubleFunction<T> time) {
    int end = Strtod.end(word, 0);
    if (end == 0) {
      return bad(word.isEmpty() ? Fault.Kind.EMPTY : Fault.Kind.NOT_A_NUMBER, word, 0, word.length());
    }
    double count = Strtod.value(word, 0, end);
    if (dialect.has(Dialect.IPROUTE2_7_2)) {
      if (count < 0) {
        return bad(Fault.Kind.NEGATIVE, word, 0, end);
      }
      if (Strtod.overflow(word, 0, count)) {
        return bad(Fault.Kind.TOO_LARGE, word, 0, end);
      }
    }
    if (end < word.length()) {
      double scale = TimeUnit.scale(word, end) / nanoseconds;
      if (scale < 1) {
        return bad(Fault.Kind.UNKNOWN_UNIT, word, end, word.length());
      }
      count *= scale;
    }
    return Parsed.ok(time.apply(count));
  }

  /** The count with the largest unit that divides it. */
  String print(long count) {
    for (TimeUnit unit : PRINTED) {
      int perUnit = unit.nanoseconds() / nanoseconds;
      if (perUnit == 1 || count != 0 && count % perUnit == 0) {
        return count / perUnit + unit.spelling();
      }
    }
    throw new IllegalStateException("no unit for " + this);
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

  private <T> Parsed<T> bad(Fault.Kind kind, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, this, word, start, end));
  }
}
