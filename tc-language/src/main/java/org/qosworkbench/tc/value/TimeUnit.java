package org.qosworkbench.tc.value;

import java.util.List;

/**
 * The units of a time (iproute2 lib/utils.c, get_time and get_time64). The case of the letters does not matter. The
 * nanosecond units exist only for times kept in nanoseconds.
 */
public enum TimeUnit {
  S("s", 1_000_000_000),
  SEC("sec", 1_000_000_000),
  SECS("secs", 1_000_000_000),
  MS("ms", 1_000_000),
  MSEC("msec", 1_000_000),
  MSECS("msecs", 1_000_000),
  US("us", 1_000),
  USEC("usec", 1_000),
  USECS("usecs", 1_000),
  NS("ns", 1),
  NSEC("nsec", 1),
  NSECS("nsecs", 1);

  private static final UnitTable TABLE = UnitTable.of(values(), TimeUnit::spelling, TimeUnit::nanoseconds);

  private final String spelling;
  private final int nanoseconds;

  TimeUnit(String spelling, int nanoseconds) {
    this.spelling = spelling;
    this.nanoseconds = nanoseconds;
  }

  /** The unit as written behind a number. */
  public String spelling() {
    return spelling;
  }

  /** Nanoseconds of one unit. */
  public int nanoseconds() {
    return nanoseconds;
  }

  /** The spellings of all units, longest unit of time first. */
  public static List<String> spellings() {
    return TABLE.spellings();
  }

  /** Nanoseconds of the unit that is the rest of {@code text} from {@code from}; 0 when there is no such unit. */
  static double scale(String text, int from) {
    return TABLE.scale(text, from);
  }
}
