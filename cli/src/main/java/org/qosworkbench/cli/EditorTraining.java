package org.qosworkbench.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.qosworkbench.lsp.Execution;

/** What an editor asks in its first minute, for {@link Training}. */
final class EditorTraining {
  private static final String URI = "{\"uri\":\"file:///script.tc\"}";
  private static final String AT = "\"textDocument\":" + URI + ",\"position\":{\"line\":3,\"character\":52}";
  private static final String ALL = "{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":9,\"character\":0}}";

  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
  private int lastId;

  private EditorTraining() {}

  /** Serves an editor that asks everything once about a script. */
  static void run(String script) {
    var training = new EditorTraining();
    training.messages(script);
    try (var background = Executors.newSingleThreadScheduledExecutor()) {
      // answers are waited for
      LspCommand.server(new Execution(Runnable::run, background, Duration.ZERO)).run(
          new ByteArrayInputStream(training.messages.toByteArray()), OutputStream.nullOutputStream(), () -> { });
    }
  }

  private void messages(String script) {
    request("initialize", """
        {"processId":%d,"rootUri":null,"workspaceFolders":[{"uri":"file:///","name":"/"}],"trace":"off",\
        "initializationOptions":{},"capabilities":{"general":{"positionEncodings":["utf-16"]},\
        "workspace":{"configuration":true,"didChangeWatchedFiles":{"dynamicRegistration":true}},\
        "textDocument":{"completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"]}},\
        "publishDiagnostics":{"relatedInformation":true,"versionSupport":true}}}}"""
        .formatted(ProcessHandle.current().pid()));
    notice("initialized", "{}");
    var text = script.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    notice("textDocument/didOpen", "{\"textDocument\":{\"uri\":\"file:///script.tc\",\"languageId\":\"tc\","
        + "\"version\":1,\"text\":\"" + text + "\"}}");
    for (var method : new String[] {"completion", "hover", "signatureHelp", "definition", "documentHighlight",
        "prepareRename"}) {
      request("textDocument/" + method, "{" + AT + "}");
    }
    request("textDocument/references", "{" + AT + ",\"context\":{\"includeDeclaration\":true}}");
    for (var method : new String[] {"documentSymbol", "foldingRange", "semanticTokens/full", "codeLens", "documentLink",
        "diagnostic"}) {
      request("textDocument/" + method, "{\"textDocument\":" + URI + "}");
    }
    for (var method : new String[] {"inlayHint", "semanticTokens/range"}) {
      request("textDocument/" + method, "{\"textDocument\":" + URI + ",\"range\":" + ALL + "}");
    }
    request("textDocument/codeAction",
        "{\"textDocument\":" + URI + ",\"range\":" + ALL + ",\"context\":{\"diagnostics\":[]}}");
    notice("textDocument/didChange", "{\"textDocument\":{\"uri\":\"file:///script.tc\",\"version\":2},"
        + "\"contentChanges\":[{\"range\":{\"start\":{\"line\":0,\"character\":0},"
        + "\"end\":{\"line\":0,\"character\":0}},\"text\":\"\\n\"}]}");
    request("shutdown", "null");
    notice("exit", "null");
  }

  private void request(String method, String params) {
    message("\"id\":" + ++lastId + ",\"method\":\"" + method + "\"", params);
  }

  private void notice(String method, String params) {
    message("\"method\":\"" + method + "\"", params);
  }

  private void message(String head, String params) {
    var content = ("{\"jsonrpc\":\"2.0\"," + head + ",\"params\":" + params + "}").getBytes(StandardCharsets.UTF_8);
    messages.writeBytes(("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    messages.writeBytes(content);
  }
}
