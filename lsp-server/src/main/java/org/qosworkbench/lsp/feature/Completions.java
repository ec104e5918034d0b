package org.qosworkbench.lsp.feature;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.tc.ide.Completion;

/** {@code textDocument/completion} and {@code completionItem/resolve}. */
final class Completions {
  private static final String DOCUMENT = "uri";
  private static final String OFFSET = "offset";

  private Completions() {}

  static Object complete(CompletionParams params, DocumentRequest request, Cancellation cancelled) {
    var places = request.places();
    int offset = places.offset(params.getPosition());
    var items = new ArrayList<CompletionItem>();
    for (var completion : request.document().content().completions(offset, cancelled)) {
      items.add(item(completion, items.size(), offset, request));
    }
    return new CompletionList(false, items);
  }

  private static CompletionItem item(Completion completion, int index, int offset, DocumentRequest request) {
    var client = request.client();
    var item = new CompletionItem(completion.text());
    item.setKind(kind(completion.kind()));
    if (!completion.detail().isEmpty()) item.setDetail(completion.detail());
    // the order in which tc tests words says more than the alphabet
    item.setSortText(String.format(Locale.ROOT, "%04d", index));
    boolean isSnippet = client.snippets() && !completion.following().isEmpty();
    item.setTextEdit(Either.forLeft(new TextEdit(
        request.places().range(completion.replaced()), isSnippet ? snippet(completion) : completion.text())));
    if (isSnippet) item.setInsertTextFormat(InsertTextFormat.Snippet);
    if (completion.documentation().isEmpty()) return item;
    if (client.resolvesDocumentation()) {
      var data = new JsonObject();
      data.addProperty(DOCUMENT, request.uri());
      data.addProperty(OFFSET, offset);
      item.setData(data);
    } else {
      item.setDocumentation(Markdown.of(completion.documentation(), client));
    }
    return item;
  }

  /** The document that an item is of. */
  static String uri(JsonObject item) {
    return Json.text(item, "data", DOCUMENT).orElse("");
  }

  /** Adds the documentation. */
  static Object resolve(JsonObject item, Optional<DocumentRequest> request, Cancellation cancelled) {
    var offset = Json.at(item, "data", OFFSET);
    var label = Json.text(item, "label");
    if (request.isEmpty() || !offset.isJsonPrimitive() || label.isEmpty()) return item;
    var content = request.get().document().content();
    int at = Math.min(offset.getAsInt(), content.length());
    content.completions(at, cancelled).stream().filter(it -> it.text().equals(label.get())).findFirst()
        .ifPresent(it -> item.add("documentation", Markdown.json(it.documentation(), request.get().client())));
    return item;
  }

  private static String snippet(Completion completion) {
    var text = new StringBuilder(escaped(completion.text()));
    int stop = 0;
    for (var part : completion.following()) {
      switch (part) {
        case Completion.Part.Word it -> text.append(' ').append(escaped(it.text()));
        case Completion.Part.Blank it -> text.append(" ${").append(++stop).append(':').append(escaped(it.text()))
            .append('}');
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }

  private static CompletionItemKind kind(Completion.Kind kind) {
    return switch (kind) {
      case OBJECT -> CompletionItemKind.Module;
      case VERB -> CompletionItemKind.Method;
      case KIND -> CompletionItemKind.Class;
      case OPTION -> CompletionItemKind.Property;
      case VALUE -> CompletionItemKind.Value;
      case ID -> CompletionItemKind.Reference;
      case DEVICE -> CompletionItemKind.Interface;
      case DIRECTIVE -> CompletionItemKind.Keyword;
    };
  }

  /** The words of tc are separated by blanks; numbers are followed by units and handles by colons. */
  static List<String> triggers() {
    return List.of(" ", ":");
  }
}
