package org.qosworkbench.lsp;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.qosworkbench.lsp.document.Documents;
import org.qosworkbench.lsp.document.LanguageDocument;
import org.qosworkbench.lsp.feature.Client;
import org.qosworkbench.lsp.feature.Places;
import org.qosworkbench.lsp.wire.Log;
import org.qosworkbench.lsp.wire.Method;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** Keeps documents as the client has them. For the thread that reads messages. */
final class Synchronization {
  /** Longer texts are not looked at: in UTF-16 units. */
  private static final int LONGEST = 1 << 25;

  private final Documents documents;
  private final Configuration configuration;
  private final Client client;
  private final Publisher publisher;
  private final Consumer<String> onClose;
  private final Log log;

  Synchronization(Documents documents, Configuration configuration, Client client, Publisher publisher,
      Consumer<String> onClose, Log log) {
    this.documents = documents;
    this.configuration = configuration;
    this.client = client;
    this.publisher = publisher;
    this.onClose = onClose;
    this.log = log;
  }

  List<Method> methods() {
    return List.of(
        new Method.Notice<>("textDocument/didOpen", DidOpenTextDocumentParams.class, this::open),
        new Method.Notice<>("textDocument/didChange", DidChangeTextDocumentParams.class, this::change),
        new Method.Notice<>("textDocument/didClose", DidCloseTextDocumentParams.class, this::close));
  }

  private void open(DidOpenTextDocumentParams params) {
    var item = params.getTextDocument();
    if (item.getText().length() > LONGEST) {
      log.problem(item.getUri() + " is not looked at: more than " + LONGEST + " characters");
      return;
    }
    var content = configuration.document(item.getUri(), item.getLanguageId(), item.getText());
    publisher.now(documents.put(item.getUri(), item.getVersion(), content));
  }

  private void change(DidChangeTextDocumentParams params) {
    var id = params.getTextDocument();
    var known = documents.get(id.getUri());
    if (known.isEmpty()) return; // too long, or never opened
    var content = known.get().content();
    for (var change : params.getContentChanges()) content = change(content, change);
    int version = id.getVersion() == null ? known.get().version() + 1 : id.getVersion();
    publisher.later(documents.put(id.getUri(), version, content));
  }

  private LanguageDocument change(LanguageDocument content, TextDocumentContentChangeEvent change) {
    if (change.getRange() == null) {
      return content.edit(new Edit(new Range(0, content.length()), change.getText()));
    }
    var range = new Places(content, client.encoding()).range(change.getRange());
    return content.edit(new Edit(range, change.getText()));
  }

  private void close(DidCloseTextDocumentParams params) {
    var uri = params.getTextDocument().getUri();
    documents.remove(uri);
    publisher.close(uri);
    onClose.accept(uri);
  }

  /** All documents are to be looked at with the present settings. */
  void lookAgain() {
    for (var document : documents.all()) {
      documents.change(document, content -> configuration.anew(document.uri(), content));
      documents.get(document.uri()).ifPresent(publisher::now);
    }
  }
}
