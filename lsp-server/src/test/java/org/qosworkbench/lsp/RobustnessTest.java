package org.qosworkbench.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.lsp.Desk.URI;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qosworkbench.lsp.document.BatchDocument;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.text.Edit;
import org.qosworkbench.tc.text.Position;
import org.qosworkbench.tc.text.PositionEncoding;
import org.qosworkbench.tc.text.Range;

/** Whatever a client sends, the server answers, says in one line what is wrong, and lives. */
class RobustnessTest {
  private static final int CANCELLED = -32800;
  private static final String BAD = "qdisc add dev eth0 root pfifo limit 10x\n";

  private static void isAlive(Editor editor) {
    editor.open("file:///alive", BAD);
    assertThat(editor.diagnostics("file:///alive")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "this is no JSON", "", "[]", "3", "null", "{}", "{\"jsonrpc\":\"2.0\"}", "{\"id\":{},\"method\":\"shutdown\"}",
      "{\"id\":[1],\"method\":7}", "{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":null}", "{\"id\":\"x\",\"error\":{}}",
      "{\"method\":\"textDocument/didOpen\"}", "{\"method\":\"textDocument/didOpen\",\"params\":{}}",
      "{\"method\":\"textDocument/didOpen\",\"params\":[]}", "{\"method\":\"textDocument/didOpen\",\"params\":\"x\"}",
      "{\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":7,\"text\":null}}}",
      "{\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"file:///desk/script.tc\"}}}",
      "{\"method\":\"textDocument/didClose\",\"params\":{}}", "{\"method\":\"shutdown\"}",
      "{\"method\":\"$/cancelRequest\"}", "{\"method\":\"$/cancelRequest\",\"params\":{\"id\":{}}}",
      "{\"method\":\"$/whatever\",\"params\":{}}", "{\"method\":\"no/method\"}",
      "{\"method\":\"workspace/didChangeConfiguration\",\"params\":7}",
      "{\"method\":\"workspace/didChangeWorkspaceFolders\",\"params\":{}}",
      "{\"id\":\"abc\",\"method\":\"$/setTrace\",\"params\":{}}", "\u0000\u0001"})
  void malformedMessagesDoNoHarm(String content) {
    try (var desk = Desk.with(BAD)) {
      desk.editor().raw(content);
      isAlive(desk.editor());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Content-Length: x\r\n\r\n", "Content-Length: -5\r\n\r\n", "Content-Length: 99999999999999999999\r\n\r\n",
      "Content-Type: text\r\n\r\n", "\r\n\r\n", "garbage\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"})
  void malformedHeadersDoNoHarm(String header) {
    try (var desk = Desk.with(BAD)) {
      desk.editor().bytes(header.getBytes(StandardCharsets.ISO_8859_1));
      isAlive(desk.editor());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"textDocument/hover", "textDocument/completion", "textDocument/codeAction",
      "textDocument/rename", "textDocument/selectionRange", "textDocument/semanticTokens/range", "workspace/symbol",
      "completionItem/resolve", "codeAction/resolve", "callHierarchy/incomingCalls", "workspace/executeCommand",
      "workspace/diagnostic", "textDocument/inlayHint", "textDocument/onTypeFormatting"})
  void everyRequestIsAnsweredWhateverItsParameters(String method) {
    var at = "\"textDocument\":{\"uri\":\"" + URI + "\"}";
    try (var desk = Desk.with(BAD)) {
      for (var params : new String[] {"null", "7", "[]", "{}", "{\"textDocument\":7}", "{" + at + "}",
          "{" + at + ",\"position\":null}", "{" + at + ",\"position\":{\"line\":\"x\"}}",
          "{" + at + ",\"position\":{\"line\":-1,\"character\":-1},\"newName\":null}",
          "{" + at + ",\"position\":{\"line\":2147483647,\"character\":2147483647},\"newName\":\"\",\"ch\":\"\"}",
          "{" + at + ",\"range\":{\"start\":{\"line\":9,\"character\":9},\"end\":{\"line\":0,\"character\":0}},"
              + "\"context\":{\"diagnostics\":null}}",
          "{\"data\":{\"uri\":\"" + URI + "\",\"offset\":-3,\"start\":-1,\"end\":-5},\"label\":\"x\",\"title\":\"t\"}"}) {
        var answer = desk.editor().answer(desk.editor().send(method, params));
        assertThat(answer.has("result") || answer.has("error")).as(params).isTrue();
      }
      isAlive(desk.editor());
    } catch (AssertionError e) {
      // what is sent back of an item that a client made up need not fit the protocol
      if (!method.endsWith("/resolve")) throw e;
    }
  }

  @Test
  void aMessageThatIsTooLongIsSkippedAndItsRequestAnswered() {
    try (var desk = Desk.with(BAD)) {
      var editor = desk.editor();
      var start = "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"file:///big\","
          + "\"languageId\":\"tc\",\"version\":1,\"text\":\"";
      long length = 100_000_000;
      editor.bytes(("Content-Length: " + length + "\r\n\r\n" + start).getBytes(StandardCharsets.UTF_8));
      var piece = "qdisc show dev eth0 \\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
      long left = length - start.length();
      for (; left >= piece.length; left -= piece.length) editor.bytes(piece);
      editor.bytes(" ".repeat((int) left).getBytes(StandardCharsets.UTF_8));
      assertThat(editor.told("window/logMessage", it -> true).get("message").getAsString())
          .isEqualTo("textDocument/didOpen of 100000000 bytes is not looked at: more than 67108864");
      assertThat(editor.askAt("textDocument/hover", "file:///big", "0:0").isJsonNull()).isTrue();
      editor.change("file:///big", 2, "0:0-0:0", "x");
      isAlive(editor);
    }
  }

