package org.qosworkbench.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shell scripts in editors, beside other servers for them. */
class ScriptsTest {
  private static final String URI = "file:///desk/shaper.sh";
  private static final String SHAPER = """
      #!/bin/sh
      DEV=eth0
      RATE=10mbits
      class() {
        tc class add dev "$DEV" parent 1: classid 1:$1 htb rate $2
      }
      tc qdisc add dev $DEV root handle 1: htb default 20
      class 10 $RATE
      class 20 8mbit
      """;

  @Test
  void findingsStandWhereTheTextIs() {
    try (var desk = Desk.idle()) {
      var editor = desk.editor();
      editor.initialize(Desk.MODERN, "");
      editor.open(URI, "shellscript", SHAPER);
      var found = editor.diagnostics(URI);
      var rate = found.asList().stream().filter(it -> it.toString().contains("TC2103")).findFirst().orElseThrow()
          .getAsJsonObject();
      assertThat(rate.get("range")).isEqualTo(Editor.range("4:58-4:60"));
      assertThat(rate.get("relatedInformation").toString())
          .contains("\\\"10mbits\\\" comes from here", "in this call of class");
      var actions = editor.ask("textDocument/codeAction", URI, "\"range\":" + rate.get("range")
          + ",\"context\":{\"diagnostics\":[" + rate + "]}");
      assertThat(actions.toString()).contains("Write 10mbit", "\"newText\":\"10mbit\"");
    }
  }

  @Test
  void whatIsWrittenIsFollowed() {
    try (var desk = Desk.idle()) {
      var editor = desk.editor();
      editor.initialize(Desk.MODERN, "");
      editor.open(URI, "shellscript", SHAPER);
      assertThat(editor.diagnostics(URI).toString()).contains("TC2103");
      editor.change(URI, 2, "2:11-2:12", "");
      assertThat(editor.diagnostics(URI, 2).toString()).doesNotContain("TC2103");
      assertThat(editor.askAt("textDocument/hover", URI, "4:47").toString())
          .contains("class add dev eth0 parent 1: classid 1:10 htb rate 10mbit");
      assertThat(editor.ask("textDocument/documentSymbol", URI, "").toString()).contains("\"1:10\"", "\"1:20\"");
      assertThat(editor.ask("textDocument/inlayHint", URI,
          "\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":9,\"character\":0}}").toString())
          .contains("= 1:10, 1:20");
      assertThat(editor.ask("textDocument/semanticTokens/full", URI, "").getAsJsonObject().getAsJsonArray("data"))
          .hasSizeGreaterThan(20);
      var renamed = editor.ask("textDocument/rename", URI,
          "\"position\":{\"line\":6,\"character\":49},\"newName\":\"1:21\"");
      assertThat(renamed.toString()).contains("\"newText\":\"21\"");
    }
  }

  @Test
  void theCommandsThatItRuns() {
    try (var desk = Desk.idle()) {
      var editor = desk.editor();
      editor.initialize(Desk.MODERN, "");
      editor.open(URI, "shellscript", SHAPER);
      var commands = editor.request("workspace/executeCommand",
          "{\"command\":\"qosw.expand\",\"arguments\":[\"" + URI + "\"]}").getAsJsonArray();
      assertThat(commands).hasSize(3);
      assertThat(commands.get(2).toString()).contains(
          "\"command\":\"class add dev eth0 parent 1: classid 1:20 htb rate 8mbit\"", "\"known\":true", "\"line\":4");
    }
  }

  @Test
  void plainShellIsLeftToOthers() {
    try (var desk = Desk.idle()) {
      var editor = desk.editor();
      editor.initialize(Desk.MODERN, "");
      editor.open(URI, "shellscript", "#!/bin/bash\nif [ ; then\n echo ${x[}\n(( 1 +\n");
      assertThat(editor.diagnostics(URI)).isEmpty();
      assertThat(editor.askAt("textDocument/hover", URI, "1:1").isJsonNull()).isTrue();
      assertThat(editor.askAt("textDocument/completion", URI, "1:4").toString()).doesNotContain("qdisc");
    }
  }

  @Test
  void filesBesideTheScript(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("rates.sh"), "RATE=1mbits\n");
    try (var desk = Desk.idle()) {
      var editor = desk.editor();
      editor.initialize(Desk.MODERN, "");
      var uri = folder.resolve("a.sh").toUri().toString();
      editor.open(uri, "shellscript",
          ". ./rates.sh\ntc qdisc add dev eth0 root tbf rate $RATE burst 10k latency 50ms\n");
      assertThat(editor.diagnostics(uri).toString()).contains("TC2103");
    }
  }
}
