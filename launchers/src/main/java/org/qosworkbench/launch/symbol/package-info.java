/**
 * Addresses in a kernel and its modules become places in sources, by the debug information of the files that were run.
 *
 * <p>Deliberately absent: finding addresses in a log.
 */
package org.qosworkbench.launch.symbol;
