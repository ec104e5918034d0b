package org.qosworkbench.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Talks to a client. Messages are read on the thread that calls {@link #listen}; requests are answered on an executor.
 * Nothing that a client sends ends the conversation, other than the end of its stream.
 */
public final class Connection {
  /** Most bytes that a message may have. */
  public static final int LONGEST_MESSAGE = 1 << 26;

  private final FrameReader reader;
  private final FrameWriter writer;
  private final Gson gson;
  private final Executor executor;
  private final Log log;
  private final Map<JsonElement, Cancellation> running = new ConcurrentHashMap<>();
  private final Map<Integer, CompletableFuture<JsonElement>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger lastAsked = new AtomicInteger();
  /** Failures that have been told. */
  private final Set<String> told = new HashSet<>();
  private volatile boolean ended;

  /** A connection over streams that answers requests on {@code executor} and makes JSON with {@code gson}. */
  public Connection(InputStream in, OutputStream out, Gson gson, Executor executor, Log log) {
    reader = new FrameReader(in, LONGEST_MESSAGE);
    writer = new FrameWriter(out, gson);
    this.gson = gson;
    this.executor = executor;
    this.log = log;
  }

  /** Handles messages until there are no more, or {@link #end} was called. */
  public void listen(Protocol protocol) {
    while (!ended) {
      try {
        switch (reader.next()) {
          case Frame.Content it -> content(protocol, it.bytes());
          case Frame.TooLong it -> tooLong(it);
          case Frame.Malformed it -> log.problem("something that is no message: " + it.reason());
          case Frame.End it -> ended = true;
        }
      } catch (IOException e) {
        ended = true;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        failed("a message", e);
      }
    }
    running.values().forEach(Cancellation::cancel);
  }

  /** No more messages are handled. */
  public void end() {
    ended = true;
  }

  /** Tells the client something. */
  public void notify(String method, Object params) {
    var envelope = new JsonObject();
    envelope.addProperty("method", method);
    write(envelope, "params", params);
  }

  /** Asks the client something without parameters. */
  public CompletableFuture<JsonElement> request(String method) {
    return request(method, JsonNull.INSTANCE);
  }

  /**
   * Asks the client something; completes on the thread that reads messages, and exceptionally when the client answers
   * with an error.
   */
  public CompletableFuture<JsonElement> request(String method, Object params) {
    int id = lastAsked.incrementAndGet();
    var answer = new CompletableFuture<JsonElement>();
    asked.put(id, answer);
    var envelope = new JsonObject();
    envelope.addProperty("id", id);
    envelope.addProperty("method", method);
    if (params == JsonNull.INSTANCE) write(envelope, "", params);
    else write(envelope, "params", params);
    return answer;
  }

  /**
   * Gets ready for types of the protocol before somebody waits for them: the first time takes by far the longest.
   *
   * @param read types that will be read
   * @param written values of types that will be written
   */
  public void prepare(List<Class<?>> read, List<?> written) {
    read.forEach(gson::getAdapter);
    written.forEach(gson::toJson);
  }

  /** Tells, once, that something failed that should not have. */
  public void failed(String what, Throwable failure) {
    var trace = failure.getStackTrace();
    var line = what + " failed: " + failure + (trace.length == 0 ? "" : " at " + trace[0]);
    synchronized (told) {
      if (!told.add(line)) return;
    }
    log.problem(line.replaceAll("\\s+", " "));
  }

  private void content(Protocol protocol, byte[] bytes) {
    JsonElement message;
    try {
      message = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonParseException e) {
      log.problem("a message that is no JSON: " + firstLine(e));
      refuse(JsonNull.INSTANCE, ResponseErrorCode.ParseError.getValue(), "no JSON");
      return;
    }
    if (!(message instanceof JsonObject object)) {
      log.problem("a message that is no JSON object");
      refuse(JsonNull.INSTANCE, ResponseErrorCode.InvalidRequest.getValue(), "a message is an object");
      return;
    }
    var id = object.get("id");
    boolean isId = id != null && id.isJsonPrimitive();
    if (object.get("method") == null) {
      if (isId) answered(id, object);
      else log.problem("a message without method and id");
      return;
    }
    if (!object.get("method").isJsonPrimitive() || id != null && !isId) {
      log.problem("a message whose method or id is no text");
      refuse(JsonNull.INSTANCE, ResponseErrorCode.InvalidRequest.getValue(), "method and id are texts");
      return;
    }
    var params = object.get("params");
    dispatch(protocol, object.get("method").getAsString(), id, params == null ? JsonNull.INSTANCE : params);
  }

  private void dispatch(Protocol protocol, String name, JsonElement id, JsonElement params) {
    if (name.equals("$/cancelRequest")) {
      cancel(params);
      return;
    }
    try {
      var method = protocol.find(name, id != null);
      switch (method) {
        case Method.Notice<?> it when id == null -> notice(it, params);
        case Method.Request<?> it when id != null -> request(it, id, params);
        case Method.Notice<?> it -> refuse(id, ResponseErrorCode.InvalidRequest.getValue(), name + " takes no id");
        case Method.Request<?> it -> log.problem(name + " without an id");
      }
    } catch (Refusal e) {
      if (id != null) refuse(id, e.code(), e.getMessage());
      else if (!name.startsWith("$/")) log.problem(e.getMessage());
    }
  }

  private <P> void notice(Method.Notice<P> method, JsonElement params) {
    try {
      method.action().accept(read(method.name(), params, method.params()));
    } catch (Refusal e) {
      log.problem(e.getMessage());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failed(method.name(), e);
    }
  }

  private <P> void request(Method.Request<P> method, JsonElement id, JsonElement params) {
    Method.Work work;
    try {
      work = method.prepare().apply(read(method.name(), params, method.params()));
    } catch (Refusal e) {
      refuse(id, e.code(), e.getMessage());
      return;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failed(method.name(), e);
      answer(id, method.whenFailed());
      return;
    }
    var cancellation = new Cancellation();
    running.put(id, cancellation);
    executor.execute(() -> work(method, id, work, cancellation));
  }

  private void work(Method.Request<?> method, JsonElement id, Method.Work work, Cancellation cancellation) {
    long start = System.nanoTime();
    try {
      cancellation.check();
      var result = work.run(cancellation);
      running.remove(id, cancellation);
      answer(id, result);
    } catch (CancellationException e) {
      running.remove(id, cancellation);
      refuse(id, ResponseErrorCode.RequestCancelled.getValue(), "cancelled");
    } catch (Refusal e) {
      running.remove(id, cancellation);
      refuse(id, e.code(), e.getMessage());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      running.remove(id, cancellation);
      failed(method.name(), e);
      answer(id, method.whenFailed());
    }
    log.trace(method.name() + " " + id + ": " + (System.nanoTime() - start) / 1000 + " us");
  }

  private void cancel(JsonElement params) {
    var id = params instanceof JsonObject object ? object.get("id") : null;
    var cancellation = id == null ? null : running.get(id);
    if (cancellation != null) cancellation.cancel();
  }

  private <P> P read(String method, JsonElement params, Class<P> type) {
    if (type.isInstance(params)) return type.cast(params);
    try {
      var read = gson.fromJson(params, type);
      if (read != null) return read;
      throw new Refusal(ResponseErrorCode.InvalidParams, method + ": the parameters are missing");
    } catch (JsonParseException | NumberFormatException | IllegalStateException | UnsupportedOperationException e) {
      throw new Refusal(ResponseErrorCode.InvalidParams, method + ": " + firstLine(e));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private void answered(JsonElement id, JsonObject message) {
    CompletableFuture<JsonElement> waiting = null;
    try {
      waiting = asked.remove(id.getAsInt());
    } catch (NumberFormatException e) {
      // none of ours
    }
    if (waiting == null) return;
    var error = message.get("error");
    var result = message.get("result");
    if (error != null && !error.isJsonNull()) waiting.completeExceptionally(new IllegalStateException(error.toString()));
    else waiting.complete(result == null ? JsonNull.INSTANCE : result);
  }

  private void tooLong(Frame.TooLong frame) {
    var envelope = EnvelopeStart.of(frame.start());
    log.problem(envelope.method().orElse("a message") + " of " + frame.length() + " bytes is not looked at: more than "
        + LONGEST_MESSAGE);
    envelope.id().ifPresent(id -> refuse(id, ResponseErrorCode.InvalidRequest.getValue(), "too long"));
  }

  private void answer(JsonElement id, Object result) {
    var envelope = new JsonObject();
    envelope.add("id", id);
    write(envelope, "result", result);
  }

  private void refuse(JsonElement id, int code, String message) {
    var error = new JsonObject();
    error.addProperty("code", code);
    error.addProperty("message", message);
    var envelope = new JsonObject();
    envelope.add("id", id);
    write(envelope, "error", error);
  }

  private void write(JsonObject envelope, String name, Object value) {
    try {
      writer.write(envelope, name, value);
    } catch (IOException e) {
      ended = true; // nobody listens any more
    }
  }
}
