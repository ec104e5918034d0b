package org.qosworkbench.lsp.feature;

import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.Position;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.tc.text.Range;

/** Formatting: of a document, of a range, of the line that was just left. */
final class Layout {
  private Layout() {}

  /** {@code textDocument/formatting}. */
  static Object all(DocumentFormattingParams params, DocumentRequest request, Cancellation cancelled) {
    return request.places().edits(request.document().content().format(cancelled));
  }

  /** {@code textDocument/rangeFormatting}. */
  static Object range(DocumentRangeFormattingParams params, DocumentRequest request, Cancellation cancelled) {
    var range = request.places().range(params.getRange());
    return request.places().edits(request.document().content().format(range, cancelled));
  }

  /** {@code textDocument/onTypeFormatting}: behind a line feed, the line before. */
  static Object typed(DocumentOnTypeFormattingParams params, DocumentRequest request, Cancellation cancelled) {
    int line = params.getPosition().getLine();
    var places = request.places();
    int start = places.offset(new Position(Math.max(0, line - 1), 0));
    int end = places.offset(new Position(Math.max(0, line), 0));
    if (end <= start) return List.of();
    // a command that goes on in the line where somebody types is left alone
    var edits = request.document().content().format(new Range(start, end - 1), cancelled);
    boolean goesOn = edits.stream().anyMatch(it -> it.range().end() > end);
    return goesOn ? List.of() : places.edits(edits);
  }
}
