package org.qosworkbench.launch.guest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a guest said last: the last lines in memory, all of them in a file when one is wanted. However much it says,
 * neither grows without bounds. Any thread may call.
 */
public final class Console implements AutoCloseable {
  private static final int LAST_LINES = 500;
  /** A line counts as this long in memory; of longer ones the start is kept. */
  private static final int LINE = 1000;
  private static final long MOST_IN_FILE = 64L << 20;

  private final Deque<String> last = new ArrayDeque<>();
  private final Optional<BufferedWriter> file;
  private long written;
  private boolean full;

  private Console(Optional<BufferedWriter> file) {
    this.file = file;
  }

  /** Remembers the last lines only. */
  public static Console inMemory() {
    return new Console(Optional.empty());
  }

  /**
   * Writes everything to a file besides, up to 64 MiB; what was in the file is gone.
   *
   * @throws IOException if the file cannot be written
   */
  public static Console to(Path file) throws IOException {
    return new Console(Optional.of(Files.newBufferedWriter(file, StandardCharsets.UTF_8)));
  }

  synchronized void add(String line) {
    if (last.size() == LAST_LINES) {
      last.removeFirst();
    }
    last.addLast(line.length() > LINE ? line.substring(0, LINE) : line);
    file.filter(it -> !full).ifPresent(it -> write(it, line));
  }

  /** A disk that is full must not end a launch: the lines in memory are still there. */
  private void write(BufferedWriter to, String line) {
    try {
      written += line.length() + 1;
      full = written > MOST_IN_FILE;
      to.write(full ? "(the rest was left out)\n" : line + "\n");
      to.flush(); // somebody may be following
    } catch (IOException e) {
      full = true;
    }
  }

  /** The last lines, oldest first. */
  public synchronized List<String> lastLines() {
    return List.copyOf(last);
  }

  /** No more lines come. */
  @Override
  public synchronized void close() {
    file.ifPresent(it -> {
      try {
        it.close();
      } catch (IOException e) {
        // What could be written is there.
      }
    });
  }
}
