package org.qosworkbench.lsp.feature;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Fixing;
import org.qosworkbench.tc.ide.Refactoring;
import org.qosworkbench.tc.ide.Suggestion;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Range;

/** {@code textDocument/codeAction} and {@code codeAction/resolve}. */
final class Actions {
  /** All safe changes at once; clients can be told to ask for it when a file is saved. */
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".qosw";
  private static final String DOCUMENT = "uri";

  private Actions() {}

  static List<String> kinds() {
    return List.of(CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL);
  }

  static Object of(CodeActionParams params, DocumentRequest request, Cancellation cancelled) {
    if (!request.client().literals()) return List.of();
    var range = request.places().range(params.getRange());
    var only = Optional.ofNullable(params.getContext().getOnly()).orElse(List.of());
    var actions = new ArrayList<CodeAction>();
    var content = request.document().content();
    boolean fixes = isWanted(CodeActionKind.QuickFix, only);
    boolean fixesAll = isWanted(FIX_ALL, only);
    if (fixes || fixesAll) {
      var findings = content.findings(cancelled);
      if (fixes) quickFixes(findings, range, params, request, actions);
      if (fixesAll) fixAll(findings, request, actions);
    }
    if (isWanted(CodeActionKind.RefactorRewrite, only)) {
      for (var it : content.refactorings(range, cancelled)) actions.add(rewrite(it, range, request));
    }
    return actions;
  }

  /** A kind stands for those that begin with it. */
  private static boolean isWanted(String kind, List<String> only) {
    return only.isEmpty() || only.stream().anyMatch(it -> kind.equals(it) || kind.startsWith(it + "."));
  }

  private static void quickFixes(
      List<Finding> findings, Range range, CodeActionParams params, DocumentRequest request, List<CodeAction> actions) {
    for (var finding : findings) {
      if (finding.range().start() > range.end()) break;
      if (finding.range().end() < range.start()) continue;
      var diagnostic = diagnostic(finding, params, request);
      boolean first = true;
      for (var suggestion : finding.suggestions()) {
        actions.add(quickFix(suggestion, diagnostic, request, first));
        first = false;
      }
      request.document().content().allowance(finding)
          .ifPresent(it -> actions.add(allowance(finding, it, diagnostic, request)));
      actions.add(explanation(finding, diagnostic));
    }
  }

  private static List<Diagnostic> diagnostic(Finding finding, CodeActionParams params, DocumentRequest request) {
    var at = request.places().range(finding.range());
    var known = Optional.ofNullable(params.getContext().getDiagnostics()).orElse(List.of());
    return known.stream().filter(it -> it.getRange().equals(at) && Diagnostics.code(it).equals(finding.code()))
        .limit(1).toList();
  }

  private static CodeAction quickFix(
      Suggestion suggestion, List<Diagnostic> diagnostic, DocumentRequest request, boolean first) {
    var action = action(capital(suggestion.title()), CodeActionKind.QuickFix, suggestion.edits(), request);
    if (!diagnostic.isEmpty()) action.setDiagnostics(diagnostic);
    if (first) action.setIsPreferred(true);
    return action;
  }

  private static CodeAction allowance(
      Finding finding, Edit edit, List<Diagnostic> diagnostic, DocumentRequest request) {
    var action = action("Allow " + finding.name() + " here", CodeActionKind.QuickFix, List.of(edit), request);
    if (!diagnostic.isEmpty()) action.setDiagnostics(diagnostic);
    return action;
  }

  private static CodeAction explanation(Finding finding, List<Diagnostic> diagnostic) {
    var action = new CodeAction("Explain " + finding.code() + " " + finding.name());
    action.setKind(CodeActionKind.QuickFix);
    action.setCommand(new Command(action.getTitle(), Commands.EXPLAIN, List.of(finding.code())));
    if (!diagnostic.isEmpty()) action.setDiagnostics(diagnostic);
    return action;
  }

  private static void fixAll(List<Finding> findings, DocumentRequest request, List<CodeAction> actions) {
    var edits = Fixing.edits(findings, Fixing.Which.SAFE);
    if (!edits.isEmpty()) actions.add(action("Make all changes that are safe", FIX_ALL, edits, request));
  }

  private static CodeAction rewrite(Refactoring refactoring, Range range, DocumentRequest request) {
    if (!request.client().resolvesEdits()) {
      return action(refactoring.title(), CodeActionKind.RefactorRewrite, refactoring.edits(), request);
    }
    var action = new CodeAction(refactoring.title());
    action.setKind(CodeActionKind.RefactorRewrite);
    var data = new JsonObject();
    data.addProperty(DOCUMENT, request.uri());
    data.addProperty("start", range.start());
    data.addProperty("end", range.end());
    action.setData(data);
    return action;
  }

  private static CodeAction action(String title, String kind, List<Edit> edits, DocumentRequest request) {
    var action = new CodeAction(title);
    action.setKind(kind);
    action.setEdit(Renames.edit(request, request.places().edits(edits)));
    return action;
  }

  private static String capital(String title) {
    return title.isEmpty() ? title : Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  /** The document that an action is for. */
  static String uri(CodeAction action) {
    return Json.text(data(action), DOCUMENT).orElse("");
  }

  private static JsonObject data(CodeAction action) {
    return action.getData() instanceof JsonObject data ? data : new JsonObject();
  }

  /** Adds the edit of a rewriting. */
  static Object resolve(CodeAction action, Optional<DocumentRequest> request, Cancellation cancelled) {
    var start = Json.at(data(action), "start");
    var end = Json.at(data(action), "end");
    if (request.isEmpty() || !start.isJsonPrimitive() || !end.isJsonPrimitive()) return action;
    var content = request.get().document().content();
    int from = Math.clamp(start.getAsInt(), 0, content.length());
    var range = new Range(from, Math.clamp(end.getAsInt(), from, content.length()));
    content.refactorings(range, cancelled).stream().filter(it -> it.title().equals(action.getTitle())).findFirst()
        .ifPresent(it -> action.setEdit(Renames.edit(request.get(), request.get().places().edits(it.edits()))));
    return action;
  }
}
