package org.qosworkbench.cli.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qosworkbench.cli.input.Troubles;

/**
 * Finds the project file of a folder: the nearest {@code .qosw.toml} in the folder itself and those above. Each is read
 * once. Any thread may ask.
 */
public final class ProjectFiles {
  /** What the file is called. */
  public static final String NAME = ".qosw.toml";

  private sealed interface Answer {
    record Good(ProjectFile file) implements Answer {}

    record Bad(ProjectFileException problem) implements Answer {}
  }

  private final Map<Path, Answer> answers = new HashMap<>();
  private final Path directory;

  /** Files below {@code directory}, where the user is, are called by their relative names. */
  public ProjectFiles(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  /**
   * The project file that holds for a folder; {@link ProjectFile#NONE} when there is none.
   *
   * @throws ProjectFileException if there is one that cannot be used
   */
  public synchronized ProjectFile of(Path folder) throws ProjectFileException {
    return switch (answer(folder.toAbsolutePath().normalize())) {
      case Answer.Good good -> good.file();
      case Answer.Bad bad -> throw bad.problem();
    };
  }

  private Answer answer(Path folder) {
    Answer known = answers.get(folder);
    if (known == null) {
      known = look(folder);
      answers.put(folder, known);
    }
    return known;
  }

  private Answer look(Path folder) {
    Path candidate = folder.resolve(NAME);
    try {
      return new Answer.Good(ProjectFileReader.read(name(candidate), folder, Files.readString(candidate)));
    } catch (ProjectFileException e) {
      return new Answer.Bad(e);
    } catch (NoSuchFileException e) {
      return folder.getParent() == null ? new Answer.Good(ProjectFile.NONE) : answer(folder.getParent());
    } catch (CharacterCodingException e) {
      return bad(candidate, "not UTF-8");
    } catch (IOException e) {
      return bad(candidate, Troubles.describe(e));
    }
  }

  private Answer bad(Path file, String reason) {
    return new Answer.Bad(new ProjectFileException(List.of(name(file) + ":1:1: " + reason)));
  }

  private String name(Path file) {
    return (file.startsWith(directory) ? directory.relativize(file) : file).toString();
  }
}
