package org.qosworkbench.cli.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;

/**
 * Replaces the content of a file in one step: whoever reads it meets the old content or the new one, and a failure half
 * way loses nothing. Owner, permissions and links stay. Where that cannot be had in one step, because the file has a
 * second name, belongs to somebody else or stands in a folder that cannot be written, the file is overwritten with its
 * old content kept beside it meanwhile.
 */
public final class Rewriter {
  private static final String ATTRIBUTES = "unix:nlink,uid,gid,mode";
  private static final int PERMISSIONS = 0xfff;

  private Rewriter() {}

  /**
   * Replaces the content of a file.
   *
   * @param before what the file is believed to hold; if it does not, it is left alone
   * @throws IOException if that fails; the old content is then in the file, or, when the message says so, beside it
   */
  public static void rewrite(Path file, byte[] before, byte[] content) throws IOException {
    Path real = file.toRealPath();
    if (!Files.isWritable(real)) {
      throw new AccessDeniedException(real.toString());
    }
    if (!replace(real, before, content)) {
      overwrite(real, before, content);
    }
  }

  /** False when the file has to be overwritten instead. */
  private static boolean replace(Path file, byte[] before, byte[] content) throws IOException {
    Map<String, Object> attributes = Files.readAttributes(file, ATTRIBUTES);
    if ((int) attributes.get("nlink") > 1 || !Files.isWritable(file.getParent())) {
      return false;
    }
    Path fresh = Files.createTempFile(file.getParent(), ".qosw", ".new");
    try {
      Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      store(fresh, content);
      if (!isAlike(attributes, Files.readAttributes(fresh, ATTRIBUTES))) {
        return false;
      }
      requireSame(file, before);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (AtomicMoveNotSupportedException e) {
      return false;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static boolean isAlike(Map<String, Object> attributes, Map<String, Object> others) {
    return attributes.get("uid").equals(others.get("uid")) && attributes.get("gid").equals(others.get("gid"))
        && (((int) attributes.get("mode") ^ (int) others.get("mode")) & PERMISSIONS) == 0;
  }

  private static void store(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static void requireSame(Path file, byte[] before) throws IOException {
    if (!Arrays.equals(Files.readAllBytes(file), before)) {
      throw new IOException("it was changed meanwhile and stays as it is");
    }
  }

  private static void overwrite(Path file, byte[] before, byte[] content) throws IOException {
    Path folder = Files.isWritable(file.getParent()) ? file.getParent() : Path.of(System.getProperty("java.io.tmpdir"));
    requireSame(file, before);
    Path backup = Files.createTempFile(folder, file.getFileName().toString(), ".old");
    Files.write(backup, before);
    try {
      Files.write(file, content);
    } catch (IOException e) {
      restore(file, before, backup, e);
      throw e;
    }
    Files.delete(backup);
  }

  private static void restore(Path file, byte[] before, Path backup, IOException cause) throws IOException {
    try {
      Files.write(file, before);
      Files.delete(backup);
    } catch (IOException e) {
      IOException lost = new IOException(Troubles.describe(cause) + "; its old content is in " + backup, cause);
      lost.addSuppressed(e);
      throw lost;
    }
  }
}
