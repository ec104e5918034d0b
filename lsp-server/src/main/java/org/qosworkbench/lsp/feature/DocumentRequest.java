package org.qosworkbench.lsp.feature;

import org.qosworkbench.lsp.document.OpenDocument;
import org.qosworkbench.lsp.wire.Cancellation;

/**
 * What an answer about a document depends on. Immutable.
 *
 * @param document the version that was asked about
 * @param client whom the answer is for
 * @param preferences what the client's user wishes
 */
public record DocumentRequest(OpenDocument document, Client client, Preferences preferences) {
  /** Answers one method about one document. */
  public interface Handler<P> {
    /**
     * The result, in types of the protocol; null is one.
     *
     * @throws java.util.concurrent.CancellationException when {@code cancelled} says so
     */
    Object answer(P params, DocumentRequest request, Cancellation cancelled);
  }

  Places places() {
    return new Places(document.content(), client.encoding());
  }

  String uri() {
    return document.uri();
  }
}
