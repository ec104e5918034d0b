package org.qosworkbench.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Reads inputs as text.
 *
 * <p>tc reads bytes and cares about no encoding. Text that is not UTF-8, say with a Latin-1 comment, is therefore read
 * as ISO-8859-1, which loses nothing; only what is plainly no text is refused.
 */
public final class SourceReader {
  /** What a Java array can hold, with a margin. */
  private static final int LONGEST = Integer.MAX_VALUE - 16;

  private final InputStream standardInput;

  /** A reader for files and for this standard input. */
  public SourceReader(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * Reads an input.
   *
   * @throws UnreadableInputException if it cannot be read, or is no text; the message says why, without the name
   */
  public Source read(Input input) throws UnreadableInputException {
    return switch (input) {
      case Input.StandardInput stdin -> decode(stdin, bytes(standardInput));
      case Input.File file -> decode(file, bytes(file.path()));
    };
  }

  /**
   * The same input with another text, as it would be read after the text was written to it.
   *
   * @throws UnreadableInputException if it would then be no text any more
   */
  public static Source with(Source source, String text) throws UnreadableInputException {
    return decode(source.input(), text.getBytes(source.charset()));
  }

  private static byte[] bytes(Path path) throws UnreadableInputException {
    if (Files.isDirectory(path)) {
      throw new UnreadableInputException("is a folder");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return bytes(in);
    } catch (IOException e) {
      throw new UnreadableInputException(Troubles.describe(e));
    }
  }

  private static byte[] bytes(InputStream in) throws UnreadableInputException {
    try {
      byte[] bytes = in.readNBytes(LONGEST);
      if (bytes.length == LONGEST && in.read() >= 0) {
        throw new UnreadableInputException("larger than 2 GiB");
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableInputException(Troubles.describe(e));
    }
  }

  private static Source decode(Input input, byte[] bytes) throws UnreadableInputException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return new Source(input, text, StandardCharsets.UTF_8, OptionalInt.empty());
    }
    int malformed = firstMalformed(bytes);
    if (malformed == bytes.length) { // the replacement character itself stands in the file
      return new Source(input, text, StandardCharsets.UTF_8, OptionalInt.empty());
    }
    if (hasUtf16Mark(bytes)) {
      throw new UnreadableInputException("is UTF-16 text, which tc cannot read: save it as UTF-8");
    }
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    int zero = latin.indexOf('\0');
    if (zero >= 0) {
      throw new UnreadableInputException("is no text: a zero byte at offset " + zero);
    }
    return new Source(input, latin, StandardCharsets.ISO_8859_1, OptionalInt.of(malformed));
  }

  private static boolean hasUtf16Mark(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  /** Offset of the first byte that is not part of a UTF-8 character; the number of bytes when all are. */
  private static int firstMalformed(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(from, to, true);
      if (result.isError()) {
        return from.position();
      }
      if (result.isUnderflow()) {
        return bytes.length;
      }
      to.clear();
    }
  }
}
