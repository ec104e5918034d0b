package org.qosworkbench.cli.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.shell.Surroundings;

/**
 * The files that a script runs, from the folders where somebody who works on it has them: that of the script, that of
 * the file that names another, and the working directory. What lies outside of them belongs to the machine that the
 * script is for, not to this one.
 */
public final class FilesBeside implements Surroundings.Files {
  /** No script that people write is as long. */
  private static final long LARGEST = 4_000_000;

  private final Path folder;
  private final Path directory;

  private FilesBeside(Path folder, Path directory) {
    this.folder = folder;
    this.directory = directory;
  }

  /** Those of an input; a script from standard input is taken to be in the working directory. */
  public static FilesBeside of(Input input, Path directory) {
    Path here = directory.toAbsolutePath().normalize();
    return switch (input) {
      case Input.File file -> new FilesBeside(file.path().toAbsolutePath().normalize().getParent(), here);
      case Input.StandardInput it -> new FilesBeside(here, here);
    };
  }

  @Override
  public Optional<String> text(String from, String name) {
    try {
      Path beside = from.isEmpty() ? folder : Optional.ofNullable(folder.resolve(from).getParent()).orElse(folder);
      for (Path base : List.of(beside, folder, directory)) {
        Path file = base.resolve(name).normalize();
        boolean near = file.startsWith(folder) || file.startsWith(directory);
        if (near && Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
          return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
      return Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // as good as not there
    }
  }
}
