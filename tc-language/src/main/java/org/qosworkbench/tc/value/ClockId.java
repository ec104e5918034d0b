package org.qosworkbench.tc.value;

import java.util.List;

/** The clocks that etf, taprio and gate can use. */
public enum ClockId implements Value {
  BOOTTIME,
  MONOTONIC,
  REALTIME,
  TAI;

  private static final String PREFIX = "CLOCK_";
  private static final List<ClockId> ALL = List.of(values());
  private static final Vocabulary WORDS = new Vocabulary(
      "a clock", List.of("BOOTTIME", "MONOTONIC", "REALTIME", "TAI"), Vocabulary.Matching.IGNORE_CASE);

  /** Reads a name in any case, with or without {@code CLOCK_} before it (iproute2 tc/tc_util.c, get_clockid). */
  public static Parsed<ClockId> parse(String word) {
    int start = Ascii.startsWithIgnoreCase(word, 0, PREFIX) ? PREFIX.length() : 0;
    for (ClockId clock : ALL) {
      if (Ascii.equalsIgnoreCase(word, start, clock.name())) {
        return Parsed.ok(clock);
      }
    }
    return Parsed.bad(new Fault(Fault.Kind.UNKNOWN_WORD, WORDS, word, 0, word.length()));
  }

  @Override
  public String print() {
    return name();
  }
}
