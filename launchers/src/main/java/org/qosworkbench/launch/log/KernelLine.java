package org.qosworkbench.launch.log;

import java.time.Duration;
import java.util.Optional;

/**
 * A line of a kernel log.
 *
 * @param time since the kernel started; empty for what User-Mode Linux says before there is a kernel
 * @param text the line without its time
 */
public record KernelLine(Optional<Duration> time, String text) {
  private static final int NANO_DIGITS = 9;

  /** Reads a line as a console shows it: {@code [    1.280000] text}, or text alone. */
  public static KernelLine read(String line) {
    int close = line.startsWith("[") ? line.indexOf(']') : -1;
    if (close < 0) {
      return new KernelLine(Optional.empty(), line);
    }
    Optional<Duration> time = seconds(line.substring(1, close).strip());
    if (time.isEmpty()) {
      return new KernelLine(time, line);
    }
    int start = close + 1 < line.length() && line.charAt(close + 1) == ' ' ? close + 2 : close + 1;
    return new KernelLine(time, line.substring(start));
  }

  /** The line as a console shows it. */
  @Override
  public String toString() {
    return time.map(it -> "[%5d.%06d] ".formatted(it.getSeconds(), it.getNano() / 1000)).orElse("") + text;
  }

  private static Optional<Duration> seconds(String text) {
    int dot = text.indexOf('.');
    int fraction = text.length() - dot - 1;
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    if (!digits || dot < 1 || dot > NANO_DIGITS || fraction < 1 || fraction > NANO_DIGITS
        || text.indexOf('.', dot + 1) >= 0) {
      return Optional.empty();
    }
    long nanos = Long.parseLong(text.substring(dot + 1) + "0".repeat(NANO_DIGITS - fraction));
    return Optional.of(Duration.ofSeconds(Long.parseLong(text.substring(0, dot)), nanos));
  }
}
