package org.qosworkbench.lsp.wire;

import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** There is no result, and the client is told why. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;

  /** A refusal with a code of the protocol and a message for people. */
  public Refusal(ResponseErrorCode code, String message) {
    super(message, null, false, false);
    this.code = code.getValue();
  }

  int code() {
    return code;
  }
}
