package org.qosworkbench.lsp.feature;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Files and their names in the protocol. */
public final class Uris {
  private Uris() {}

  /** The file of a document; empty when it is none on this machine. */
  public static Optional<Path> path(String uri) {
    try {
      return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
