package org.qosworkbench.launch.log;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log in any of the forms that kernel logs come in: as a console shows it, as {@code dmesg} prints it with
 * {@code -r}, {@code -x} or {@code -T}, and as syslog writes it to {@code kern.log}.
 *
 * @param wall the time of the day that it bears, in the zone of this machine
 * @param level how urgent it is, where it says so
 * @param line the kernel's line
 */
public record LogLine(Optional<LocalDateTime> wall, Optional<Level> level, KernelLine line) {
  /** How urgent a line is, most urgent first; the numbers of include/linux/kern_levels.h. */
  public enum Level {
    EMERG, ALERT, CRIT, ERR, WARN, NOTICE, INFO, DEBUG;

    /** The level of a name as people type it. */
    public static Optional<Level> of(String name) {
      try {
        return Optional.of(valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  /** {@code <6>[    1.0] text}: the number is 8 times the facility and the level. */
  private static final Pattern RAW = Pattern.compile("^<(\\d{1,4})>(.*)$");
  /** {@code kern  :warn  : [    1.0] text}. */
  private static final Pattern DECODED = Pattern.compile("^(?:kern|user|daemon) *:(\\w+) *: (.*)$");
  /** {@code Nov 24 03:45:15 host kernel: [    1.0] text}. */
  private static final Pattern SYSLOG =
      Pattern.compile("^(\\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d) \\S+ kernel: ?(.*)$");
  /** {@code 2026-11-24T03:45:15.123456+00:00 host kernel: [    1.0] text}. */
  private static final Pattern ISO =
      Pattern.compile("^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)(?:Z|[+-]\\d\\d:?\\d\\d)? \\S+ kernel: ?(.*)$");
  /** {@code [Tue Nov 24 03:45:15 2026] text}. */
  private static final Pattern HUMAN =
      Pattern.compile("^\\[\\w{3} (\\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4})\\] ?(.*)$");
  private static final DateTimeFormatter YEARLESS = new DateTimeFormatterBuilder().appendPattern("MMM ppd HH:mm:ss")
      .parseDefaulting(ChronoField.YEAR, Year.now(ZoneId.systemDefault()).getValue()).toFormatter(Locale.ENGLISH);
  private static final DateTimeFormatter WITH_YEAR =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

  /** Refuses absent parts. */
  public LogLine {
    Objects.requireNonNull(wall);
    Objects.requireNonNull(level);
    Objects.requireNonNull(line);
  }

  /** Reads a line. */
  public static LogLine read(String text) {
    Matcher matcher = RAW.matcher(text);
    if (matcher.matches()) {
      Level level = Level.values()[Integer.parseInt(matcher.group(1)) % Level.values().length];
      return new LogLine(Optional.empty(), Optional.of(level), KernelLine.read(matcher.group(2)));
    }
    matcher = DECODED.matcher(text);
    if (matcher.matches() && Level.of(matcher.group(1)).isPresent()) {
      return new LogLine(Optional.empty(), Level.of(matcher.group(1)), KernelLine.read(matcher.group(2)));
    }
    matcher = SYSLOG.matcher(text);
    if (matcher.matches()) {
      return at(matcher, YEARLESS);
    }
    matcher = ISO.matcher(text);
    if (matcher.matches()) {
      return at(matcher, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
    matcher = HUMAN.matcher(text);
    if (matcher.matches()) {
      return at(matcher, WITH_YEAR);
    }
    return new LogLine(Optional.empty(), Optional.empty(), KernelLine.read(text));
  }

  private static LogLine at(Matcher matcher, DateTimeFormatter format) {
    Optional<LocalDateTime> wall;
    try {
      wall = Optional.of(LocalDateTime.parse(matcher.group(1), format));
    } catch (DateTimeParseException e) {
      wall = Optional.empty();
    }
    return new LogLine(wall, Optional.empty(), KernelLine.read(matcher.group(2)));
  }

  /** Time since the kernel started. */
  public Optional<Duration> uptime() {
    return line.time();
  }

  /** What it says. */
  public String text() {
    return line.text();
  }
}
