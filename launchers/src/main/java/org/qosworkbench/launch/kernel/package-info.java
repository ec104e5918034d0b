/**
 * Kernel trees: what a folder is, what can be made of it, configuring and building it, and what the compilers and tools
 * that build it say, with file and line.
 *
 * <p>Deliberately absent: running what was built, which is the business of guests.
 */
package org.qosworkbench.launch.kernel;
