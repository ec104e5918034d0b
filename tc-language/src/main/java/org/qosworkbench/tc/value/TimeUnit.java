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

  private static final List<TimeUnit> ALL = List.of(values());
  private static final long[] KEYS = ALL.stream().mapToLong(unit -> Ascii.key(unit.spelling, 0)).toArray();
  private static final int[] SCALES = ALL.stream().mapToInt(unit -> unit.nanoseconds).toArray();

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
    return ALL.stream().map(TimeUnit::spelling).toList();
  }

  /** Nanoseconds of the unit that is the rest of {@code text} from {@code from}; 0 when there is no such unit. */
  static int scale(String text, int from) {
    long key = Ascii.key(text, from);
    for (int i = 0; i < KEYS.length; i++) {
      if (KEYS[i] == key) {
        return SCALES[i];
      }
    }
    return 0;
  }
}
