package org.qosworkbench.lsp.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes of a message say about it. */
record EnvelopeStart(Optional<String> method, Optional<JsonElement> id) {
  static EnvelopeStart of(byte[] bytes) {
    Optional<String> method = Optional.empty();
    Optional<JsonElement> id = Optional.empty();
    try (var json = new JsonReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "method" -> method = Optional.of(json.nextString());
          case "id" -> id = Optional.of(json.peek() == JsonToken.NUMBER
              ? new JsonPrimitive(json.nextLong()) : new JsonPrimitive(json.nextString()));
          default -> json.skipValue();
        }
      }
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      // the start ends somewhere
    }
    return new EnvelopeStart(method, id);
  }
}
