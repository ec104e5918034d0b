package org.qosworkbench.lsp.feature;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.SymbolTag;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.tc.ide.Symbol;
import org.qosworkbench.tc.text.Range;

/** {@code textDocument/documentSymbol} and {@code textDocument/foldingRange}. */
final class Outline {
  /** Clients want a name. */
  private static final String NAMELESS = "(no name)";

  private Outline() {}

  static Object symbols(DocumentSymbolParams params, DocumentRequest request, Cancellation cancelled) {
    var found = request.document().content().symbols(cancelled);
    if (request.client().hierarchy()) {
      var tree = new ArrayList<DocumentSymbol>();
      for (var top : found) tree.add(symbol(top, request.places(), cancelled));
      return tree;
    }
    var list = new ArrayList<SymbolInformation>();
    for (var top : found) flat(top, "", request, list);
    return list;
  }

  private static DocumentSymbol symbol(Symbol symbol, Places places, Cancellation cancelled) {
    cancelled.check();
    var children = new ArrayList<DocumentSymbol>(symbol.children().size());
    for (var child : symbol.children()) children.add(symbol(child, places, cancelled));
    var made = new DocumentSymbol(name(symbol), kind(symbol.kind()), places.range(range(symbol)),
        places.range(symbol.selection()), symbol.detail(), children);
    if (symbol.state() != Symbol.State.PRESENT) made.setTags(List.of(SymbolTag.Deprecated));
    return made;
  }

  /** Clients find the symbol of a place by ranges that contain those of their children, however far away these are. */
  private static Range range(Symbol symbol) {
    var range = symbol.range();
    for (var child : symbol.children()) range = range.union(range(child));
    return range;
  }

  private static void flat(Symbol symbol, String container, DocumentRequest request, List<SymbolInformation> list) {
    var information = new SymbolInformation(
        name(symbol), kind(symbol.kind()), request.places().location(request.uri(), symbol.range()));
    if (!container.isEmpty()) information.setContainerName(container);
    list.add(information);
    for (var child : symbol.children()) flat(child, name(symbol), request, list);
  }

  static String name(Symbol symbol) {
    return symbol.name().isBlank() ? NAMELESS : symbol.name();
  }

  static SymbolKind kind(Symbol.Kind kind) {
    return switch (kind) {
      case DEVICE -> SymbolKind.Interface;
      case BLOCK -> SymbolKind.Package;
      case QDISC -> SymbolKind.Namespace;
      case CLASS -> SymbolKind.Class;
      case CHAIN -> SymbolKind.Array;
      case FILTER -> SymbolKind.Function;
    };
  }

  static Object folds(FoldingRangeRequestParams params, DocumentRequest request, Cancellation cancelled) {
    var found = new ArrayList<FoldingRange>();
    for (var fold : request.document().content().folds(cancelled)) {
      var range = new FoldingRange(fold.startLine(), fold.endLine());
      switch (fold.kind()) {
        case COMMENT -> range.setKind(FoldingRangeKind.Comment);
        case COMMAND, DEVICE -> range.setKind(FoldingRangeKind.Region);
      }
      found.add(range);
    }
    return found;
  }
}
