package org.qosworkbench.lsp.feature;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/** What {@link Features} can do, in the words of the protocol. JSON, because this is part of the first answer. */
final class FeatureCapabilities {
  private static final JsonElement YES = new JsonPrimitive(true);

  private FeatureCapabilities() {}

  static JsonObject of(Client client) {
    var can = new JsonObject();
    can.add("completionProvider", object("triggerCharacters", list(Completions.triggers()), "resolveProvider", YES));
    for (var name : new String[] {"hover", "definition", "references", "documentHighlight", "documentSymbol",
        "documentFormatting", "documentRangeFormatting", "foldingRange", "selectionRange", "callHierarchy",
        "linkedEditingRange"}) {
      can.add(name + "Provider", YES);
    }
    can.add("signatureHelpProvider", object("triggerCharacters", list(List.of(" "))));
    can.add("workspaceSymbolProvider", object("workDoneProgress", YES));
    can.add("codeActionProvider", object("codeActionKinds", list(Actions.kinds()), "resolveProvider", YES));
    can.add("codeLensProvider", object("resolveProvider", new JsonPrimitive(false)));
    can.add("documentLinkProvider", object("resolveProvider", new JsonPrimitive(false)));
    can.add("documentOnTypeFormattingProvider", object("firstTriggerCharacter", new JsonPrimitive("\n")));
    can.add("renameProvider", object("prepareProvider", YES));
    can.add("executeCommandProvider", object("commands", list(Commands.names())));
    can.add("inlayHintProvider", object("resolveProvider", YES));
    can.add("semanticTokensProvider", object(
        "legend", object("tokenTypes", list(Tokens.TYPES), "tokenModifiers", list(Tokens.MODIFIERS)),
        "range", YES, "full", object("delta", YES)));
    if (client.pulls()) {
      can.add("diagnosticProvider", object("identifier", new JsonPrimitive("qosw"),
          "interFileDependencies", new JsonPrimitive(false), "workspaceDiagnostics", YES, "workDoneProgress", YES));
    }
    return can;
  }

  private static JsonObject object(Object... namesAndValues) {
    var object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.add((String) namesAndValues[i], (JsonElement) namesAndValues[i + 1]);
    }
    return object;
  }

  private static JsonArray list(List<String> texts) {
    var array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
