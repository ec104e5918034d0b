/**
 * Processes of the host: how they are described, started, read, ended, and how nothing of them is left behind, whatever
 * becomes of the JVM that started them.
 *
 * <p>Deliberately absent: what the processes are for. Tests put a {@link org.qosworkbench.launch.process.Starter} of
 * their own in the place of the host's.
 */
package org.qosworkbench.launch.process;
