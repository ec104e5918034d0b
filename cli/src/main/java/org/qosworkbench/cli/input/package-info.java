/**
 * Where commands are read from: operands become inputs, inputs become text with lines and columns.
 *
 * <p>Deliberately absent: what the text means. Nothing here knows tc.
 */
package org.qosworkbench.cli.input;
