/**
 * Statement and declarations to bound command: which word means what, and what tc itself would print and return. Reads
 * exactly as far as iproute2 does before it talks to the kernel.
 *
 * <p>Deliberately absent: what the kernel thinks of a command ({@code model}), severities and settings ({@code check}).
 */
package org.qosworkbench.tc.bind;
