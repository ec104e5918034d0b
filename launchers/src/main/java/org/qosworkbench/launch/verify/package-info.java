/**
 * Runs commands of tc in a guest and brings back what tc and the kernel said to each.
 *
 * <p>Deliberately absent: how commands are found in files, and what is thought of the answers. Who asks hands in
 * commands and hears events.
 */
package org.qosworkbench.launch.verify;
