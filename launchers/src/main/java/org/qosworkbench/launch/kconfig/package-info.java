/**
 * How a kernel is configured: the options that a {@code .config} sets, fragments of such files, what the tree's own
 * Kconfig files say of an option, and why one did not come out as it was wanted.
 *
 * <p>Deliberately absent: deciding about values. That is what the kernel's own {@code conf} does, when {@code make
 * olddefconfig} runs it; here its result is read and explained.
 */
package org.qosworkbench.launch.kconfig;
