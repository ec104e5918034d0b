package org.qosworkbench.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.qosworkbench.lsp.feature.Client;

/**
 * What the server can do, for the answer to {@code initialize}. Written as JSON: the types of the protocol would have to
 * be read by reflection first, and this answer is what a client waits for.
 */
final class Capabilities {
  private static final int INCREMENTAL = 2;

  private Capabilities() {}

  static JsonObject of(Client client, String version) {
    var result = new JsonObject();
    result.add("capabilities", capabilities(client));
    var server = new JsonObject();
    server.addProperty("name", "qosw");
    server.addProperty("version", version);
    result.add("serverInfo", server);
    return result;
  }

  private static JsonObject capabilities(Client client) {
    var can = new JsonObject();
    can.addProperty("positionEncoding", Client.name(client.encoding()));
    var sync = new JsonObject();
    sync.addProperty("openClose", true);
    sync.addProperty("change", INCREMENTAL);
    can.add("textDocumentSync", sync);
    return can;
  }

  private static JsonObject object(String name, Object value) {
    var object = new JsonObject();
    return with(object, name, value);
  }

  private static JsonObject with(JsonObject object, String name, Object value) {
    switch (value) {
      case Boolean it -> object.addProperty(name, it);
      case String it -> object.addProperty(name, it);
      case List<?> it -> {
        var array = new JsonArray();
        it.forEach(element -> array.add((String) element));
        object.add(name, array);
      }
      case JsonObject it -> object.add(name, it);
      default -> throw new IllegalArgumentException(name);
    }
    return object;
  }
}
