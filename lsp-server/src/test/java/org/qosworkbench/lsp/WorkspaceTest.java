package org.qosworkbench.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.lsp.Desk.URI;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about all files, and diagnostics for clients that ask for them. */
class WorkspaceTest {
  private static final String PULLS = """
      {"textDocument":{"diagnostic":{},"publishDiagnostics":{"relatedInformation":true}},
       "workspace":{"diagnostics":{"refreshSupport":true},"configuration":true}}""";
  private static final String BAD = "qdisc add dev eth0 root pfifo limit 10x\n";

  @TempDir Path folder;

  @BeforeEach
  void fill() throws Exception {
    folder = folder.toRealPath();
    Files.writeString(folder.resolve("a.tc"), BAD);
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/ä b.tc"), "qdisc add dev wan0 root handle 7: htb\n");
  }

  private static List<JsonObject> items(JsonElement report) {
    return StreamSupport.stream(report.getAsJsonObject().getAsJsonArray("items").spliterator(), false)
        .map(JsonElement::getAsJsonObject).toList();
  }

  @Test
  void symbolsOfAllFilesAreFound() throws Exception {
    try (var desk = Desk.in(folder, Desk.MODERN)) {
      var editor = desk.editor();
      var found = editor.request("workspace/symbol", "{\"query\":\"HTB\"}").getAsJsonArray();
      assertThat(found).hasSize(1);
      var symbol = found.get(0).getAsJsonObject();
      assertThat(symbol.get("name").getAsString()).isEqualTo("7: htb");
      assertThat(symbol.get("containerName").getAsString()).isEqualTo("wan0");
      assertThat(symbol.getAsJsonObject("location").get("uri").getAsString())
          .isEqualTo(folder.resolve("sub/ä b.tc").toUri().toString());
      editor.open(folder.resolve("a.tc").toUri().toString(), "qdisc add dev lan0 root handle 8: htb\n");
      assertThat(editor.request("workspace/symbol", "{\"query\":\"htb\"}").getAsJsonArray()).hasSize(2);
      Files.writeString(folder.resolve("sub/ä b.tc"), "qdisc add dev wan0 root handle 7: prio bands 3\n");
      assertThat(editor.request("workspace/symbol", "{\"query\":\"htb\"}").getAsJsonArray()).hasSize(1);
    }
  }

  @Test
  void progressIsShownWhenAskedFor() {
    try (var desk = Desk.in(folder, Desk.MODERN)) {
      desk.editor().request("workspace/symbol", "{\"query\":\"\",\"workDoneToken\":\"t\"}");
      for (var kind : new String[] {"begin", "report", "end"}) {
        desk.editor().told("$/progress", it -> it.get("token").getAsString().equals("t")
            && it.getAsJsonObject("value").get("kind").getAsString().equals(kind));
      }
    }
  }

  @Test
  void diagnosticsOfADocumentAreAskedForAndNotSent() {
    try (var desk = Desk.of(PULLS, BAD)) {
      var editor = desk.editor();
      var first = editor.ask("textDocument/diagnostic", URI, "").getAsJsonObject();
      assertThat(items(first)).hasSize(1);
      var again = editor.ask("textDocument/diagnostic", URI, "\"previousResultId\":" + first.get("resultId"));
      assertThat(again.getAsJsonObject().get("kind").getAsString()).isEqualTo("unchanged");
      editor.change(URI, 2, "0:38-0:39", "");
      var after = editor.ask("textDocument/diagnostic", URI, "\"previousResultId\":" + first.get("resultId"));
      assertThat(items(after)).isEmpty();
      assertThat(items(editor.ask("textDocument/diagnostic", "file:///no", ""))).isEmpty();
    }
  }

