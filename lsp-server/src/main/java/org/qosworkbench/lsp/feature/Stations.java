package org.qosworkbench.lsp.feature;

import java.util.List;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.tc.ide.Symbol;

/** The call hierarchy, in which packets are what calls: who sends them here, and where they go next. */
final class Stations {
  private Stations() {}

  /** {@code textDocument/prepareCallHierarchy}. */
  static Object prepare(CallHierarchyPrepareParams params, DocumentRequest request, Cancellation cancelled) {
    return request.document().content().station(request.places().offset(params.getPosition()), cancelled)
        .map(it -> List.of(item(it, request))).orElse(null);
  }

  /** {@code callHierarchy/incomingCalls}. */
  static Object incoming(CallHierarchyIncomingCallsParams params, DocumentRequest request, Cancellation cancelled) {
    return request.document().content().incoming(offset(params.getItem(), request), cancelled).stream()
        .map(it -> new CallHierarchyIncomingCall(item(it.symbol(), request),
            it.places().stream().map(request.places()::range).toList()))
        .toList();
  }

  /** {@code callHierarchy/outgoingCalls}. */
  static Object outgoing(CallHierarchyOutgoingCallsParams params, DocumentRequest request, Cancellation cancelled) {
    return request.document().content().outgoing(offset(params.getItem(), request), cancelled).stream()
        .map(it -> new CallHierarchyOutgoingCall(item(it.symbol(), request),
            it.places().stream().map(request.places()::range).toList()))
        .toList();
  }

  private static int offset(CallHierarchyItem item, DocumentRequest request) {
    return request.places().offset(item.getSelectionRange().getStart());
  }

  private static CallHierarchyItem item(Symbol symbol, DocumentRequest request) {
    var places = request.places();
    var item = new CallHierarchyItem(Outline.name(symbol), Outline.kind(symbol.kind()), request.uri(),
        places.range(symbol.range().union(symbol.selection())), places.range(symbol.selection()));
    if (!symbol.detail().isEmpty()) item.setDetail(symbol.detail());
    return item;
  }
}
