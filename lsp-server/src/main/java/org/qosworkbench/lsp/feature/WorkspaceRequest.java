package org.qosworkbench.lsp.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.qosworkbench.lsp.document.DocumentMaker;
import org.qosworkbench.lsp.document.OpenDocument;
import org.qosworkbench.lsp.document.Workbench;
import org.qosworkbench.lsp.wire.Cancellation;

/**
 * What an answer about all files depends on. Immutable.
 *
 * @param open what is open
 * @param folders the folders that the client works in
 * @param maker makes documents of files
 * @param generation a number that no other state of the settings has had
 */
public record WorkspaceRequest(
    List<OpenDocument> open, List<Path> folders, Workbench workbench, DocumentMaker maker, long generation,
    Client client) {
  /** Copies the lists. */
  public WorkspaceRequest {
    open = List.copyOf(open);
    folders = List.copyOf(folders);
  }

  /** The scripts of all folders that are not open. */
  List<Path> closed(Cancellation cancelled) {
    var seen = new HashSet<Path>();
    for (var document : open) Uris.path(document.uri()).ifPresent(seen::add);
    var found = new ArrayList<Path>();
    for (var folder : folders) {
      for (var file : workbench.scripts(folder, cancelled)) {
        cancelled.check();
        var path = file.toAbsolutePath().normalize();
        if (seen.add(path)) found.add(path);
      }
    }
    return found;
  }
}