  @Test
  void diagnosticsOfAllFilesAreAskedFor() throws Exception {
    try (var desk = Desk.in(folder, PULLS)) {
      var editor = desk.editor();
      var uri = folder.resolve("a.tc").toUri().toString();
      var first = items(editor.request("workspace/diagnostic", "{\"previousResultIds\":[]}"));
      assertThat(first).hasSize(2);
      assertThat(first.get(0).get("uri").getAsString()).isEqualTo(uri);
      assertThat(first.get(0).get("version").isJsonNull()).isTrue();
      assertThat(first.get(0).getAsJsonArray("items")).hasSize(1);
      var ids = "{\"previousResultIds\":[{\"uri\":\"" + uri + "\",\"value\":" + first.get(0).get("resultId") + "}]}";
      assertThat(items(editor.request("workspace/diagnostic", ids)).get(0).get("kind").getAsString())
          .isEqualTo("unchanged");
      Files.writeString(folder.resolve("a.tc"), "qdisc show # nothing wrong\n");
      assertThat(items(editor.request("workspace/diagnostic", ids)).get(0).getAsJsonArray("items")).isEmpty();
      editor.open(uri, BAD + BAD);
      var open = items(editor.request("workspace/diagnostic", ids)).get(0);
      assertThat(open.get("version").getAsInt()).isEqualTo(1);
      assertThat(open.getAsJsonArray("items").size()).isGreaterThan(1);
    }
  }

  @Test
  void answersComeInPartsWhenAskedFor() {
    try (var desk = Desk.in(folder, PULLS)) {
      var editor = desk.editor();
      var last = editor.request("workspace/diagnostic", "{\"previousResultIds\":[],\"partialResultToken\":7}");
      assertThat(items(last)).isEmpty();
      for (int i = 0; i < 2; i++) {
        var part = editor.told("$/progress", it -> it.get("token").getAsInt() == 7);
        assertThat(items(part.get("value"))).hasSize(1);
      }
    }
  }

  @Test
  void settingsAndProjectFilesThatChangeHaveEverythingLookedAtAgain() {
    try (var desk = Desk.of(PULLS, "qdisc add dev eth0 root cake\n")) {
      var editor = desk.editor();
      editor.told("workspace/configuration", it -> true);
      var first = editor.ask("textDocument/diagnostic", URI, "").getAsJsonObject();
      assertThat(items(first)).isEmpty();
      editor.settings("{\"target\":\"iproute2=4.1,kernel=4.1\"}");
      editor.notice("workspace/didChangeConfiguration", "{\"settings\":null}");
      editor.told("workspace/configuration", it -> true);
      editor.told("workspace/diagnostic/refresh", it -> true);
      var next = editor.ask("textDocument/diagnostic", URI, "\"previousResultId\":" + first.get("resultId"));
      assertThat(items(next)).hasSize(1);
      editor.notice("workspace/didChangeWatchedFiles", "{\"changes\":[]}");
      editor.told("workspace/diagnostic/refresh", it -> true);
    }
  }

  @Test
  void foldersComeAndGo() {
    try (var desk = Desk.in(folder, Desk.MODERN)) {
      var editor = desk.editor();
      var uri = "{\"uri\":\"" + folder.toUri() + "\",\"name\":\"x\"}";
      editor.notice("workspace/didChangeWorkspaceFolders", "{\"event\":{\"added\":[],\"removed\":[" + uri + "]}}");
      assertThat(editor.request("workspace/symbol", "{\"query\":\"\"}").getAsJsonArray()).isEmpty();
      editor.notice("workspace/didChangeWorkspaceFolders", "{\"event\":{\"added\":[" + uri + "],\"removed\":[]}}");
      assertThat(editor.request("workspace/symbol", "{\"query\":\"\"}").getAsJsonArray()).isNotEmpty();
    }
  }

  @Test
  void kindsLinkToTheKernelWhenItsSourcesAreThere() throws Exception {
    Files.createDirectories(folder.resolve("net/sched"));
    var source = Files.writeString(folder.resolve("net/sched/sch_htb.c"), "");
    try (var desk = Desk.idle()) {
      var editor = desk.editor();
      editor.initialize(Desk.OLD, ",\"initializationOptions\":{\"kernelTree\":\"" + folder + "\"}");
      editor.open(URI, "qdisc add dev eth0 root htb\nqdisc add dev eth1 root prio\n");
      var links = editor.ask("textDocument/documentLink", URI, "").getAsJsonArray();
      assertThat(links.get(0).getAsJsonObject().get("target").getAsString()).isEqualTo(source.toUri().toString());
      assertThat(links.get(1).getAsJsonObject().get("target").getAsString()).endsWith("tc-prio.8.html");
    }
  }
}
