package org.qosworkbench.launch.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A file that somebody writes lines to, read as far as there is something to read, again and again. A file that was
 * replaced or cut off is read from its start, after what was left of the old one, as {@code tail -F} does.
 */
public final class LogSource implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private SeekableByteChannel channel;
  private Object key;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private LogSource(Path file) {
    this.file = file;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be opened
   */
  public static LogSource open(Path file) throws IOException {
    LogSource source = new LogSource(file);
    source.reopen();
    return source;
  }

  private void reopen() throws IOException {
    key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    channel = FileChannel.open(file, StandardOpenOption.READ);
  }

  /**
   * Hands over the lines that are there by now.
   *
   * @return whether there were any
   * @throws IOException if reading fails
   */
  public boolean poll(Consumer<String> lines) throws IOException {
    boolean some = drain(lines);
    try {
      Object now = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      if (!now.equals(key)) {
        drain(lines);
        finish(lines);
        channel.close();
        reopen();
        some |= drain(lines);
      } else if (channel.size() < channel.position()) {
        finish(lines);
        channel.position(0);
        some |= drain(lines);
      }
    } catch (NoSuchFileException e) {
      // Between the old one and the new one there may be none.
    }
    return some;
  }

  /** The last line, which may lack its end. */
  public void finish(Consumer<String> lines) {
    if (line.size() > 0) {
      lines.accept(line.toString(StandardCharsets.UTF_8));
      line.reset();
    }
  }

  private boolean drain(Consumer<String> lines) throws IOException {
    boolean some = false;
    for (int count = channel.read(buffer.clear()); count > 0; count = channel.read(buffer.clear())) {
      buffer.flip();
      while (buffer.hasRemaining()) {
        byte b = buffer.get();
        if (b == '\n') {
          String text = line.toString(StandardCharsets.UTF_8);
          line.reset();
          lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
          some = true;
        } else if (line.size() < BUFFER) {
          line.write(b);
        }
      }
    }
    return some;
  }

  /**
   * Reads what an older log was packed into.
   *
   * @throws IOException if it cannot be read
   */
  public static void readPacked(Path file, Consumer<String> lines) throws IOException {
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
      new String(packed.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
