package org.qosworkbench.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.Position;
import org.qosworkbench.tc.text.PositionEncoding;

/** The real server, as an editor starts it. */
class ProcessIT {
  private static final String BAD = "qdisc add dev eth0 root pfifo limit 10x\n";
  private static final long LIMIT_SECONDS = 60;

  @TempDir static Path folder;
  private static Path qosw;
  private final List<Process> processes = new ArrayList<>();

  @BeforeAll
  static void build() throws Exception {
    qosw = Path.of("../qosw").toRealPath();
    var log = folder.resolve("build");
    var build = new ProcessBuilder(qosw.toString(), "build").redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(build.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(build.exitValue()).as(Files.readString(log)).isZero();
  }

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  private Process start(String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(qosw.toString(), "lsp"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).directory(folder.toFile())
        .redirectError(folder.resolve("errors").toFile()).start();
    processes.add(process);
    return process;
  }

  private static Editor editor(Process server) {
    return new Editor(server.getInputStream(), server.getOutputStream());
  }

  private static void ends(Process process, int status) throws InterruptedException {
    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(status);
  }

  @Test
  void aSessionFromHelloToGoodbye() throws Exception {
    var sample = Files.readString(Path.of("../samples/branch-office.tc"));
    var uri = Path.of("../samples/branch-office.tc").toRealPath().toUri().toString();
    var server = start();
    var editor = editor(server);
    editor.initialize(Desk.MODERN, ",\"workspaceFolders\":[{\"uri\":\"" + folder.toUri() + "\",\"name\":\"x\"}]");
    editor.open(uri, sample);
    var places = LineIndex.of(sample);
    var diagnostics = editor.diagnostics(uri, 1);
    assertThat(diagnostics.size()).isGreaterThan(5);
    inside(diagnostics, places);
    for (var method : new String[] {"documentSymbol", "foldingRange", "codeLens", "documentLink",
        "semanticTokens/full"}) {
      inside(editor.ask("textDocument/" + method, uri, ""), places);
    }
    sorted(editor.ask("textDocument/semanticTokens/full", uri, "").getAsJsonObject().getAsJsonArray("data"), places);
    var all = "\"range\":" + Editor.range("0:0-" + places.lineCount() + ":0");
    inside(editor.ask("textDocument/inlayHint", uri, all), places);
    inside(editor.ask("textDocument/codeAction", uri, all + ",\"context\":{\"diagnostics\":[]}"), places);
    var edits = editor.ask("textDocument/formatting", uri, "\"options\":{\"tabSize\":2,\"insertSpaces\":true}");
    inside(edits, places);
    apart(edits.getAsJsonArray());
    for (int line = 0; line < places.lineCount(); line++) {
      for (int column = 0; column < places.lineRange(line).length(); column += 7) {
        for (var method : new String[] {"completion", "hover", "signatureHelp", "definition", "documentHighlight",
            "linkedEditingRange", "prepareCallHierarchy"}) {
          inside(editor.askAt("textDocument/" + method, uri, line + ":" + column), places);
        }
      }
    }
    assertThat(editor.request("workspace/executeCommand",
        "{\"command\":\"qosw.explain\",\"arguments\":[\"TC2103\"]}").getAsString()).contains("TC2103");
    editor.leave();
    ends(server, 0);
    assertThat(editor.problems()).isEmpty();
    assertThat(folder.resolve("errors")).isEmptyFile();
  }

  /** Every range of an answer lies in the document. */
  private static void inside(JsonElement answer, LineIndex places) {
    switch (answer) {
      case JsonArray list -> list.forEach(it -> inside(it, places));
      case JsonObject object -> {
        if (object.has("line") && object.has("character")) {
          var position = new Position(object.get("line").getAsInt(), object.get("character").getAsInt());
          int offset = places.offset(position, PositionEncoding.UTF_16);
          assertThat(places.position(offset, PositionEncoding.UTF_16)).isEqualTo(position);
        }
        object.entrySet().forEach(it -> inside(it.getValue(), places));
      }
      default -> { }
    }
  }

  /** Tokens come one after the other and stay within their lines. */
  private static void sorted(JsonArray data, LineIndex places) {
    assertThat(data.size() % 5).isZero();
    int line = 0;
    int column = 0;
    int end = 0;
    for (int i = 0; i < data.size(); i += 5) {
      int lines = data.get(i).getAsInt();
      line += lines;
      column = lines == 0 ? column + data.get(i + 1).getAsInt() : data.get(i + 1).getAsInt();
      assertThat(lines > 0 || column >= end).isTrue();
      end = column + data.get(i + 2).getAsInt();
      assertThat(end).isLessThanOrEqualTo(places.lineRange(line).length());
    }
  }

  /** Edits come in order and do not overlap. */
  private static void apart(JsonArray edits) {
    var last = new Position(0, 0);
    for (var edit : edits) {
      var range = edit.getAsJsonObject().getAsJsonObject("range");
      var start = position(range.getAsJsonObject("start"));
      assertThat(start.line() > last.line() || start.line() == last.line() && start.character() >= last.character())
          .isTrue();
      last = position(range.getAsJsonObject("end"));
    }
  }

  private static Position position(JsonObject json) {
    return new Position(json.get("line").getAsInt(), json.get("character").getAsInt());
  }

  @Test
  void projectFilesHold() throws Exception {
    Files.writeString(folder.resolve(".qosw.toml"), "devices = [\"eth0\"]\n");
    var server = start();
    var editor = editor(server);
    editor.initialize(Desk.MODERN, "");
    var uri = folder.resolve("x.tc").toUri().toString();
    editor.open(uri, "qdisc add dev eth7 root pfifo\n");
    assertThat(editor.diagnostics(uri, 1)).hasSize(1);
    Files.delete(folder.resolve(".qosw.toml"));
    editor.notice("workspace/didChangeWatchedFiles", "{\"changes\":[]}");
    assertThat(editor.diagnostics(uri, 1)).isEmpty();
    Files.writeString(folder.resolve(".qosw.toml"), "nonsense = 1\n");
    editor.notice("workspace/didChangeWatchedFiles", "{\"changes\":[]}");
    assertThat(editor.told("window/showMessage", it -> true).get("message").getAsString()).contains("unknown key");
    Files.delete(folder.resolve(".qosw.toml"));
    editor.leave();
    ends(server, 0);
  }

  @Test
  void leavesWhenItsInputEnds() throws Exception {
    var server = start();
    editor(server).hangUp();
    ends(server, 1);
  }

  /** The input stays open, held by us: only the end of the process that it was told of can end it. */
  @Test
  void leavesWhenItsParentIsGone() throws Exception {
    var parent = new ProcessBuilder("sleep", "600").start();
    processes.add(parent);
    var server = start();
    var editor = editor(server);
    editor.request("initialize", "{\"processId\":" + parent.pid() + ",\"capabilities\":{}}");
    editor.open("file:///x.tc", BAD);
    assertThat(editor.diagnostics("file:///x.tc")).hasSize(1);
    parent.destroyForcibly();
    long start = System.nanoTime();
    ends(server, 1);
    assertThat(System.nanoTime() - start).as("usually half a second").isLessThan(TimeUnit.SECONDS.toNanos(20));
  }

  @Test
  void aProcessThatIsNotThereIsElsewhere() throws Exception {
    var server = start("--stdio");
    var editor = editor(server);
    editor.request("initialize", "{\"processId\":2147483647,\"capabilities\":{}}");
    editor.open("file:///x.tc", BAD);
    assertThat(editor.diagnostics("file:///x.tc")).hasSize(1);
    editor.leave();
    ends(server, 0);
  }

  @Test
  void servesOneClientOnASocket() throws Exception {
    var server = start("--socket", "0");
    var errors = folder.resolve("errors");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!Files.readString(errors, StandardCharsets.UTF_8).endsWith("\n") && System.nanoTime() < end) {
      server.waitFor(20, TimeUnit.MILLISECONDS);
    }
    var line = Files.readString(errors).strip();
    int port = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var editor = new Editor(socket.getInputStream(), socket.getOutputStream());
      editor.initialize(Desk.OLD, "");
      editor.leave();
      ends(server, 0);
    }
  }
}
