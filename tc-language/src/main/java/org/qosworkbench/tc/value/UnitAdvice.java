package org.qosworkbench.tc.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qosworkbench.tc.text.Nearest;

/** What was probably meant by a number with a unit that tc does not know. */
final class UnitAdvice {

  private static final Map<String, String> RATES = Map.ofEntries(
      Map.entry("b", "bit"), Map.entry("bits", "bit"), Map.entry("bit/s", "bit"), Map.entry("b/s", "bps"),
      Map.entry("k", "kbit"), Map.entry("kb", "kbit"), Map.entry("kbits", "kbit"), Map.entry("kbit/s", "kbit"),
      Map.entry("kb/s", "kbps"), Map.entry("kbyte", "kbps"), Map.entry("kbytes", "kbps"),
      Map.entry("m", "mbit"), Map.entry("mb", "mbit"), Map.entry("mbits", "mbit"), Map.entry("mbit/s", "mbit"),
      Map.entry("mb/s", "mbps"), Map.entry("mbyte", "mbps"), Map.entry("mbytes", "mbps"),
      Map.entry("g", "gbit"), Map.entry("gb", "gbit"), Map.entry("gbits", "gbit"), Map.entry("gbit/s", "gbit"),
      Map.entry("gb/s", "gbps"), Map.entry("gbyte", "gbps"), Map.entry("gbytes", "gbps"),
      Map.entry("t", "tbit"), Map.entry("tb", "tbit"), Map.entry("tbits", "tbit"), Map.entry("tbit/s", "tbit"),
      Map.entry("ki", "kibit"), Map.entry("kib", "kibit"), Map.entry("mi", "mibit"), Map.entry("mib", "mibit"),
      Map.entry("gi", "gibit"), Map.entry("gib", "gibit"), Map.entry("ti", "tibit"), Map.entry("tib", "tibit"));

  private static final Map<String, String> SIZES = Map.ofEntries(
      Map.entry("byte", "b"), Map.entry("bytes", "b"),
      Map.entry("kbyte", "kb"), Map.entry("kbytes", "kb"), Map.entry("ki", "kb"), Map.entry("kib", "kb"),
      Map.entry("mbyte", "mb"), Map.entry("mbytes", "mb"), Map.entry("mi", "mb"), Map.entry("mib", "mb"),
      Map.entry("gbyte", "gb"), Map.entry("gbytes", "gb"), Map.entry("gi", "gb"), Map.entry("gib", "gb"));

  private static final Map<String, String> TIMES = Map.ofEntries(
      Map.entry("second", "s"), Map.entry("seconds", "s"),
      Map.entry("millis", "ms"), Map.entry("millisecond", "ms"), Map.entry("milliseconds", "ms"),
      Map.entry("u", "us"), Map.entry("\u00b5s", "us"), Map.entry("\u03bcs", "us"), Map.entry("micros", "us"),
      Map.entry("microsecond", "us"), Map.entry("microseconds", "us"),
      Map.entry("n", "ns"), Map.entry("nanos", "ns"), Map.entry("nanosecond", "ns"), Map.entry("nanoseconds", "ns"));

  /** Longer units of time, in seconds. */
  private static final Map<String, Integer> LONG_TIMES = Map.ofEntries(
      Map.entry("m", 60), Map.entry("min", 60), Map.entry("mins", 60), Map.entry("minute", 60),
      Map.entry("minutes", 60), Map.entry("h", 3600), Map.entry("hour", 3600), Map.entry("hours", 3600),
      Map.entry("d", 86400), Map.entry("day", 86400), Map.entry("days", 86400));

  private UnitAdvice() {}

  static Optional<String> rate(Fault fault) {
    return unit(fault, RATES, RateUnit.spellings());
  }

  static Optional<String> size(Fault fault) {
    return unit(fault, SIZES, SizeUnit.spellings());
  }

  /** Advice for a time kept in microseconds, which knows no nanoseconds. */
  static Optional<String> microseconds(Fault fault) {
    if (fault.kind() == Fault.Kind.UNKNOWN_UNIT && Ascii.startsWithIgnoreCase(fault.culprit(), 0, "n")
        && TimeUnit.scale(fault.word(), fault.start()) == 1) {
      return whole(fault).filter(n -> n % 1000 == 0).map(n -> n / 1000 + "us");
    }
    return time(fault, TimeUnit.spellings().stream().filter(unit -> !unit.startsWith("n")).toList());
  }

  /** Advice for a time kept in nanoseconds. */
  static Optional<String> nanoseconds(Fault fault) {
    return time(fault, TimeUnit.spellings());
  }

  private static Optional<String> time(Fault fault, List<String> units) {
    if (fault.kind() != Fault.Kind.UNKNOWN_UNIT) {
      return Optional.empty();
    }
    Integer seconds = LONG_TIMES.get(lower(fault.culprit().strip()));
    if (seconds != null) {
      return whole(fault).map(n -> n * seconds + "s");
    }
    return unit(fault, TIMES, units);
  }

  private static Optional<String> unit(Fault fault, Map<String, String> habits, List<String> units) {
    if (fault.kind() != Fault.Kind.UNKNOWN_UNIT) {
      return Optional.empty();
    }
    String typed = lower(fault.culprit().strip());
    String habit = habits.get(typed);
    Optional<String> unit = units.contains(typed) ? Optional.of(typed)
        : habit != null && units.contains(habit) ? Optional.of(habit)
        : Nearest.GENEROUS.of(typed, units);
    return unit.map(fault.word().substring(0, fault.start())::concat);
  }

  /** The number before the unit when it is a plain whole one. */
  private static Optional<Long> whole(Fault fault) {
    String number = fault.word().substring(0, fault.start());
    boolean plain = !number.isEmpty() && number.length() <= 9 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Optional.of(Long.parseLong(number)) : Optional.empty();
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append(Ascii.lower((char) c)));
    return lower.toString();
  }
}
