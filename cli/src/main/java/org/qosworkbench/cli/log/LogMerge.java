package org.qosworkbench.cli.log;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.qosworkbench.launch.log.LogLine;

/**
 * Several logs in one, by time: by the time of the day when every log has it, else by the time since each kernel
 * started. A line without time stays behind the one before it.
 */
public final class LogMerge {
  private record Entry(String log, LogLine line, Optional<LocalDateTime> wall, Duration uptime) {}

  private final List<Entry> entries = new ArrayList<>();
  private String log = "";
  private Optional<LocalDateTime> wall = Optional.empty();
  private Duration uptime = Duration.ZERO;

  /** The next line of a log; a log's lines come in a row. */
  public void add(String name, LogLine line) {
    if (!name.equals(log)) {
      log = name;
      wall = Optional.empty();
      uptime = Duration.ZERO;
    }
    wall = line.wall().or(() -> wall);
    uptime = line.uptime().orElse(uptime);
    entries.add(new Entry(name, line, wall, uptime));
  }

  /** Hands over all lines in order. */
  public void drain(BiConsumer<String, LogLine> to) {
    boolean walls = entries.stream().allMatch(it -> it.wall().isPresent());
    Comparator<Entry> order = walls ? Comparator.comparing(it -> it.wall().get()) : Comparator.comparing(Entry::uptime);
    entries.stream().sorted(order).forEach(it -> to.accept(it.log(), it.line()));
    entries.clear();
  }
}
