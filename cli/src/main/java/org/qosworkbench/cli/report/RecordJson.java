package org.qosworkbench.cli.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/** Plain records as JSON: components become members in their order, an empty optional becomes null. */
public final class RecordJson {
  private RecordJson() {}

  /**
   * Writes a record made of records, lists, optionals, texts, numbers and truth values.
   *
   * @throws IllegalArgumentException if it is made of anything else
   */
  public static void write(JsonWriter json, Record value) throws IOException {
    any(json, value);
  }

  private static void any(JsonWriter json, Object value) throws IOException {
    switch (value) {
      case String text -> json.value(text);
      case Boolean truth -> json.value(truth);
      case Number number -> json.value(number);
      case Optional<?> optional -> {
        if (optional.isPresent()) {
          any(json, optional.get());
        } else {
          json.nullValue();
        }
      }
      case List<?> list -> {
        json.beginArray();
        for (Object element : list) {
          any(json, element);
        }
        json.endArray();
      }
      case Record members -> members(json, members);
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private static void members(JsonWriter json, Record members) throws IOException {
    json.beginObject();
    for (RecordComponent component : members.getClass().getRecordComponents()) {
      json.name(component.getName());
      try {
        any(json, component.getAccessor().invoke(members));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(e);
      }
    }
    json.endObject();
  }
}
