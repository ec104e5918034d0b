package org.qosworkbench.lsp.document;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.tc.spec.Target;

/**
 * Makes documents that are looked at as project files and the client's user want it. Immutable; any thread may ask.
 *
 * @param projects the project files
 * @param target what files are for, when no project file says so
 */
public record DocumentMaker(Workbench.Projects projects, Optional<Target> target) {
  /** Refuses absent parts. */
  public DocumentMaker {
    Objects.requireNonNull(projects);
    Objects.requireNonNull(target);
  }

  /** What the project file of a folder says. */
  public Workbench.Project project(Optional<Path> folder) {
    return folder.map(projects::of).orElse(Workbench.Project.NONE);
  }

  /** A document with a text, in a folder. */
  public LanguageDocument document(Optional<Path> folder, String text) {
    var project = project(folder);
    return BatchDocument.of(text, target(project), project.settings());
  }

  /** A document as it is looked at in a folder. */
  public LanguageDocument anew(Optional<Path> folder, LanguageDocument content) {
    var project = project(folder);
    return content.with(target(project), project.settings());
  }

  private Target target(Workbench.Project project) {
    return project.target().or(() -> target).orElse(Target.NEWEST);
  }
}
