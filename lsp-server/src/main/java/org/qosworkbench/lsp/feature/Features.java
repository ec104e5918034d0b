package org.qosworkbench.lsp.feature;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.qosworkbench.lsp.document.Workbench;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.lsp.wire.Connection;
import org.qosworkbench.lsp.wire.Method;

/** All that is answered about documents, in one table. */
public final class Features {
  private final Tokens tokens = new Tokens();
  private final Connection connection;
  private final Workbench workbench;
  private final Function<String, Optional<DocumentRequest>> documents;
  private final Supplier<WorkspaceRequest> workspace;
  private final List<Method> methods = new ArrayList<>();

  /**
   * The features of a session.
   *
   * @param documents captures a document, on the thread that reads messages
   * @param workspace captures everything, on the thread that reads messages
   */
  public Features(Connection connection, Workbench workbench, Function<String, Optional<DocumentRequest>> documents,
      Supplier<WorkspaceRequest> workspace) {
    this.connection = connection;
    this.workbench = workbench;
    this.documents = documents;
    this.workspace = workspace;
  }

  /** The methods of the protocol that are features. */
  public List<Method> methods() {
    methods.clear();
    words();
    wholeDocuments();
    changes();
    items();
    everything();
    return List.copyOf(methods);
  }

  /** A document is closed. */
  public void forget(String uri) {
    tokens.forget(uri);
  }

