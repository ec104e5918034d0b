package org.qosworkbench.lsp.wire;

/** Where it is told, in one line each, what went wrong. Any thread may tell. */
public interface Log {
  /** Something that should not have happened. */
  void problem(String line);

  /** How a request went: for people who look for what a client and the server tell each other. */
  void trace(String line);
}
