package org.qosworkbench.lsp;

import java.util.function.Consumer;
import org.eclipse.lsp4j.LogTraceParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.qosworkbench.lsp.wire.Connection;
import org.qosworkbench.lsp.wire.Log;

/** Tells the client once there is one, and {@code errors} before. */
final class ClientLog implements Log {
  private final Consumer<String> errors;
  private volatile Connection client;
  private volatile boolean traces;

  ClientLog(Consumer<String> errors) {
    this.errors = errors;
  }

  /** From now on a client listens. */
  void to(Connection connection) {
    client = connection;
  }

  /** Whether the client wants to know how requests go: {@code off}, {@code messages} or {@code verbose}. */
  void traces(boolean wanted) {
    traces = wanted;
  }

  @Override
  public void problem(String line) {
    var connection = client;
    if (connection == null) errors.accept(line);
    else connection.notify("window/logMessage", new MessageParams(MessageType.Error, line));
  }

  @Override
  public void trace(String line) {
    var connection = client;
    if (traces && connection != null) connection.notify("$/logTrace", new LogTraceParams(line));
  }
}
