package org.qosworkbench.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.qosworkbench.lsp.feature.Client;
import org.qosworkbench.lsp.feature.Json;
import org.qosworkbench.lsp.feature.Preferences;
import org.qosworkbench.lsp.wire.Connection;
import org.qosworkbench.lsp.wire.Method;

/** Hears of settings, folders and project files that change. For the thread that reads messages. */
final class ClientSettings {
  private static final String CONFIGURATION = "workspace/didChangeConfiguration";
  private static final String FILES = "workspace/didChangeWatchedFiles";
  private static final String WATCHED = "**/.qosw.toml";

  private final Connection connection;
  private final Configuration configuration;
  private final Client client;
  private final Synchronization synchronization;
  private final Runnable onStart;

  ClientSettings(Connection connection, Configuration configuration, Client client, Synchronization synchronization,
      Runnable onStart) {
    this.connection = connection;
    this.configuration = configuration;
    this.client = client;
    this.synchronization = synchronization;
    this.onStart = onStart;
  }

  List<Method> methods() {
    return List.of(
        new Method.Notice<>("initialized", JsonElement.class, it -> initialized()),
        new Method.Notice<>(CONFIGURATION, JsonObject.class, this::changed),
        new Method.Notice<>(FILES, JsonElement.class, it -> filesChanged()),
        new Method.Notice<>("workspace/didChangeWorkspaceFolders", DidChangeWorkspaceFoldersParams.class,
            this::foldersChanged));
  }

  private void initialized() {
    var registrations = new JsonArray();
    if (client.configurationChanges()) {
      var options = new JsonObject();
      options.addProperty("section", Preferences.SECTION);
      registrations.add(registration(CONFIGURATION, options));
    }
    if (client.watches()) {
      var watcher = new JsonObject();
      watcher.addProperty("globPattern", WATCHED);
      var watchers = new JsonArray();
      watchers.add(watcher);
      var options = new JsonObject();
      options.add("watchers", watchers);
      registrations.add(registration(FILES, options));
    }
    if (!registrations.isEmpty()) {
      var params = new JsonObject();
      params.add("registrations", registrations);
      connection.request("client/registerCapability", params);
    }
    ask();
    onStart.run();
  }

  private static JsonObject registration(String method, JsonObject options) {
    var registration = new JsonObject();
    registration.addProperty("id", "qosw " + method);
    registration.addProperty("method", method);
    registration.add("registerOptions", options);
    return registration;
  }

  /** Asks for the settings; the answer comes on the thread that reads messages. */
  private void ask() {
    if (!client.configuration()) return;
    var item = new JsonObject();
    item.addProperty("section", Preferences.SECTION);
    var items = new JsonArray();
    items.add(item);
    var params = new JsonObject();
    params.add("items", items);
    connection.request("workspace/configuration", params)
        .thenAccept(answer -> take(answer instanceof JsonArray list && !list.isEmpty() ? list.get(0)
            : JsonNull.INSTANCE));
  }

  private void changed(JsonObject params) {
    var settings = Json.at(params, "settings", Preferences.SECTION);
    if (client.configuration()) ask();
    else take(settings);
  }

  private void take(JsonElement settings) {
    if (configuration.take(settings)) lookAgain();
  }

  private void filesChanged() {
    configuration.forgetProjects();
    lookAgain();
  }

  private void foldersChanged(DidChangeWorkspaceFoldersParams params) {
    params.getEvent().getAdded().forEach(it -> configuration.addFolder(it.getUri()));
    params.getEvent().getRemoved().forEach(it -> configuration.removeFolder(it.getUri()));
  }

  /** Everything may look different: clients that asked before ask again. */
  private void lookAgain() {
    synchronization.lookAgain();
    var refreshes = client.refreshes();
    if (refreshes.diagnostics() && client.pulls()) connection.request("workspace/diagnostic/refresh");
    if (refreshes.tokens()) connection.request("workspace/semanticTokens/refresh");
    if (refreshes.inlays()) connection.request("workspace/inlayHint/refresh");
    if (refreshes.lenses()) connection.request("workspace/codeLens/refresh");
  }
}
