package org.qosworkbench.lsp.feature;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.qosworkbench.lsp.document.Workbench;
import org.qosworkbench.lsp.wire.Cancellation;
import org.qosworkbench.lsp.wire.Connection;
import org.qosworkbench.lsp.wire.Method;
import org.qosworkbench.lsp.wire.Refusal;
import org.qosworkbench.tc.ide.ExpandedCommand;
import org.qosworkbench.tc.ide.Fixing;
import org.qosworkbench.tc.ide.tree.SvgDrawing;

/** {@code workspace/executeCommand}. */
final class Commands {
  /** Argument: the code of a diagnostic. Result: its page, in Markdown. */
  static final String EXPLAIN = "qosw.explain";
  /** Argument: {@code {uri, device}}, the second one of which may be missing. Result: a picture, in SVG. */
  static final String TREE = "qosw.tree";
  /**
   * Argument: the URI of a shell script. Result: for each command of tc that it runs {@code range}, {@code command},
   * {@code known}, {@code certain}, {@code remarks}.
   */
  static final String EXPAND = "qosw.expand";
  /** Argument: a URI. Has the client make all changes that are safe; result: their number. */
  static final String FIX_ALL = "qosw.fixAll";

  private final Workbench workbench;
  private final Connection connection;
  private final Function<String, Optional<DocumentRequest>> documents;

  Commands(Workbench workbench, Connection connection, Function<String, Optional<DocumentRequest>> documents) {
    this.workbench = workbench;
    this.connection = connection;
    this.documents = documents;
  }

  static List<String> names() {
    return List.of(EXPLAIN, TREE, EXPAND, FIX_ALL);
  }

  /** On the thread that reads messages. */
  Method.Work prepare(ExecuteCommandParams params) {
    var argument = params.getArguments() == null || params.getArguments().isEmpty() ? JsonNull.INSTANCE
        : (JsonElement) params.getArguments().get(0);
    return switch (params.getCommand()) {
      case EXPLAIN -> explain(Json.text(argument).orElse(""));
      case TREE -> {
        var document = document(Json.text(argument, "uri").or(() -> Json.text(argument)));
        yield cancelled -> tree(document, Json.text(argument, "device"), cancelled);
      }
      case EXPAND -> {
        var document = document(Json.text(argument).or(() -> Json.text(argument, "uri")));
        yield cancelled -> expand(document, cancelled);
      }
      case FIX_ALL -> {
        var document = document(Json.text(argument).or(() -> Json.text(argument, "uri")));
        yield cancelled -> fixAll(document, cancelled);
      }
      default -> throw new Refusal(ResponseErrorCode.InvalidParams, "there is no command " + params.getCommand());
    };
  }

  private DocumentRequest document(Optional<String> uri) {
    return uri.flatMap(documents).orElseThrow(() -> new Refusal(ResponseErrorCode.InvalidParams,
        uri.map(it -> it + " is not open").orElse("the argument is missing: the URI of a document")));
  }

  private Method.Work explain(String code) {
    return cancelled -> workbench.page(code).orElseThrow(() -> new Refusal(ResponseErrorCode.InvalidParams,
        "no diagnostic is called \"" + code + "\""));
  }

  private static Object tree(DocumentRequest request, Optional<String> device, Cancellation cancelled) {
    var tree = request.document().content().tree(cancelled);
    var part = device.map(it -> tree.only(List.of(it))).orElse(tree);
    var uri = request.uri();
    return SvgDrawing.of(part, uri.substring(uri.lastIndexOf('/') + 1));
  }

  /** A command of tc, for clients. */
  private record Expanded(Range range, String command, boolean known, boolean certain, List<String> remarks) {}

  private static Object expand(DocumentRequest request, Cancellation cancelled) {
    var expansion = request.document().content().expansion(cancelled).orElseThrow(
        () -> new Refusal(ResponseErrorCode.RequestFailed, "this is no shell script"));
    return expansion.commands().stream().map(it -> new Expanded(request.places().range(it.range()), it.text(),
        it.isKnown(), it.certainty() == ExpandedCommand.Certainty.CERTAIN, it.remarks())).toList();
  }

  private Object fixAll(DocumentRequest request, Cancellation cancelled) {
    var edits = Fixing.edits(request.document().content().findings(cancelled), Fixing.Which.SAFE);
    if (edits.isEmpty()) return 0;
    if (!request.client().appliesEdits()) {
      throw new Refusal(ResponseErrorCode.RequestFailed, "the client does not let the server edit");
    }
    var params = new ApplyWorkspaceEditParams(Renames.edit(request, request.places().edits(edits)));
    params.setLabel("Make all changes that are safe");
    connection.request("workspace/applyEdit", params);
    return edits.size();
  }
}
