package org.qosworkbench.cli.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One line on a terminal that says what is going on; drawn ten times a second at most. Any thread may call. */
public final class StatusLine {
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final String CLEAR = "\r\u001b[K";

  private final Writer terminal;
  private final InstantSource clock;
  private final int columns;
  private Instant due = Instant.MIN;
  private boolean shown;

  private StatusLine(Writer terminal, InstantSource clock, int columns) {
    this.terminal = terminal;
    this.clock = clock;
    this.columns = columns;
  }

  /** On a terminal of so many columns. */
  public static StatusLine on(Writer terminal, InstantSource clock, int columns) {
    return new StatusLine(terminal, clock, columns);
  }

  /** Shows nothing, ever. */
  public static StatusLine silent() {
    return new StatusLine(Writer.nullWriter(), InstantSource.system(), 0);
  }

  /** Shows a text in the place of the last one. */
  public synchronized void show(String text) {
    Instant now = clock.instant();
    if (columns == 0 || now.isBefore(due)) {
      return;
    }
    due = now.plus(INTERVAL);
    write(CLEAR + org.qosworkbench.cli.report.Printable.line(text, columns - 1));
    shown = true;
  }

  /** Takes the line away, so that something else can be printed. */
  public synchronized void clear() {
    if (shown) {
      write(CLEAR);
      shown = false;
    }
  }

  private void write(String text) {
    try {
      terminal.write(text);
      terminal.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
