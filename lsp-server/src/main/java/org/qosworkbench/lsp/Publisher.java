package org.qosworkbench.lsp;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.qosworkbench.lsp.document.OpenDocument;
import org.qosworkbench.lsp.feature.Client;
import org.qosworkbench.lsp.feature.Diagnostics;
import org.qosworkbench.lsp.feature.Places;
import org.qosworkbench.lsp.wire.Connection;

/**
 * Sends diagnostics to clients that do not ask for them: of a document that was opened at once, of one that is being
 * typed in when that pauses. What is about an older version than the present one is not sent.
 */
final class Publisher {
  private final Connection connection;
  private final Execution execution;
  private final Client client;
  private final Housekeeping housekeeping;
  /** The present version of each document. */
  private final Map<String, Long> present = new ConcurrentHashMap<>();
  /** For the thread that reads messages. */
  private final Map<String, Future<?>> waiting = new ConcurrentHashMap<>();

  Publisher(Connection connection, Execution execution, Client client) {
    this.connection = connection;
    this.execution = execution;
    this.client = client;
    housekeeping = new Housekeeping(execution.background());
  }

  /** A document was opened, or is looked at in another way. */
  void now(OpenDocument document) {
    after(document, Duration.ZERO);
  }

  /** A document has changed. */
  void later(OpenDocument document) {
    after(document, execution.pause());
  }

  /** A document was closed. */
  void close(String uri) {
    present.remove(uri);
    var known = waiting.remove(uri);
    if (known != null) known.cancel(false);
    if (!client.pulls()) connection.notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, List.of()));
  }

  private void after(OpenDocument document, Duration pause) {
    present.put(document.uri(), document.stamp());
    var task = execution.background().schedule(() -> publish(document), pause.toNanos(), TimeUnit.NANOSECONDS);
    var before = waiting.put(document.uri(), task);
    if (before != null) before.cancel(false);
  }

  private void publish(OpenDocument document) {
    BooleanSupplier stale = () -> !isPresent(document);
    try {
      if (!client.pulls()) {
        var params = params(document, stale);
        if (!isPresent(document)) return;
        connection.notify("textDocument/publishDiagnostics", params);
      }
      document.content().prepare(stale);
      housekeeping.later();
    } catch (CancellationException e) {
      // another version is waiting
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      connection.failed("diagnostics", e);
    }
  }

  private boolean isPresent(OpenDocument document) {
    var stamp = present.get(document.uri());
    return stamp != null && stamp == document.stamp();
  }

  private PublishDiagnosticsParams params(OpenDocument document, BooleanSupplier stale) {
    var places = new Places(document.content(), client.encoding());
    var found = Diagnostics.of(document.content().findings(stale), document.uri(), places, client);
    var params = new PublishDiagnosticsParams(document.uri(), found);
    if (client.versions()) params.setVersion(document.version());
    return params;
  }
}