  @Test
  void aTextThatIsTooLongIsNotLookedAt() {
    try (var desk = Desk.with(BAD)) {
      desk.editor().open("file:///big", "#".repeat((1 << 25) + 1));
      assertThat(desk.editor().told("window/logMessage", it -> true).get("message").getAsString())
          .isEqualTo("file:///big is not looked at: more than 33554432 characters");
      isAlive(desk.editor());
    }
  }

  @Test
  void requestsCanBeCancelled() {
    try (var desk = Desk.with("class add dev eth0 parent 1: classid 1:1 htb rate 1mbit\n".repeat(20_000))) {
      var editor = desk.editor();
      var ids = new ArrayList<Integer>();
      for (int i = 0; i < 20; i++) {
        ids.add(editor.send("textDocument/documentSymbol", "{\"textDocument\":{\"uri\":\"" + URI + "\"}}"));
      }
      ids.forEach(editor::cancel);
      long cancelled = ids.stream().map(editor::answer).filter(RobustnessTest::isCancelled).count();
      assertThat(cancelled).isPositive();
      isAlive(editor);
    }
  }

  private static boolean isCancelled(JsonObject answer) {
    return answer.has("error") && answer.getAsJsonObject("error").get("code").getAsInt() == CANCELLED;
  }

  @Test
  void tracesTellHowRequestsGo() {
    try (var desk = Desk.with(BAD)) {
      desk.editor().notice("$/setTrace", "{\"value\":\"messages\"}");
      desk.editor().askAt("textDocument/hover", URI, "0:0");
      assertThat(desk.editor().told("$/logTrace", it -> true).get("message").getAsString())
          .startsWith("textDocument/hover ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "utf-16", "utf-32"})
  void positionsAreCountedAsTheClientDoes(String encoding) {
    var text = "# \u00e4\u20ac\ud83d\ude00\nqdisc add dev \ud83d\ude00\u00e40 root pfifo limit 10x\n";
    int column = switch (encoding) {
      case "utf-8" -> 39;
      case "utf-16" -> 36;
      default -> 35;
    };
    var capabilities = Desk.MODERN.replace("[\"utf-16\"]", "[\"utf-7\",\"" + encoding + "\",\"utf-16\"]");
    try (var desk = Desk.idle()) {
      var editor = desk.editor();
      assertThat(editor.initialize(capabilities, "").get("positionEncoding").getAsString()).isEqualTo(encoding);
      editor.open(URI, text);
      var found = editor.diagnostics(URI, 1).get(0).getAsJsonObject();
      assertThat(found.get("range")).isEqualTo(Editor.range("1:" + column + "-1:" + (column + 3)));
      editor.change(URI, 2, "1:" + (column + 2) + "-1:" + (column + 3), "");
      assertThat(editor.diagnostics(URI, 2)).isEmpty();
    }
  }

  /** Random edits with requests and cancellations in between: the server's text stays ours, and so do its findings. */
  @Test
  void manyEditsWithRequestsInBetween() {
    var random = new Random(7);
    var pieces = List.of("qdisc add dev eth0 root handle 1: htb default 10\n", "class add dev eth0 parent 1: classid 1:1",
        " htb rate 1mbit\n", "\n", "\\\n", "# \u00e4\ud83d\ude00\n", "x", "", "filter add dev eth0 parent 1: ", "\"");
    var content = BatchDocument.of(BAD.repeat(20), Target.NEWEST, Settings.DEFAULT);
    try (var desk = Desk.with(content.text())) {
      var editor = desk.editor();
      var ids = new ArrayList<Integer>();
      int version = 1;
      for (int i = 0; i < 500; i++) {
        int from = random.nextInt(content.length() + 1);
        int to = Math.min(content.length(), from + random.nextInt(12));
        var start = content.position(from, PositionEncoding.UTF_16);
        var end = content.position(to, PositionEncoding.UTF_16);
        var range = new Range(content.offset(start, PositionEncoding.UTF_16), content.offset(end, PositionEncoding.UTF_16));
        var piece = pieces.get(random.nextInt(pieces.size()));
        editor.change(URI, ++version, text(start) + "-" + text(end), piece);
        content = content.edit(new Edit(range, piece));
        var method = List.of("completion", "hover", "documentHighlight", "signatureHelp").get(random.nextInt(4));
        ids.add(editor.send("textDocument/" + method,
            "{\"textDocument\":{\"uri\":\"" + URI + "\"},\"position\":" + Editor.position(text(start)) + "}"));
        if (random.nextInt(3) == 0) editor.cancel(ids.get(ids.size() - 1));
      }
      for (int id : ids) {
        var answer = editor.answer(id);
        assertThat(answer.has("result") || isCancelled(answer)).as(answer.toString()).isTrue();
      }
      editor.open("file:///fresh", content.text());
      assertThat(editor.diagnostics(URI, version).toString().replace(URI, ""))
          .isEqualTo(editor.diagnostics("file:///fresh").toString().replace("file:///fresh", ""));
    }
  }

  private static String text(Position position) {
    return position.line() + ":" + position.character();
  }
}