  /** Gets ready for what is asked first: diagnostics and completions. */
  public void prepare() {
    var nowhere = new Range(new Position(0, 0), new Position(0, 0));
    var item = new CompletionItem("");
    item.setKind(CompletionItemKind.Value);
    item.setTextEdit(Either.forLeft(new TextEdit(nowhere, "")));
    item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, ""));
    item.setInsertTextFormat(InsertTextFormat.PlainText);
    var diagnostic = new Diagnostic(nowhere, "", DiagnosticSeverity.Error, "", "");
    connection.prepare(List.of(CompletionParams.class, HoverParams.class), List.of(
        new CompletionList(List.of(item)), new PublishDiagnosticsParams("", List.of(diagnostic), 0)));
  }

  private void words() {
    add("textDocument/completion", CompletionParams.class, CompletionParams::getTextDocument, null,
        Completions::complete);
    add("textDocument/hover", HoverParams.class, HoverParams::getTextDocument, null, Words::hover);
    add("textDocument/signatureHelp", SignatureHelpParams.class, SignatureHelpParams::getTextDocument, null,
        Words::signature);
    add("textDocument/definition", DefinitionParams.class, DefinitionParams::getTextDocument, null, Words::definition);
    add("textDocument/references", ReferenceParams.class, ReferenceParams::getTextDocument, null, Words::references);
    add("textDocument/documentHighlight", DocumentHighlightParams.class, DocumentHighlightParams::getTextDocument, null,
        Words::highlight);
    add("textDocument/selectionRange", SelectionRangeParams.class, SelectionRangeParams::getTextDocument, null,
        Words::selection);
    add("textDocument/prepareCallHierarchy", CallHierarchyPrepareParams.class,
        CallHierarchyPrepareParams::getTextDocument, null, Stations::prepare);
    add("callHierarchy/incomingCalls", CallHierarchyIncomingCallsParams.class,
        it -> new TextDocumentIdentifier(it.getItem().getUri()), null, Stations::incoming);
    add("callHierarchy/outgoingCalls", CallHierarchyOutgoingCallsParams.class,
        it -> new TextDocumentIdentifier(it.getItem().getUri()), null, Stations::outgoing);
  }

  private void wholeDocuments() {
    add("textDocument/documentSymbol", DocumentSymbolParams.class, DocumentSymbolParams::getTextDocument, null,
        Outline::symbols);
    add("textDocument/foldingRange", FoldingRangeRequestParams.class, FoldingRangeRequestParams::getTextDocument, null,
        Outline::folds);
    add("textDocument/semanticTokens/full", SemanticTokensParams.class, SemanticTokensParams::getTextDocument, null,
        tokens::full);
    add("textDocument/semanticTokens/full/delta", SemanticTokensDeltaParams.class,
        SemanticTokensDeltaParams::getTextDocument, null, tokens::delta);
    add("textDocument/semanticTokens/range", SemanticTokensRangeParams.class,
        SemanticTokensRangeParams::getTextDocument, null, tokens::range);
    add("textDocument/inlayHint", InlayHintParams.class, InlayHintParams::getTextDocument, null, Hints::of);
    add("textDocument/codeLens", CodeLensParams.class, CodeLensParams::getTextDocument, null, Lenses::lenses);
    add("textDocument/documentLink", DocumentLinkParams.class, DocumentLinkParams::getTextDocument, null,
        Lenses::links);
    add("textDocument/diagnostic", DocumentDiagnosticParams.class, DocumentDiagnosticParams::getTextDocument,
        Pull.nothing(), Pull::document);
  }

  private void changes() {
    add("textDocument/prepareRename", PrepareRenameParams.class, PrepareRenameParams::getTextDocument, null,
        Renames::prepare);
    add("textDocument/rename", RenameParams.class, RenameParams::getTextDocument, null, Renames::rename);
    add("textDocument/linkedEditingRange", LinkedEditingRangeParams.class, LinkedEditingRangeParams::getTextDocument,
        null, Renames::linked);
    add("textDocument/formatting", DocumentFormattingParams.class, DocumentFormattingParams::getTextDocument, null,
        Layout::all);
    add("textDocument/rangeFormatting", DocumentRangeFormattingParams.class,
        DocumentRangeFormattingParams::getTextDocument, null, Layout::range);
    add("textDocument/onTypeFormatting", DocumentOnTypeFormattingParams.class,
        DocumentOnTypeFormattingParams::getTextDocument, null, Layout::typed);
    add("textDocument/codeAction", CodeActionParams.class, CodeActionParams::getTextDocument, null, Actions::of);
  }

  private void items() {
    methods.add(new Method.Request<>("completionItem/resolve", JsonObject.class, item -> {
      var request = documents.apply(Completions.uri(item));
      return cancelled -> Completions.resolve(item, request, cancelled);
    }, null));
    methods.add(new Method.Request<>("inlayHint/resolve", JsonObject.class, hint -> {
      var request = documents.apply(Hints.uri(hint));
      return cancelled -> Hints.resolve(hint, request, cancelled);
    }, null));
    methods.add(new Method.Request<>("codeAction/resolve", CodeAction.class, action -> {
      var request = documents.apply(Actions.uri(action));
      return cancelled -> Actions.resolve(action, request, cancelled);
    }, null));
  }

  private void everything() {
    var pull = new Pull(connection);
    var symbols = new WorkspaceSymbols(connection);
    add("workspace/diagnostic", WorkspaceDiagnosticParams.class, new WorkspaceReport(List.of()), pull::workspace);
    add("workspace/symbol", WorkspaceSymbolParams.class, null, symbols::find);
    methods.add(new Method.Request<>("workspace/executeCommand", ExecuteCommandParams.class,
        new Commands(workbench, connection, documents)::prepare, null));
  }

  /** A method about a document; the answer is {@code nothing} when it is not open, or when the work fails. */
  private <P> void add(String name, Class<P> type, Function<P, TextDocumentIdentifier> document, Object nothing,
      DocumentRequest.Handler<P> handler) {
    methods.add(new Method.Request<>(name, type, params -> {
      var request = documents.apply(document.apply(params).getUri());
      return cancelled -> request.isEmpty() ? nothing : handler.answer(params, request.get(), cancelled);
    }, nothing));
  }

  /** Answers one method about everything. */
  private interface WorkspaceHandler<P> {
    Object answer(P params, WorkspaceRequest request, Cancellation cancelled);
  }

  private <P> void add(String name, Class<P> type, Object nothing, WorkspaceHandler<P> handler) {
    methods.add(new Method.Request<>(name, type, params -> {
      var request = workspace.get();
      return cancelled -> handler.answer(params, request, cancelled);
    }, nothing));
  }

  /** What the server can do for a client, as members of its capabilities. */
  public static JsonObject capabilities(Client client) {
    return FeatureCapabilities.of(client);
  }
}
