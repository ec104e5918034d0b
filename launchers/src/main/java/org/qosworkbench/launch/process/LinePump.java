package org.qosworkbench.launch.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads a stream to its end and hands over its lines, in memory that does not depend on what is sent. Carriage returns
 * before a line feed are dropped: terminals put them there.
 */
public final class LinePump {
  /** Bytes of a line that are handed over; what follows up to the line feed is dropped. */
  public static final int LONGEST_LINE = 1 << 16;

  private final InputStream from;
  private final Consumer<String> lines;
  private final byte[] line = new byte[LONGEST_LINE];
  private int length;
  private boolean cut;

  private LinePump(InputStream from, Consumer<String> lines) {
    this.from = from;
    this.lines = lines;
  }

  /** Starts reading on a thread of its own; the thread ends with the stream. */
  public static Thread start(String name, InputStream from, Consumer<String> lines) {
    return Thread.ofPlatform().daemon().name(name).start(() -> new LinePump(from, lines).run());
  }

  private void run() {
    byte[] buffer = new byte[1 << 14];
    try (from) {
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        take(buffer, count);
      }
    } catch (IOException e) {
      // The stream was closed under us when the process ended: what came is all there is.
    }
    if (length > 0) {
      tell();
    }
  }

  private void take(byte[] buffer, int count) {
    for (int i = 0; i < count; i++) {
      if (buffer[i] == '\n') {
        tell();
      } else if (length < line.length) {
        line[length++] = buffer[i];
      } else {
        cut = true;
      }
    }
  }

  private void tell() {
    int end = length > 0 && line[length - 1] == '\r' && !cut ? length - 1 : length;
    String text = new String(line, 0, end, StandardCharsets.UTF_8);
    length = 0;
    cut = false;
    lines.accept(text);
  }
}
