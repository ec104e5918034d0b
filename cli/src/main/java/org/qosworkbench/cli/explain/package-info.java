/**
 * The pages of the diagnostics: reading them and setting them for a terminal.
 *
 * <p>Deliberately absent: Markdown in general. The pages use headings, paragraphs, lists of one level, code in the line
 * and fenced blocks, and that is all that is understood here.
 */
package org.qosworkbench.cli.explain;
