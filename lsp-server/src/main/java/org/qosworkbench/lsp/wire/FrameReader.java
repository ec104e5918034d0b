package org.qosworkbench.lsp.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Cuts a stream into messages: header lines, an empty line, as many bytes as the header says. */
final class FrameReader {
  private static final int LONGEST_LINE = 4096;
  private static final int START = 1024;
  private static final int BUFFER = 1 << 16;
  private static final String LENGTH = "content-length";
  private static final long NO_LENGTH = -1;

  private final InputStream in;
  private final int longest;

  /**
   * A reader of a stream.
   *
   * @param longest most bytes that a message may have
   */
  FrameReader(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.longest = longest;
  }

  /**
   * The next frame.
   *
   * @throws IOException if the stream cannot be read
   */
  Frame next() throws IOException {
    long length = NO_LENGTH;
    boolean any = false;
    while (true) {
      var line = line();
      if (line == null) return new Frame.End();
      if (line.isEmpty()) {
        if (length != NO_LENGTH) return content(length);
        if (any) return new Frame.Malformed("a header without Content-Length");
        continue; // an empty line between messages
      }
      any = true;
      int colon = line.indexOf(':');
      if (colon < 0) return new Frame.Malformed("\"" + shortened(line) + "\" is no header line");
      if (!line.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals(LENGTH)) continue;
      length = length(line.substring(colon + 1).strip());
      if (length == NO_LENGTH) return new Frame.Malformed("\"" + shortened(line) + "\" names no length");
    }
  }

  private Frame content(long length) throws IOException {
    if (length > longest) {
      var start = in.readNBytes(START);
      for (long left = length - start.length; left > 0; ) {
        long skipped = in.skip(left);
        if (skipped == 0 && in.read() < 0) return new Frame.End();
        left -= Math.max(1, skipped);
      }
      return new Frame.TooLong(length, start);
    }
    var bytes = in.readNBytes((int) length);
    return bytes.length < length ? new Frame.End() : new Frame.Content(bytes);
  }

  private static long length(String text) {
    if (text.isEmpty() || text.length() > 15) return NO_LENGTH;
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return NO_LENGTH;
    return Long.parseLong(text);
  }

  /** A line without its end; the start of one that is far too long; null at the end of the stream. */
  private String line() throws IOException {
    var line = new byte[128];
    int count = 0;
    int next;
    while ((next = in.read()) >= 0 && next != '\n') {
      if (next == '\r' || count == LONGEST_LINE) continue;
      if (count == line.length) line = Arrays.copyOf(line, count * 2);
      line[count++] = (byte) next;
    }
    return next < 0 && count == 0 ? null : new String(line, 0, count, StandardCharsets.ISO_8859_1);
  }

  private static String shortened(String line) {
    var start = line.substring(0, Math.min(40, line.length()));
    return start.chars().map(it -> it < ' ' || it > '~' ? '?' : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }
}
