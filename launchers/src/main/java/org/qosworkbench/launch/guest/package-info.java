/**
 * Guests: a kernel of its own as an ordinary process, User-Mode Linux, that looks at the host's files without changing
 * them and at nothing else of the host.
 *
 * <p>Deliberately absent: what guests are started for. Who starts one hands in a shell script and hears what becomes of
 * it: the guest's states, the lines of its terminal and those of its kernel log.
 */
package org.qosworkbench.launch.guest;
