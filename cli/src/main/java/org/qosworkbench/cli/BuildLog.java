package org.qosworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.qosworkbench.launch.kernel.BuildEvent;

/** The file with all that make prints, when one is wanted. */
record BuildLog(Writer writer) implements AutoCloseable {
  static BuildLog to(Optional<Path> file) throws IOException {
    return new BuildLog(file.isPresent() ? Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8)
        : Writer.nullWriter());
  }

  void hear(BuildEvent event) {
    if (event instanceof BuildEvent.Line line) {
      try {
        writer.write(line.text() + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
