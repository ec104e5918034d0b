package org.qosworkbench.lsp.feature;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.tc.ide.Signature;
import org.qosworkbench.tc.ide.Usage;

/** Questions about the word at a place: what it is, where it comes from, who else names it, what is around it. */
final class Words {
  private Words() {}

  /** {@code textDocument/hover}. */
  static Object hover(HoverParams params, DocumentRequest request, Cancellation cancelled) {
    var places = request.places();
    return request.document().content().hover(places.offset(params.getPosition()), cancelled)
        .map(it -> new Hover(Markdown.of(it.markdown(), request.client()), places.range(it.range()))).orElse(null);
  }

  /** {@code textDocument/signatureHelp}. */
  static Object signature(SignatureHelpParams params, DocumentRequest request, Cancellation cancelled) {
    var found = request.document().content().signatures(request.places().offset(params.getPosition()));
    if (found.isEmpty()) return null;
    var signatures = found.stream().map(it -> signature(it, request.client())).toList();
    return new SignatureHelp(signatures, 0, found.get(0).active());
  }

  private static SignatureInformation signature(Signature signature, Client client) {
    var information = new SignatureInformation(signature.label());
    if (!signature.documentation().isEmpty()) {
      information.setDocumentation(Markdown.of(signature.documentation(), client));
    }
    var parameters = new ArrayList<ParameterInformation>(signature.parameters().size());
    for (var it : signature.parameters()) {
      var parameter = new ParameterInformation();
      parameter.setLabel(Either.forRight(new Tuple.Two<>(it.range().start(), it.range().end())));
      if (!it.documentation().isEmpty()) parameter.setDocumentation(Markdown.of(it.documentation(), client));
      parameters.add(parameter);
    }
    information.setParameters(parameters);
    information.setActiveParameter(signature.active());
    return information;
  }

  /** {@code textDocument/definition}. */
  static Object definition(DefinitionParams params, DocumentRequest request, Cancellation cancelled) {
    var places = request.places();
    return request.document().content().definitions(places.offset(params.getPosition()), cancelled).stream()
        .map(it -> places.location(request.uri(), it)).toList();
  }

  /** {@code textDocument/references}. */
  static Object references(ReferenceParams params, DocumentRequest request, Cancellation cancelled) {
    var places = request.places();
    boolean all = params.getContext() == null || params.getContext().isIncludeDeclaration();
    List<Location> found = new ArrayList<>();
    for (var usage : request.document().content().usages(places.offset(params.getPosition()), cancelled)) {
      if (all || usage.kind() != Usage.Kind.DEFINITION) found.add(places.location(request.uri(), usage.range()));
    }
    return found;
  }

  /** {@code textDocument/documentHighlight}. */
  static Object highlight(DocumentHighlightParams params, DocumentRequest request, Cancellation cancelled) {
    var places = request.places();
    return request.document().content().usages(places.offset(params.getPosition()), cancelled).stream()
        .map(it -> new DocumentHighlight(places.range(it.range()), switch (it.kind()) {
          case DEFINITION, WRITE -> DocumentHighlightKind.Write;
          case READ -> DocumentHighlightKind.Read;
        })).toList();
  }

  /** {@code textDocument/selectionRange}. */
  static Object selection(SelectionRangeParams params, DocumentRequest request, Cancellation cancelled) {
    var places = request.places();
    var found = new ArrayList<SelectionRange>();
    for (var position : params.getPositions()) {
      cancelled.check();
      SelectionRange outer = null;
      var ranges = request.document().content().selections(places.offset(position));
      for (int i = ranges.size() - 1; i >= 0; i--) outer = new SelectionRange(places.range(ranges.get(i)), outer);
      if (outer == null) outer = new SelectionRange(new org.eclipse.lsp4j.Range(position, position), null);
      found.add(outer);
    }
    return found;
  }
}
