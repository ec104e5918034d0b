package org.qosworkbench.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Changes a file in place: its owner, permissions and links stay, and a failure half way loses nothing. */
public final class Rewriter {
  private Rewriter() {}

  /**
   * Replaces the content of a file.
   *
   * @throws IOException if that fails; the old content is then in the file, or, when the message says so, beside it
   */
  public static void rewrite(Path file, byte[] content) throws IOException {
    Path real = file.toRealPath();
    Path backup = Files.createTempFile(real.getParent(), real.getFileName().toString(), ".old");
    Files.copy(real, backup, StandardCopyOption.REPLACE_EXISTING);
    try {
      Files.write(real, content);
    } catch (IOException e) {
      restore(real, backup, e);
      throw e;
    }
    Files.delete(backup);
  }

  private static void restore(Path file, Path backup, IOException cause) throws IOException {
    try {
      Files.write(file, Files.readAllBytes(backup));
      Files.delete(backup);
    } catch (IOException e) {
      IOException lost = new IOException(Troubles.describe(cause) + "; its old content is in " + backup, cause);
      lost.addSuppressed(e);
      throw lost;
    }
  }
}
