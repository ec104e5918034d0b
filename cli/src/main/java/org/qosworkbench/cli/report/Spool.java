package org.qosworkbench.cli.report;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps text that is to be printed later: a little in memory, much in a temporary file. */
final class Spool {
  private static final int IN_MEMORY = 1 << 20;

  private final StringBuilder memory = new StringBuilder();
  private Path file;
  private Writer toFile;

  /** Adds text. */
  void write(String text) throws IOException {
    memory.append(text);
    if (memory.length() > IN_MEMORY) {
      if (file == null) {
        file = Files.createTempFile("qosw", ".xml");
        file.toFile().deleteOnExit();
        toFile = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      }
      toFile.append(memory);
      memory.setLength(0);
    }
  }

  /** Prints everything that was added, and is empty afterwards. */
  void drainTo(Writer out) throws IOException {
    if (file != null) {
      toFile.close();
      try (Reader from = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        from.transferTo(out);
      }
      Files.delete(file);
      file = null;
    }
    out.append(memory);
    memory.setLength(0);
  }
}
