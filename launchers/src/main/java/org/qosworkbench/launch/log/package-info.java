/**
 * The kernel log of guests: its lines, and which of them nobody needs to see.
 *
 * <p>Deliberately absent: where the lines come from, and what they mean for a launch.
 */
package org.qosworkbench.launch.log;
