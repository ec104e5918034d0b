/**
 * What the language server is told of files: scripts of a folder, project files, texts.
 *
 * <p>Deliberately absent: the server itself, which is {@code org.qosworkbench.lsp}.
 */
package org.qosworkbench.cli.lsp;
