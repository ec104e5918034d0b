package org.qosworkbench.lsp.feature;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** Markdown for clients that show it, and plain text for others. */
final class Markdown {
  private Markdown() {}

  static MarkupContent of(String markdown, Client client) {
    return client.markdown() ? new MarkupContent(MarkupKind.MARKDOWN, markdown)
        : new MarkupContent(MarkupKind.PLAINTEXT, plain(markdown));
  }

  static JsonElement json(String markdown, Client client) {
    var content = of(markdown, client);
    var json = new JsonObject();
    json.addProperty("kind", content.getKind());
    json.addProperty("value", content.getValue());
    return json;
  }

  /** Without the signs that set words off. */
  private static String plain(String markdown) {
    return markdown.replace("**", "").replace("```tc\n", "").replace("```", "").replace("`", "");
  }
}
