package org.qosworkbench.lsp.feature;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.tc.ide.Inlay;
import org.qosworkbench.tc.text.Range;

/** {@code textDocument/inlayHint} and {@code inlayHint/resolve}. */
final class Hints {
  private static final String DOCUMENT = "uri";
  private static final String OFFSET = "offset";

  private Hints() {}

  static Object of(InlayHintParams params, DocumentRequest request, Cancellation cancelled) {
    if (!request.preferences().inlayHints()) return List.of();
    var places = request.places();
    var range = places.range(params.getRange());
    var found = new ArrayList<InlayHint>();
    for (var inlay : request.document().content().inlays(range, cancelled)) {
      if (!range.touches(inlay.offset())) continue; // of a statement that goes on outside
      var hint = new InlayHint(places.position(inlay.offset()), Either.forLeft(inlay.text()));
      hint.setPaddingLeft(true);
      var data = new JsonObject();
      data.addProperty(DOCUMENT, request.uri());
      data.addProperty(OFFSET, inlay.offset());
      hint.setData(data);
      found.add(hint);
    }
    return found;
  }

  /** The document that a hint is of. */
  static String uri(JsonObject hint) {
    return Json.text(hint, "data", DOCUMENT).orElse("");
  }

  /** Adds how the number comes about. */
  static Object resolve(JsonObject hint, Optional<DocumentRequest> request, Cancellation cancelled) {
    var offset = Json.at(hint, "data", OFFSET);
    if (request.isEmpty() || !offset.isJsonPrimitive()) return hint;
    var content = request.get().document().content();
    int at = Math.min(offset.getAsInt(), content.length());
    content.inlays(Range.at(at), cancelled).stream().filter(it -> isThis(it, at, hint)).findFirst()
        .ifPresent(it -> hint.addProperty("tooltip", it.tooltip()));
    return hint;
  }

  private static boolean isThis(Inlay inlay, int offset, JsonObject hint) {
    return inlay.offset() == offset && Json.text(hint, "label").filter(inlay.text()::equals).isPresent();
  }
}
