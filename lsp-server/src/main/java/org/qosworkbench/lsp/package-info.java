/**
 * The language server: what editors ask about tc batch files, in the Language Server Protocol.
 *
 * <p>{@code wire} moves messages, {@code document} holds what is open, {@code feature} answers, and this package holds a
 * session together: its start and end, what is open in it, when diagnostics are sent.
 *
 * <p>Deliberately absent: anything that knows tc. Every answer is one of {@code org.qosworkbench.tc.ide}.
 */
package org.qosworkbench.lsp;
