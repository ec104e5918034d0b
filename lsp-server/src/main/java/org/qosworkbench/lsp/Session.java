package org.qosworkbench.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.qosworkbench.lsp.document.Documents;
import org.qosworkbench.lsp.document.Workbench;
import org.qosworkbench.lsp.feature.Client;
import org.qosworkbench.lsp.feature.DocumentRequest;
import org.qosworkbench.lsp.feature.Features;
import org.qosworkbench.lsp.feature.Json;
import org.qosworkbench.lsp.feature.WorkspaceRequest;
import org.qosworkbench.lsp.wire.Connection;
import org.qosworkbench.lsp.wire.Method;
import org.qosworkbench.lsp.wire.Protocol;
import org.qosworkbench.lsp.wire.Refusal;

/** A conversation with a client, from its first message to its last. Lives on the thread that reads messages. */
final class Session implements Protocol {
  private enum Phase { NEW, RUNNING, FINISHED }

  private final Connection connection;
  private final ClientLog log;
  private final Workbench workbench;
  private final Execution execution;
  private final Runnable onLostClient;
  private final Map<String, Method> methods = new HashMap<>();
  private Phase phase = Phase.NEW;

  Session(
      Connection connection, ClientLog log, Workbench workbench, Execution execution, Runnable onLostClient) {
    this.connection = connection;
    this.log = log;
    this.workbench = workbench;
    this.execution = execution;
    this.onLostClient = onLostClient;
    add(List.of(
        new Method.Request<>("initialize", JsonObject.class, this::initialize, null),
        new Method.Request<>("shutdown", JsonElement.class, this::shutdown, null),
        new Method.Notice<>("exit", JsonElement.class, it -> connection.end())));
  }

  /** Whether the client said goodbye. */
  boolean isFinished() {
    return phase == Phase.FINISHED;
  }

  @Override
  public Method find(String name, boolean isRequest) {
    boolean isInitialize = name.equals("initialize");
    switch (phase) {
      case NEW -> {
        if (!isInitialize && !name.equals("exit")) {
          throw new Refusal(ResponseErrorCode.ServerNotInitialized, name + " before initialize");
        }
      }
      case RUNNING -> {
        if (isInitialize) throw new Refusal(ResponseErrorCode.InvalidRequest, "initialized already");
      }
      case FINISHED -> {
        if (!name.equals("exit")) throw new Refusal(ResponseErrorCode.InvalidRequest, name + " after shutdown");
      }
    }
    var method = methods.get(name);
    if (method == null) throw new Refusal(ResponseErrorCode.MethodNotFound, "there is no " + name);
    return method;
  }

  private void add(List<? extends Method> added) {
    for (var method : added) methods.put(method.name(), method);
  }

  private Method.Work initialize(JsonObject params) {
    var client = Client.of(Json.at(params, "capabilities"));
    var configuration = new Configuration(workbench,
        line -> connection.notify("window/showMessage", new MessageParams(MessageType.Warning, line)));
    folders(params, configuration);
    configuration.take(Json.at(params, "initializationOptions"));
    log.traces(!Json.text(params, "trace").orElse("off").equals("off"));
    if (Json.at(params, "processId") instanceof JsonPrimitive pid && pid.isNumber()) {
      ParentWatch.watch(pid.getAsLong(), onLostClient);
    }
    var documents = new Documents();
    var publisher = new Publisher(connection, execution, client);
    Function<String, Optional<DocumentRequest>> document = uri -> documents.get(uri)
        .map(it -> new DocumentRequest(it, client, configuration.preferences()));
    var features = new Features(connection, workbench, document, () -> new WorkspaceRequest(
        List.copyOf(documents.all()), configuration.folders(), workbench, configuration.maker(),
        configuration.generation(), client));
    var synchronization = new Synchronization(documents, configuration, client, publisher, features::forget, log);
    add(features.methods());
    add(synchronization.methods());
    add(new ClientSettings(connection, configuration, client, synchronization,
        () -> execution.requests().execute(features::prepare)).methods());
    add(List.of(new Method.Notice<>("$/setTrace", JsonObject.class,
        it -> log.traces(!Json.text(it, "value").orElse("off").equals("off")))));
    phase = Phase.RUNNING;
    log.to(connection);
    return cancelled -> Capabilities.of(client, workbench.version());
  }

  private static void folders(JsonObject params, Configuration configuration) {
    var folders = Json.at(params, "workspaceFolders");
    if (folders.isJsonArray()) {
      for (var it : folders.getAsJsonArray()) Json.text(it, "uri").ifPresent(configuration::addFolder);
    } else {
      Json.text(params, "rootUri").ifPresent(configuration::addFolder);
    }
  }

  private Method.Work shutdown(JsonElement params) {
    phase = Phase.FINISHED;
    return cancelled -> null;
  }
}
