package org.qosworkbench.lsp.feature;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The sources of a kernel. */
final class KernelTree {
  private KernelTree() {}

  /** The URI of a file of the tree in {@code folder}; empty when there is no such file. */
  static Optional<String> file(String folder, String name) {
    try {
      var file = Path.of(folder).resolve(name);
      return file.isAbsolute() && Files.isRegularFile(file) ? Optional.of(file.toUri().toString()) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
