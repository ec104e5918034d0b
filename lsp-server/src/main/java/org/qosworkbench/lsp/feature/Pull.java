package org.qosworkbench.lsp.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.qosworkbench.lsp.document.OpenDocument;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.lsp.wire.Connection;

/** Diagnostics for clients that ask: {@code textDocument/diagnostic} and {@code workspace/diagnostic}. */
final class Pull {
  private final Connection connection;
  /** What was answered about files that are not open, by what they were like then. */
  private final Map<Path, String> answered = new ConcurrentHashMap<>();

  Pull(Connection connection) {
    this.connection = connection;
  }

  static Object document(DocumentDiagnosticParams params, DocumentRequest request, Cancellation cancelled) {
    var id = id(request.document());
    if (id.equals(params.getPreviousResultId())) {
      return new RelatedUnchangedDocumentDiagnosticReport(id);
    }
    var found = Diagnostics.of(request.document().content().findings(cancelled), request.uri(), request.places(),
        request.client());
    var report = new RelatedFullDocumentDiagnosticReport(found);
    report.setResultId(id);
    return report;
  }

  /** The answer about a document that is not open. */
  static Object nothing() {
    return new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())).get();
  }

  private static String id(OpenDocument document) {
    return Long.toString(document.stamp());
  }

  Object workspace(WorkspaceDiagnosticParams params, WorkspaceRequest request, Cancellation cancelled) {
    var before = new HashMap<String, String>();
    for (var it : params.getPreviousResultIds()) before.put(it.getUri(), it.getValue());
    var reports = new ArrayList<WorkspaceReport.Of>();
    for (var document : request.open()) {
      cancelled.check();
      send(open(document, before.get(document.uri()), request, cancelled), params, reports);
    }
    var files = request.closed(cancelled);
    try (var progress = Progress.begin(connection, params.getWorkDoneToken(), "Checking scripts")) {
      for (int i = 0; i < files.size(); i++) {
        cancelled.check();
        progress.report(i, files.size(), files.get(i).getFileName().toString());
        send(closed(files.get(i), before, request, cancelled), params, reports);
      }
    }
    return new WorkspaceReport(reports);
  }

  /** At once when the client takes answers in parts. */
  private void send(WorkspaceReport.Of report, WorkspaceDiagnosticParams params,
      List<WorkspaceReport.Of> reports) {
    var token = params.getPartialResultToken();
    if (token == null) reports.add(report);
    else Progress.tell(connection, token, new WorkspaceReport(List.of(report)));
  }

  private static WorkspaceReport.Of open(
      OpenDocument document, String before, WorkspaceRequest request, Cancellation cancelled) {
    var id = id(document);
    if (id.equals(before)) return WorkspaceReport.unchanged(id, document.uri(), document.version());
    var places = new Places(document.content(), request.client().encoding());
    var found = Diagnostics.of(document.content().findings(cancelled), document.uri(), places, request.client());
    return WorkspaceReport.full(id, found, document.uri(), document.version());
  }

  private WorkspaceReport.Of closed(
      Path file, Map<String, String> before, WorkspaceRequest request, Cancellation cancelled) {
    var uri = file.toUri().toString();
    var id = FileStamp.of(file) + " " + request.generation();
    if (id.equals(before.get(uri)) && id.equals(answered.get(file))) return WorkspaceReport.unchanged(id, uri, null);
    var content = request.maker().document(file, request.workbench().read(file).orElse(""));
    var places = new Places(content, request.client().encoding());
    var found = Diagnostics.of(content.findings(cancelled), uri, places, request.client());
    answered.put(file, id);
    return WorkspaceReport.full(id, found, uri, null);
  }
}
