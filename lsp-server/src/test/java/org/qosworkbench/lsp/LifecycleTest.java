package org.qosworkbench.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qosworkbench.lsp.Desk.URI;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private static final int NOT_INITIALIZED = -32002;
  private static final int INVALID_REQUEST = -32600;
  private static final int NO_METHOD = -32601;

  private static int code(JsonObject answer) {
    return answer.getAsJsonObject("error").get("code").getAsInt();
  }

  @Test
  void aProperGoodbyeIsStatusZero() {
    try (var desk = Desk.with("qdisc show\n")) {
      desk.editor().leave();
      assertThat(desk.status()).isZero();
    }
  }

  @Test
  void exitWithoutShutdownIsStatusOne() {
    try (var desk = Desk.with("qdisc show\n")) {
      desk.editor().notice("exit", "null");
      assertThat(desk.status()).isOne();
    }
  }

  @Test
  void theEndOfTheStreamEndsTheServer() {
    try (var desk = Desk.with("qdisc show\n")) {
      desk.editor().hangUp();
      assertThat(desk.status()).isOne();
    }
  }

  @Test
  void nothingIsAnsweredBeforeInitializeAndAfterShutdown() {
    try (var desk = Desk.idle()) {
      var editor = desk.editor();
      assertThat(code(editor.answer(editor.send("textDocument/hover", "{}")))).isEqualTo(NOT_INITIALIZED);
      editor.initialize(Desk.MODERN, "");
      assertThat(code(editor.answer(editor.send("initialize", "{\"capabilities\":{}}")))).isEqualTo(INVALID_REQUEST);
      assertThat(code(editor.answer(editor.send("textDocument/moniker", "{}")))).isEqualTo(NO_METHOD);
      editor.request("shutdown", "null");
      assertThat(code(editor.answer(editor.send("textDocument/hover", "{}")))).isEqualTo(INVALID_REQUEST);
      editor.notice("exit", "null");
      assertThat(desk.status()).isZero();
    }
  }

  @Test
  void diagnosticsFollowTheText() {
    try (var desk = Desk.with("qdisc add dev eth0 root pfifo limit 10x\n")) {
      var editor = desk.editor();
      var first = editor.diagnostics(URI, 1);
      assertThat(first).hasSize(1);
      var found = first.get(0).getAsJsonObject();
      assertThat(found.get("code").getAsString()).isEqualTo("TC2104");
      assertThat(found.get("source").getAsString()).isEqualTo("qosw");
      assertThat(found.get("range")).isEqualTo(Editor.range("0:36-0:39"));
      assertThat(found.get("message").getAsString()).contains("tc: pfifo: Illegal").contains("\nhelp: ");
      editor.change(URI, 2, "0:38-0:39", "");
      assertThat(editor.diagnostics(URI, 2)).isEmpty();
      editor.notice("textDocument/didClose", "{\"textDocument\":{\"uri\":\"" + URI + "\"}}");
      assertThat(editor.diagnostics(URI)).isEmpty();
    }
  }

  @Test
  void aClientThatWantsNothingGetsPlainDiagnostics() {
    try (var desk = Desk.of(Desk.OLD, "qdisc add dev eth0 root pfifo limit 10x\n")) {
      assertThat(desk.editor().diagnostics(URI)).hasSize(1);
    }
  }

  @Test
  void whatTheServerAsksIsAnswered() {
    try (var desk = Desk.idle()) {
      desk.editor().settings("{\"target\":\"iproute2=4.1,kernel=4.1\"}");
      desk.editor().initialize(Desk.MODERN, "");
      assertThat(desk.editor().told("client/registerCapability", it -> true).getAsJsonArray("registrations")).hasSize(2);
      desk.editor().told("workspace/configuration", it -> true);
      desk.editor().open(URI, "qdisc add dev eth0 root cake\n");
      assertThat(desk.editor().diagnostics(URI)).as("cake came with 4.19").hasSize(1);
    }
  }

  @Test
  void aMissingAnswerIsNoticed() {
    try (var desk = Desk.with("")) {
      assertThatThrownBy(() -> desk.editor().request("no/method", "{}")).isInstanceOf(IllegalStateException.class);
    }
  }
}
