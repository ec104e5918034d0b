/**
 * Kernels and modules on the command line: how what is known of them and what their builds say is shown.
 *
 * <p>Deliberately absent: the commands, and whatever does something.
 */
package org.qosworkbench.cli.kernel;
