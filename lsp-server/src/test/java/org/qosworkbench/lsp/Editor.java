package org.qosworkbench.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * An editor without a screen. Everything that the server sends is compared with the types of the protocol; what does not
 * fit is found by {@link #problems}.
 */
final class Editor {
  private static final long LIMIT_SECONDS = 60;

  private final OutputStream out;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, String> asked = new ConcurrentHashMap<>();
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final BlockingQueue<JsonObject> told = new LinkedBlockingQueue<>();
  private final List<JsonObject> kept = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  /** What the user has set, for when the server asks. */
  private volatile JsonElement settings = JsonNull.INSTANCE;

  /** An editor at the other ends of a server's streams. */
  Editor(InputStream in, OutputStream out) {
    this.out = out;
    var reader = new Thread(() -> read(new BufferedInputStream(in)), "editor");
    reader.setDaemon(true);
    reader.start();
  }

  static JsonElement json(String text) {
    return JsonParser.parseString(text);
  }

  /** What was wrong with what the server has sent so far. */
  List<String> problems() {
    synchronized (problems) {
      return List.copyOf(problems);
    }
  }

  /** What the server is told when it asks for settings. */
  void settings(String json) {
    settings = json(json);
  }

  /** Starts the conversation; returns the server's capabilities. */
  JsonObject initialize(String capabilities, String more) {
    var result = request("initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":" + capabilities + more + "}");
    notice("initialized", "{}");
    return result.getAsJsonObject().getAsJsonObject("capabilities");
  }

  /** Says goodbye. */
  void leave() {
    request("shutdown", "null");
    notice("exit", "null");
  }

  void open(String uri, String text) {
    open(uri, "tc", text);
  }

  void open(String uri, String languageId, String text) {
    var item = new JsonObject();
    item.addProperty("uri", uri);
    item.addProperty("languageId", languageId);
    item.addProperty("version", 1);
    item.addProperty("text", text);
    var params = new JsonObject();
    params.add("textDocument", item);
    notice("textDocument/didOpen", params.toString());
  }

  /** Replaces a range, of the form {@code line:column-line:column}, by a text. */
  void change(String uri, int version, String range, String text) {
    var change = new JsonObject();
    change.add("range", range(range));
    change.addProperty("text", text);
    var changes = new JsonArray();
    changes.add(change);
    var params = json("{\"textDocument\":{\"uri\":\"" + uri + "\",\"version\":" + version + "}}").getAsJsonObject();
    params.add("contentChanges", changes);
    notice("textDocument/didChange", params.toString());
  }

  static JsonObject range(String text) {
    var ends = text.split("-");
    var range = new JsonObject();
    range.add("start", position(ends[0]));
    range.add("end", position(ends[1]));
    return range;
  }

  static JsonObject position(String text) {
    var parts = text.split(":");
    var position = new JsonObject();
    position.addProperty("line", Integer.parseInt(parts[0]));
    position.addProperty("character", Integer.parseInt(parts[1]));
    return position;
  }

  /** Asks about a document; {@code more} are further members of the parameters. */
  JsonElement ask(String method, String uri, String more) {
    return request(method, "{\"textDocument\":{\"uri\":\"" + uri + "\"}" + (more.isEmpty() ? "" : "," + more) + "}");
  }

  /** Asks about a place, of the form {@code line:column}. */
  JsonElement askAt(String method, String uri, String position) {
    return ask(method, uri, "\"position\":" + position(position));
  }

  /** The result of a request. */
  JsonElement request(String method, String params) {
    var answer = answer(send(method, params));
    if (answer.has("error")) throw new IllegalStateException(method + ": " + answer.get("error"));
    return answer.get("result");
  }

  /** Sends a request; its number. */
  int send(String method, String params) {
    int id = lastId.incrementAndGet();
    asked.put(id, method);
    waiting.put(id, new CompletableFuture<>());
    raw("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
    return id;
  }

  /** The answer to a request: result or error. */
  JsonObject answer(int id) {
    return within(waiting.get(id));
  }

  void cancel(int id) {
    notice("$/cancelRequest", "{\"id\":" + id + "}");
  }

  void notice(String method, String params) {
    raw("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + "}");
  }

  /** Sends a content with the header that belongs to it. */
  void raw(String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    bytes(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII), bytes);
  }

  /** Sends bytes as they are. */
  void bytes(byte[]... parts) {
    try {
      synchronized (out) {
        for (var part : parts) out.write(part);
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the server's input. */
  void hangUp() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The diagnostics of a document that come next. */
  JsonArray diagnostics(String uri) {
    return told("textDocument/publishDiagnostics", it -> it.get("uri").getAsString().equals(uri))
        .getAsJsonArray("diagnostics");
  }

  /** The diagnostics of a version of a document. */
  JsonArray diagnostics(String uri, int version) {
    return told("textDocument/publishDiagnostics",
        it -> it.get("uri").getAsString().equals(uri) && it.get("version").getAsInt() == version)
        .getAsJsonArray("diagnostics");
  }

  /** The parameters of what the server tells or asks next by a method; what it tells otherwise is kept. */
  JsonObject told(String method, Predicate<JsonObject> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    for (int i = 0; ; i++) {
      while (i >= kept.size()) {
        try {
          var next = told.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
          if (next == null) throw new IllegalStateException("no " + method + "; told: " + kept);
          kept.add(next);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      var message = kept.get(i);
      if (message.get("method").getAsString().equals(method)
          && (!message.has("params") || wanted.test(message.getAsJsonObject("params")))) {
        kept.remove(i);
        return message.has("params") ? message.getAsJsonObject("params") : new JsonObject();
      }
    }
  }

  /** Waits for the end of the server's output. */
  void awaitEnd() {
    within(ended);
  }

  static <T> T within(CompletableFuture<T> future) {
    try {
      return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read(InputStream in) {
    try {
      while (true) {
        int length = header(in);
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        received(JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject());
      }
    } catch (IOException e) {
      ended.complete(null);
      waiting.values().forEach(it -> it.completeExceptionally(e));
    } catch (RuntimeException e) {
      problem("unreadable: " + e);
      waiting.values().forEach(it -> it.completeExceptionally(e));
    }
  }

  private static int header(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int next; (next = in.read()) >= 0; line.append((char) next)) {
      if (line.toString().endsWith("\r\n\r")) {
        return Integer.parseInt(line.substring("Content-Length: ".length(), line.length() - 3));
      }
    }
    throw new EOFException();
  }

  private void received(JsonObject message) {
    if (message.has("method")) {
      var method = message.get("method").getAsString();
      Shapes.problemOfParams(method, Optional.ofNullable(message.get("params"))).ifPresent(this::problem);
      if (message.has("id")) reply(method, message);
      told.add(message);
      return;
    }
    if (!message.get("id").isJsonPrimitive() || !message.getAsJsonPrimitive("id").isNumber()) {
      told.add(json("{\"method\":\"error\",\"params\":" + message.get("error") + "}").getAsJsonObject());
      return;
    }
    int id = message.get("id").getAsInt();
    if (message.has("result")) {
      Shapes.problemOfResult(asked.get(id), message.get("result")).ifPresent(this::problem);
    }
    waiting.get(id).complete(message);
  }

  private void reply(String method, JsonObject request) {
    var result = switch (method) {
      case "workspace/configuration" -> "[" + settings + "]";
      case "workspace/applyEdit" -> "{\"applied\":true}";
      default -> "null";
    };
    try {
      raw("{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"result\":" + result + "}");
    } catch (UncheckedIOException e) {
      // hung up meanwhile
    }
  }

  private void problem(String text) {
    synchronized (problems) {
      problems.add(text);
    }
  }
}
