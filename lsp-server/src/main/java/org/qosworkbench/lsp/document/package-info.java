/**
 * What an editor has open: texts, their versions, and what their languages answer about them.
 *
 * <p>A document is immutable and may be asked on any thread. The map of what is open belongs to the thread that reads
 * messages.
 *
 * <p>Deliberately absent: the types of the protocol, and what reads files: {@link Workbench} is where those come from.
 */
package org.qosworkbench.lsp.document;
