package org.qosworkbench.lsp.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What tells whether a file was written to since it was last looked at.
 *
 * @param modified nanoseconds since the epoch
 * @param size in bytes
 */
record FileStamp(long modified, long size) {
  /** The stamp of a file as it is now; that of an empty one long ago when it cannot be looked at. */
  static FileStamp of(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size());
    } catch (IOException e) {
      return new FileStamp(0, 0);
    }
  }

  @Override
  public String toString() {
    return modified + " " + size;
  }
}
