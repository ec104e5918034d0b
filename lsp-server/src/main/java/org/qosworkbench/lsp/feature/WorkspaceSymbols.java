package org.qosworkbench.lsp.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolTag;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.qosworkbench.lsp.document.LanguageDocument;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.lsp.wire.Connection;
import org.qosworkbench.tc.ide.Symbol;

/** {@code workspace/symbol}. Remembers what the files that are not open define, until they are written to. */
final class WorkspaceSymbols {
  /** More than anybody reads. */
  private static final int MOST = 1000;

  private final Connection connection;
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  private record Known(String stamp, List<Entry> entries) {}

  private record Entry(Symbol symbol, String above, Location location) {
    boolean matches(String query) {
      return query.isEmpty() || (symbol.name() + " " + symbol.detail()).toLowerCase(Locale.ROOT).contains(query);
    }

    WorkspaceSymbol symbolOfProtocol() {
      var name = symbol.detail().isEmpty() ? Outline.name(symbol) : Outline.name(symbol) + " " + symbol.detail();
      var made = new WorkspaceSymbol(name, Outline.kind(symbol.kind()), Either.forLeft(location));
      if (!above.isEmpty()) made.setContainerName(above);
      if (symbol.state() != Symbol.State.PRESENT) made.setTags(List.of(SymbolTag.Deprecated));
      return made;
    }
  }

  WorkspaceSymbols(Connection connection) {
    this.connection = connection;
  }

  Object find(WorkspaceSymbolParams params, WorkspaceRequest request, Cancellation cancelled) {
    var query = Optional.ofNullable(params.getQuery()).orElse("").toLowerCase(Locale.ROOT);
    var found = new ArrayList<WorkspaceSymbol>();
    for (var document : request.open()) {
      add(entries(document.content(), document.uri(), request, cancelled), query, found);
    }
    var files = request.closed(cancelled);
    try (var progress = Progress.begin(connection, params.getWorkDoneToken(), "Reading scripts")) {
      for (int i = 0; i < files.size() && found.size() < MOST; i++) {
        cancelled.check();
        progress.report(i, files.size(), files.get(i).getFileName().toString());
        add(entries(files.get(i), request, cancelled), query, found);
      }
    }
    return found;
  }

  private static void add(List<Entry> entries, String query, List<WorkspaceSymbol> found) {
    for (var entry : entries) {
      if (found.size() == MOST) return;
      if (entry.matches(query)) found.add(entry.symbolOfProtocol());
    }
  }

  private List<Entry> entries(Path file, WorkspaceRequest request, Cancellation cancelled) {
    var stamp = FileStamp.of(file) + " " + request.generation();
    var before = known.get(file);
    if (before != null && before.stamp.equals(stamp)) return before.entries;
    var content = request.maker().document(file, request.workbench().read(file).orElse(""));
    var entries = entries(content, file.toUri().toString(), request, cancelled);
    known.put(file, new Known(stamp, entries));
    return entries;
  }

  private static List<Entry> entries(
      LanguageDocument content, String uri, WorkspaceRequest request, Cancellation cancelled) {
    var places = new Places(content, request.client().encoding());
    var entries = new ArrayList<Entry>();
    for (var top : content.symbols(cancelled)) enter(top, "", places, uri, entries);
    return entries;
  }

  private static void enter(Symbol symbol, String above, Places places, String uri, List<Entry> entries) {
    entries.add(new Entry(symbol, above, places.location(uri, symbol.selection())));
    for (var child : symbol.children()) enter(child, Outline.name(symbol), places, uri, entries);
  }
}
