/**
 * Kernel logs on the command line: several in one, with lines left out and reports folded.
 *
 * <p>Deliberately absent: the command and its options.
 */
package org.qosworkbench.cli.log;
