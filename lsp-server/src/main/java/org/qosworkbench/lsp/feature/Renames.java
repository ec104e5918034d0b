package org.qosworkbench.lsp.feature;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.lsp.wire.Refusal;
import org.qosworkbench.tc.ide.Renaming;

/** {@code textDocument/prepareRename}, {@code textDocument/rename} and {@code textDocument/linkedEditingRange}. */
final class Renames {
  /** What the names of tc are made of: handles are hexadecimal. */
  private static final String NAME = "[0-9a-zA-Z_.-]+";

  private Renames() {}

  static Object prepare(PrepareRenameParams params, DocumentRequest request, Cancellation cancelled) {
    var places = request.places();
    return switch (request.document().content().renaming(places.offset(params.getPosition()), cancelled)) {
      case Renaming.Possible it -> new PrepareRenameResult(places.range(it.range()), it.name());
      case Renaming.Done it -> null;
      case Renaming.Refused it -> throw refusal(it);
    };
  }

  static Object rename(RenameParams params, DocumentRequest request, Cancellation cancelled) {
    int offset = request.places().offset(params.getPosition());
    return switch (request.document().content().rename(offset, params.getNewName(), cancelled)) {
      case Renaming.Possible it -> null;
      case Renaming.Done it -> edit(request, request.places().edits(it.edits()));
      case Renaming.Refused it -> throw refusal(it);
    };
  }

  private static Refusal refusal(Renaming.Refused refused) {
    return new Refusal(ResponseErrorCode.RequestFailed, refused.reason());
  }

  static Object linked(LinkedEditingRangeParams params, DocumentRequest request, Cancellation cancelled) {
    var places = request.places();
    var found = request.document().content().linked(places.offset(params.getPosition()), cancelled);
    return found.isEmpty() ? null : new LinkedEditingRanges(found.stream().map(places::range).toList(), NAME);
  }

  /** A change of the document, for the version that was asked about where the client minds versions. */
  static WorkspaceEdit edit(DocumentRequest request, List<TextEdit> edits) {
    if (!request.client().documentChanges()) return new WorkspaceEdit(Map.of(request.uri(), edits));
    var id = new VersionedTextDocumentIdentifier(request.uri(), request.document().version());
    return new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(id,
        edits.stream().map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft).toList()))));
  }
}
