package org.qosworkbench.lsp.feature;

import com.google.gson.JsonElement;
import org.qosworkbench.tc.text.PositionEncoding;

/**
 * What the client can do, as far as answers depend on it. Read from the JSON: to read everything that a client says of
 * itself into the types of the protocol takes longer than everything else that a start does.
 *
 * @param encoding what columns count
 * @param snippets whether completions may have places to fill in
 * @param markdown whether documentation may be Markdown
 * @param resolvesDocumentation whether the documentation of a completion may come later
 * @param hierarchy whether an outline may be a tree
 * @param pulls whether the client asks for diagnostics; others are sent them
 * @param versions whether published diagnostics may name the version that they are about
 * @param related whether diagnostics may name other places
 * @param codeDescriptions whether the code of a diagnostic may be a link
 * @param tags whether diagnostics may be marked as unnecessary or deprecated
 * @param literals whether code actions may be more than commands
 * @param disabledActions whether code actions may be shown that cannot be done
 * @param resolvesEdits whether the edit of a code action may come later
 * @param documentChanges whether edits may name the versions that they are for
 * @param appliesEdits whether the server may ask for an edit
 * @param configuration whether the server may ask for settings
 * @param watches whether the server may ask to be told of changed files
 * @param configurationChanges whether the server may ask to be told of changed settings
 * @param progress whether the server may show how far it is
 * @param foldsLines whether only whole lines can be folded
 * @param refreshes what the client asks for again when it is told to
 */
public record Client(
    PositionEncoding encoding, boolean snippets, boolean markdown, boolean resolvesDocumentation, boolean hierarchy,
    boolean pulls, boolean versions, boolean related, boolean codeDescriptions, boolean tags, boolean literals,
    boolean disabledActions, boolean resolvesEdits, boolean documentChanges, boolean appliesEdits,
    boolean configuration, boolean watches, boolean configurationChanges, boolean progress, boolean foldsLines,
    Refreshes refreshes) {
  /** What the client asks for again when it is told to. */
  public record Refreshes(boolean diagnostics, boolean tokens, boolean inlays, boolean lenses) {}

  /** A client, by the {@code capabilities} of its first message. */
  public static Client of(JsonElement capabilities) {
    var item = new String[] {"textDocument", "completion", "completionItem"};
    var completion = Json.at(capabilities, item);
    var publish = Json.at(capabilities, "textDocument", "publishDiagnostics");
    var action = Json.at(capabilities, "textDocument", "codeAction");
    var workspace = Json.at(capabilities, "workspace");
    return new Client(
        encoding(capabilities),
        Json.flag(completion, "snippetSupport"),
        Json.texts(capabilities, "textDocument", "hover", "contentFormat").contains("markdown")
            || Json.texts(completion, "documentationFormat").contains("markdown"),
        Json.texts(completion, "resolveSupport", "properties").contains("documentation"),
        Json.flag(capabilities, "textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"),
        Json.has(capabilities, "textDocument", "diagnostic"),
        Json.flag(publish, "versionSupport"),
        Json.flag(publish, "relatedInformation"),
        Json.flag(publish, "codeDescriptionSupport"),
        Json.has(publish, "tagSupport"),
        Json.has(action, "codeActionLiteralSupport"),
        Json.flag(action, "disabledSupport"),
        Json.texts(action, "resolveSupport", "properties").contains("edit"),
        Json.flag(workspace, "workspaceEdit", "documentChanges"),
        Json.flag(workspace, "applyEdit"),
        Json.flag(workspace, "configuration"),
        Json.flag(workspace, "didChangeWatchedFiles", "dynamicRegistration"),
        Json.flag(workspace, "didChangeConfiguration", "dynamicRegistration"),
        Json.flag(capabilities, "window", "workDoneProgress"),
        Json.flag(capabilities, "textDocument", "foldingRange", "lineFoldingOnly"),
        new Refreshes(Json.flag(workspace, "diagnostics", "refreshSupport"),
            Json.flag(workspace, "semanticTokens", "refreshSupport"),
            Json.flag(workspace, "inlayHint", "refreshSupport"), Json.flag(workspace, "codeLens", "refreshSupport")));
  }

  /** The first of the client's own list that is known; who has none counts in UTF-16. */
  private static PositionEncoding encoding(JsonElement capabilities) {
    for (var name : Json.texts(capabilities, "general", "positionEncodings")) {
      for (var encoding : PositionEncoding.values()) if (name(encoding).equals(name)) return encoding;
    }
    return PositionEncoding.UTF_16;
  }

  /** What the protocol calls an encoding. */
  public static String name(PositionEncoding encoding) {
    return switch (encoding) {
      case UTF_8 -> "utf-8";
      case UTF_16 -> "utf-16";
      case UTF_32 -> "utf-32";
    };
  }
}
