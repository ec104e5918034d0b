package org.qosworkbench.lsp;

import com.google.gson.JsonObject;
import org.qosworkbench.lsp.feature.Client;
import org.qosworkbench.lsp.feature.Features;

/**
 * The answer to {@code initialize}. Written as JSON: the types of the protocol would have to be read by reflection first,
 * and this answer is what a client waits for.
 */
final class Capabilities {
  private static final int INCREMENTAL = 2;

  private Capabilities() {}

  static JsonObject of(Client client, String version) {
    var capabilities = Features.capabilities(client);
    capabilities.addProperty("positionEncoding", Client.name(client.encoding()));
    var sync = new JsonObject();
    sync.addProperty("openClose", true);
    sync.addProperty("change", INCREMENTAL);
    capabilities.add("textDocumentSync", sync);
    var folders = new JsonObject();
    folders.addProperty("supported", true);
    folders.addProperty("changeNotifications", true);
    var workspace = new JsonObject();
    workspace.add("workspaceFolders", folders);
    capabilities.add("workspace", workspace);
    var server = new JsonObject();
    server.addProperty("name", "qosw");
    server.addProperty("version", version);
    var result = new JsonObject();
    result.add("capabilities", capabilities);
    result.add("serverInfo", server);
    return result;
  }
}
