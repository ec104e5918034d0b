package org.qosworkbench.cli.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.qosworkbench.tc.spec.KernelConfig;

/** Reads kernel configurations as distributions and kernels have them: plain, or like {@code /proc/config.gz}. */
public final class KernelConfigReader {
  /** Real ones have some 300 KiB. */
  private static final int LONGEST = 16 << 20;

  private KernelConfigReader() {}

  /**
   * Reads a configuration.
   *
   * @throws UnreadableInputException if it cannot be read or is none; the message says why, without the name
   */
  public static KernelConfig read(Path file) throws UnreadableInputException {
    if (Files.isDirectory(file)) {
      throw new UnreadableInputException("is a folder");
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(unpacked(limited(in)), StandardCharsets.ISO_8859_1);
      return KernelConfig.parse(text).orElseThrow(() ->
          new UnreadableInputException("is no kernel configuration: no line sets a CONFIG_ symbol"));
    } catch (IOException e) {
      throw new UnreadableInputException(Troubles.describe(e));
    }
  }

  private static byte[] unpacked(byte[] bytes) throws IOException, UnreadableInputException {
    boolean isPacked = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (!isPacked) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return limited(in);
    }
  }

  private static byte[] limited(InputStream in) throws IOException, UnreadableInputException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new UnreadableInputException("is no kernel configuration: larger than 16 MiB");
    }
    return bytes;
  }
}
