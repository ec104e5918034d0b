package org.qosworkbench.cli.guest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.qosworkbench.launch.guest.GuestState;

/** The line on a terminal that says how far a run in a guest is; it appears when the run takes more than a second. */
public final class GuestProgress {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  /** How often the line is drawn. */
  static final Duration INTERVAL = Duration.ofMillis(100);
  private static final String CLEAR = "\r\u001b[K";

  private final Writer terminal;
  private final InstantSource clock;
  private final int commands;
  private Instant due;
  private String line = "";
  private boolean shown;

  private GuestProgress(Writer terminal, InstantSource clock, int commands) {
    this.terminal = terminal;
    this.clock = clock;
    this.commands = commands;
    this.due = clock.instant().plus(PATIENCE);
  }

  /** Progress of so many commands on a terminal. */
  public static GuestProgress on(Writer terminal, InstantSource clock, int commands) {
    return new GuestProgress(terminal, clock, commands);
  }

  /** Shows nothing, ever. */
  public static GuestProgress silent() {
    return new GuestProgress(Writer.nullWriter(), InstantSource.fixed(Instant.EPOCH), 0);
  }

  synchronized void guest(GuestState state) {
    switch (state) {
      case GuestState.Starting it -> show("booting the guest");
      case GuestState.Ready it -> show("setting up devices");
      case GuestState.Final it -> clear();
    }
  }

  synchronized void at(int command) {
    show("running command " + (command + 1) + " of " + commands);
  }

  private void show(String next) {
    line = next;
    tick();
  }

  /** Time went by. */
  synchronized void tick() {
    Instant now = clock.instant();
    if (line.isEmpty() || now.isBefore(due)) {
      return;
    }
    due = now.plus(INTERVAL);
    write(CLEAR + line);
    shown = true;
  }

  /** Takes the line away, so that something else can be printed. */
  synchronized void clear() {
    line = "";
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
