package org.qosworkbench.lsp.feature;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Origin;
import org.qosworkbench.tc.spec.Severity;

/** Findings in the form of the protocol. */
public final class Diagnostics {
  private static final String SOURCE = "qosw";

  private Diagnostics() {}

  /** The findings of a document. */
  public static List<Diagnostic> of(List<Finding> findings, String uri, Places places, Client client) {
    var diagnostics = new ArrayList<Diagnostic>(findings.size());
    for (var finding : findings) diagnostics.add(of(finding, uri, places, client));
    return diagnostics;
  }

  private static Diagnostic of(Finding finding, String uri, Places places, Client client) {
    var diagnostic = new Diagnostic(places.range(finding.range()), message(finding), severity(finding.severity()),
        SOURCE, finding.code());
    if (client.related() && !finding.related().isEmpty()) {
      diagnostic.setRelatedInformation(finding.related().stream()
          .map(it -> new DiagnosticRelatedInformation(places.location(uri, it.range()), it.message())).toList());
    }
    var data = new JsonObject();
    data.addProperty("name", finding.name());
    data.addProperty("origin", origin(finding.origin()));
    diagnostic.setData(data);
    return diagnostic;
  }

  /** The message, what tc would print, and what to do. */
  static String message(Finding finding) {
    var text = new StringBuilder(finding.message());
    finding.moreFromTc().ifPresent(it -> text.append("\ntc: ").append(it.strip()));
    finding.help().ifPresent(it -> text.append("\nhelp: ").append(it));
    return text.toString();
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case INFO -> DiagnosticSeverity.Information;
      case HINT -> DiagnosticSeverity.Hint;
    };
  }

  private static String origin(Origin origin) {
    return switch (origin) {
      case TC -> "tc";
      case KERNEL -> "kernel";
      case ADVICE -> "advice";
      case GUEST -> "guest";
    };
  }

  /** The code of a diagnostic, if it is one of ours. */
  static String code(Diagnostic diagnostic) {
    Either<String, Integer> code = diagnostic.getCode();
    return code != null && code.isLeft() ? code.getLeft() : "";
  }
}
