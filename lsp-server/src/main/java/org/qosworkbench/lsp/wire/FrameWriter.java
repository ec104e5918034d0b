package org.qosworkbench.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Writes messages to a stream, each as a whole. Any thread may write. */
final class FrameWriter {
  private static final int USUAL = 1 << 12;
  private static final int KEPT = 1 << 20;

  private final OutputStream out;
  private final Gson gson;
  private ByteArrayOutputStream buffer = new ByteArrayOutputStream(USUAL);

  /** A writer to a stream that makes JSON with {@code gson}. */
  FrameWriter(OutputStream out, Gson gson) {
    this.out = out;
    this.gson = gson;
  }

  /**
   * Writes a message.
   *
   * @param envelope its members besides {@code name}
   * @param name of the member that holds {@code value}; empty when there is none
   * @param value any value of LSP4J, or JSON; null is written as such
   * @throws IOException if the stream cannot be written to
   */
  synchronized void write(JsonObject envelope, String name, Object value) throws IOException {
    buffer.reset();
    var json = new JsonWriter(new OutputStreamWriter(buffer, StandardCharsets.UTF_8));
    json.setHtmlSafe(false);
    json.beginObject();
    json.name("jsonrpc").value("2.0");
    for (var member : envelope.entrySet()) {
      json.name(member.getKey());
      value(json, member.getValue());
    }
    if (!name.isEmpty()) {
      json.name(name);
      value(json, value);
    }
    json.endObject();
    json.flush();
    out.write(("Content-Length: " + buffer.size() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    buffer.writeTo(out);
    out.flush();
    if (buffer.size() > KEPT) buffer = new ByteArrayOutputStream(USUAL);
  }

  /** Inside of a value, members that are null are left out. */
  private void value(JsonWriter json, Object value) throws IOException {
    boolean isNull = value == null || value instanceof JsonNull;
    json.setSerializeNulls(isNull);
    if (isNull) json.nullValue();
    else gson.toJson(value, value.getClass(), json);
  }
}
