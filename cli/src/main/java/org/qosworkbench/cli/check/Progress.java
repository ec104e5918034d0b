package org.qosworkbench.cli.check;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The line on a terminal that says how far a long run is. Used by one thread. */
public final class Progress {
  /** Runs shorter than this show nothing. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int WIDTH = 79;
  private static final String CLEAR = "\r\u001b[K";

  private static final Duration INTERVAL = Duration.ofMillis(100);

  private final Writer terminal;
  private final Flushable output;
  private final InstantSource clock;
  /** The line is not drawn before this. */
  private Instant due;
  private String line = "";
  private boolean shown;

  private Progress(Writer terminal, Flushable output, InstantSource clock) {
    this.terminal = terminal;
    this.output = output;
    this.clock = clock;
    this.due = clock.instant().plus(PATIENCE);
  }

  /** Progress on a terminal, on which {@code output} may be shown too: it is flushed before each line. */
  public static Progress on(Writer terminal, Flushable output, InstantSource clock) {
    return new Progress(terminal, output, clock);
  }

  /** Shows nothing, ever. */
  public static Progress silent() {
    return new Progress(Writer.nullWriter(), () -> { }, InstantSource.fixed(Instant.EPOCH));
  }

  /** The run is at the input {@code index} (from 0) of {@code count}. */
  void at(int index, int count, String name) throws IOException {
    line = "checking " + (index + 1) + " of " + count + ": " + name;
    tick();
  }

  /** Time went by. */
  void tick() throws IOException {
    Instant now = clock.instant();
    if (now.isAfter(due)) {
      due = now.plus(INTERVAL);
      output.flush();
      terminal.write(CLEAR + (line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line));
      terminal.flush();
      shown = true;
    }
  }

  /** Takes the line away, so that something else can be printed. */
  void clear() throws IOException {
    if (shown) {
      terminal.write(CLEAR);
      terminal.flush();
      shown = false;
    }
  }
}
