package org.qosworkbench.lsp;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.qosworkbench.lsp.document.DocumentMaker;
import org.qosworkbench.lsp.document.LanguageDocument;
import org.qosworkbench.lsp.document.Workbench;
import org.qosworkbench.lsp.feature.Preferences;
import org.qosworkbench.lsp.feature.Uris;

/** What documents are looked at with: project files, and what the client's user wishes. For one thread. */
final class Configuration {
  private final Workbench workbench;
  /** Takes what is wrong with project files. */
  private final Consumer<String> complaints;
  private final Set<String> told = new HashSet<>();
  private final Set<Path> folders = new LinkedHashSet<>();
  private Workbench.Projects projects;
  private Preferences preferences = Preferences.DEFAULT;
  private long generation;

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
    if (preferences.equals(before)) return false;
    generation++;
    return true;
  }

  /** The folders that the client works in. */
  List<Path> folders() {
    return List.copyOf(folders);
  }

  void addFolder(String uri) {
    Uris.path(uri).ifPresent(folders::add);
  }

  void removeFolder(String uri) {
    Uris.path(uri).ifPresent(folders::remove);
  }

  /** Project files may say something else from now on. */
  void forgetProjects() {
    projects = workbench.projects();
    told.clear();
    generation++;
  }

  /**
   * A document with a text.
   *
   * @param languageId what the client takes it for
   */
  LanguageDocument document(String uri, String languageId, String text) {
    return maker().document(folder(uri), uri, languageId, text);
  }

  /** A document as it is looked at now. */
  LanguageDocument anew(String uri, LanguageDocument content) {
    return maker().anew(folder(uri), content);
  }

  /** Makes documents as they are looked at now. */
  DocumentMaker maker() {
    return new DocumentMaker(projects, preferences.target(), workbench::read);
  }

  /** A number that no other state of the settings has had. */
  long generation() {
    return generation;
  }

  /** The folder of a document; its project file is complained about when it cannot be used. */
  private Optional<Path> folder(String uri) {
    var folder = Uris.path(uri).map(Path::getParent).or(() -> folders.stream().findFirst());
    for (var problem : maker().project(folder).problems()) if (told.add(problem)) complaints.accept(problem);
    return folder;
  }
}
