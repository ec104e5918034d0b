/**
 * JSON-RPC over a pair of streams: messages are read, answered and sent.
 *
 * <p>The JSON of parameters and results is that of LSP4J's types. Its endpoint is not used: that reads a hundred
 * annotated methods before it says its first word, keeps what a client writes without an end, and logs stack traces.
 *
 * <p>Deliberately absent: anything about languages, editors or documents.
 */
package org.qosworkbench.lsp.wire;
