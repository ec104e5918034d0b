package org.qosworkbench.cli.lsp;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.qosworkbench.cli.input.Input;
import org.qosworkbench.cli.input.InputFinder;
import org.qosworkbench.cli.input.SourceReader;
import org.qosworkbench.cli.input.UnreadableInputException;
import org.qosworkbench.cli.project.ProjectFile;
import org.qosworkbench.cli.project.ProjectFileException;
import org.qosworkbench.cli.project.ProjectFiles;
import org.qosworkbench.lsp.document.Workbench;
import org.qosworkbench.tc.ide.Settings;

/**
 * Reads what the other commands read: the same scripts, the same project files.
 *
 * @param version the version of the program
 * @param pages finds the page about a diagnostic
 */
public record FileWorkbench(String version, Function<String, Optional<String>> pages) implements Workbench {
  /** Refuses absent parts. */
  public FileWorkbench {
    Objects.requireNonNull(version);
    Objects.requireNonNull(pages);
  }

  @Override
  public Optional<String> page(String code) {
    return pages.apply(code);
  }

  @Override
  public Projects projects() {
    var files = new ProjectFiles(Path.of(""));
    return folder -> project(files, folder);
  }

  private static Project project(ProjectFiles files, Path folder) {
    try {
      ProjectFile file = files.of(folder);
      return new Project(file.target(),
          new Settings(file.devices(), file.facts(), file.kernelConfig(), file.severities()), List.of());
    } catch (ProjectFileException e) {
      return new Project(Optional.empty(), Settings.DEFAULT, e.problems());
    }
  }

  @Override
  public List<Path> scripts(Path folder, BooleanSupplier cancelled) {
    return InputFinder.find(List.of("."), folder).inputs().stream()
        .filter(Input.File.class::isInstance).map(it -> ((Input.File) it).path()).toList();
  }

  @Override
  public Optional<String> read(Path file) {
    try {
      var input = new Input.File(file, file.toString());
      return Optional.of(new SourceReader(InputStream.nullInputStream()).read(input).text());
    } catch (UnreadableInputException e) {
      return Optional.empty();
    }
  }
}
