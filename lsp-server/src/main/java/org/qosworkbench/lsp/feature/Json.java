package org.qosworkbench.lsp.feature;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON that may hold anything. */
public final class Json {
  private Json() {}

  /** What is found by going down by these names; {@link JsonNull} when nothing is. */
  public static JsonElement at(JsonElement json, String... path) {
    var found = json;
    for (var name : path) {
      found = found instanceof JsonObject object ? object.get(name) : null;
      if (found == null) return JsonNull.INSTANCE;
    }
    return found == null ? JsonNull.INSTANCE : found;
  }

  /** Whether there is a true. */
  public static boolean flag(JsonElement json, String... path) {
    return at(json, path) instanceof JsonPrimitive it && it.isBoolean() && it.getAsBoolean();
  }

  /** Whether there is an object. */
  public static boolean has(JsonElement json, String... path) {
    return at(json, path) instanceof JsonObject;
  }

  /** A text. */
  public static Optional<String> text(JsonElement json, String... path) {
    return at(json, path) instanceof JsonPrimitive it && it.isString() ? Optional.of(it.getAsString()) : Optional.empty();
  }

  /** The texts of a list; what is none is left out. */
  public static List<String> texts(JsonElement json, String... path) {
    var found = new ArrayList<String>();
    if (at(json, path) instanceof JsonArray list) {
      for (var it : list) text(it).ifPresent(found::add);
    }
    return found;
  }
}
