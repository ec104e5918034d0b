package org.qosworkbench.cli.check;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.qosworkbench.cli.input.Input;
import org.qosworkbench.cli.project.ProjectFile;
import org.qosworkbench.cli.project.ProjectFileException;
import org.qosworkbench.cli.project.ProjectFiles;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.spec.Target;

/**
 * What each input is checked against: the command line, else the project file of the input's folder, else the newest of
 * everything. Any thread may ask.
 *
 * @param projects finds project files
 * @param directory the folder whose project file holds for standard input
 * @param overrides what the command line says
 */
public record Policies(ProjectFiles projects, Path directory, Overrides overrides) {
  /**
   * The policy for an input.
   *
   * @throws ProjectFileException if its project file cannot be used
   */
  public Policy of(Input input) throws ProjectFileException {
    Path folder = switch (input) {
      case Input.StandardInput stdin -> directory;
      case Input.File file -> file.path().toAbsolutePath().getParent();
    };
    ProjectFile project = projects.of(folder);
    Settings settings = new Settings(
        overrides.devices().or(project::devices),
        Stream.concat(project.facts().stream(), overrides.facts().stream()).toList(),
        overrides.kernelConfig().or(project::kernelConfig),
        project.severities());
    return new Policy(overrides.target().or(project::target).orElse(Target.NEWEST), settings);
  }
}
