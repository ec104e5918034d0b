package org.qosworkbench.lsp.feature;

import com.google.gson.JsonObject;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.qosworkbench.lsp.wire.Connection;

/** Shows a client how far an answer is, when it wants to know. */
final class Progress implements AutoCloseable {
  private static final long EVERY_NANOSECONDS = 100_000_000;
  private static final int PERCENT = 100;

  private final Connection connection;
  /** Null when the client does not want to know. */
  private final Either<String, Integer> token;
  private long lastReport;

  private Progress(Connection connection, Either<String, Integer> token) {
    this.connection = connection;
    this.token = token;
  }

  /**
   * Begins.
   *
   * @param token what the client calls it; may be null
   */
  static Progress begin(Connection connection, Either<String, Integer> token, String title) {
    var progress = new Progress(connection, token);
    var value = value("begin");
    value.addProperty("title", title);
    value.addProperty("cancellable", true);
    value.addProperty("percentage", 0);
    progress.tell(value);
    return progress;
  }

  /** So many of so many are done. */
  void report(int done, int all, String message) {
    if (System.nanoTime() - lastReport < EVERY_NANOSECONDS) return;
    lastReport = System.nanoTime();
    var value = value("report");
    value.addProperty("message", message);
    value.addProperty("percentage", all == 0 ? PERCENT : (int) (PERCENT * (long) done / all));
    tell(value);
  }

  @Override
  public void close() {
    tell(value("end"));
  }

  private static JsonObject value(String kind) {
    var value = new JsonObject();
    value.addProperty("kind", kind);
    return value;
  }

  private void tell(JsonObject value) {
    if (token != null) tell(connection, token, value);
  }

  /** Tells a part of something that the client calls {@code token}. */
  static void tell(Connection connection, Either<String, Integer> token, Object value) {
    var params = new Notification(token, value);
    connection.notify("$/progress", params);
  }

  /** Plain members, so that the value is written as what it is. */
  private record Notification(Either<String, Integer> token, Object value) {}
}
