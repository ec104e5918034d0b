package org.qosworkbench.lsp;

import com.google.gson.JsonElement;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.qosworkbench.lsp.document.BatchDocument;
import org.qosworkbench.lsp.document.LanguageDocument;
import org.qosworkbench.lsp.document.Workbench;
import org.qosworkbench.lsp.feature.Preferences;
import org.qosworkbench.tc.spec.Target;

/** What documents are looked at with: project files, and what the client's user wishes. For one thread. */
final class Configuration {
  private final Workbench workbench;
  /** Takes what is wrong with project files. */
  private final Consumer<String> complaints;
  private final Set<String> told = new HashSet<>();
  private final Set<Path> folders = new LinkedHashSet<>();
  private Workbench.Projects projects;
  private Preferences preferences = Preferences.DEFAULT;

  Configuration(Workbench workbench, Consumer<String> complaints) {
    this.workbench = workbench;
    this.complaints = complaints;
    projects = workbench.projects();
  }

  Preferences preferences() {
    return preferences;
  }

  /** Takes over settings of the client; says whether anything is different now. */
  boolean take(JsonElement settings) {
    var before = preferences;
    preferences = before.with(settings);
    return !preferences.equals(before);
  }

  /** The folders that the client works in. */
  List<Path> folders() {
    return List.copyOf(folders);
  }

  void addFolder(String uri) {
    path(uri).ifPresent(folders::add);
  }

  void removeFolder(String uri) {
    path(uri).ifPresent(folders::remove);
  }

  /** Project files may say something else from now on. */
  void forgetProjects() {
    projects = workbench.projects();
    told.clear();
  }

  /** A document with a text. */
  LanguageDocument document(String uri, String text) {
    var project = project(uri);
    return BatchDocument.of(text, target(project), project.settings());
  }

  /** A document as it is looked at now. */
  LanguageDocument anew(String uri, LanguageDocument content) {
    var project = project(uri);
    return content.with(target(project), project.settings());
  }

  private Target target(Workbench.Project project) {
    return project.target().or(preferences::target).orElse(Target.NEWEST);
  }

  private Workbench.Project project(String uri) {
    var folder = path(uri).map(Path::getParent).or(() -> folders.stream().findFirst());
    if (folder.isEmpty()) return Workbench.Project.NONE;
    var project = projects.of(folder.get());
    for (var problem : project.problems()) if (told.add(problem)) complaints.accept(problem);
    return project;
  }

  /** The file of a document; empty when it is none on this machine. */
  static Optional<Path> path(String uri) {
    try {
      return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
