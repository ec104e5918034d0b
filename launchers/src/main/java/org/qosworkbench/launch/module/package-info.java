/**
 * Kernel modules that are built outside of the kernel's tree: building them, what a built one says of itself, whether a
 * kernel would take it, and what in its sources is of another age than the kernel.
 *
 * <p>Deliberately absent: loading them, which is the business of guests.
 */
package org.qosworkbench.launch.module;
