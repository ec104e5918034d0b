package org.qosworkbench.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.qosworkbench.lsp.document.Workbench;
import org.qosworkbench.lsp.wire.Connection;

/** A language server for one client. */
public final class LanguageServer {
  private final Workbench workbench;
  private final Execution execution;
  private final Consumer<String> errors;

  /**
   * A server.
   *
   * @param errors takes lines about what goes wrong while no client can be told
   */
  public LanguageServer(Workbench workbench, Execution execution, Consumer<String> errors) {
    this.workbench = Objects.requireNonNull(workbench);
    this.execution = Objects.requireNonNull(execution);
    this.errors = Objects.requireNonNull(errors);
  }

  /**
   * Serves a client until it says goodbye, or its stream ends, or its process does.
   *
   * @param onLostClient what to do when its process ends while its stream does not
   * @return the exit status that the protocol asks for: 0 after a proper goodbye, else 1
   */
  public int run(InputStream in, OutputStream out, Runnable onLostClient) {
    var log = new ClientLog(errors);
    var gson = new MessageJsonHandler(Map.of()).getGson();
    var connection = new Connection(in, out, gson, execution.requests(), log);
    var session = new Session(connection, log, workbench, execution, onLostClient);
    connection.listen(session);
    return session.isFinished() ? 0 : 1;
  }
}
