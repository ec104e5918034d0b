package org.qosworkbench.lsp.document;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qosworkbench.tc.ide.Language;
import org.qosworkbench.tc.spec.Target;

/**
 * Makes documents that are looked at as project files and the client's user want it. Immutable; any thread may ask.
 *
 * @param projects the project files
 * @param target what files are for, when no project file says so
 * @param reader reads the files that scripts run
 */
public record DocumentMaker(
    Workbench.Projects projects, Optional<Target> target, Function<Path, Optional<String>> reader) {
  private static final Set<String> SHELLS = Set.of("shellscript", "shell", "sh", "bash", "dash", "ash", "ksh", "zsh");

  /** Refuses absent parts. */
  public DocumentMaker {
    Objects.requireNonNull(projects);
    Objects.requireNonNull(target);
    Objects.requireNonNull(reader);
  }

  /** What the project file of a folder says. */
  public Workbench.Project project(Optional<Path> folder) {
    return folder.map(projects::of).orElse(Workbench.Project.NONE);
  }

  /** The document that a file is. */
  public LanguageDocument document(Path file, String text) {
    return document(Optional.ofNullable(file.getParent()), file.toString(), "", text);
  }

  /**
   * A document with a text, in a folder.
   *
   * @param name its name, with or without folders
   * @param languageId what the editor takes it for; empty when nobody knows
   */
  public LanguageDocument document(Optional<Path> folder, String name, String languageId, String text) {
    var project = project(folder);
    boolean isScript = SHELLS.contains(languageId)
        || !languageId.equals("tc") && Language.of(name, text) == Language.SCRIPT;
    return isScript ? ScriptDocument.of(text, folder, reader, target(project), project.settings())
        : BatchDocument.of(text, target(project), project.settings());
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
