/**
 * Tests of kernel modules and of kernels: run in guests, and what they say made one tree of results.
 *
 * <p>Deliberately absent: building what is tested, and how results are shown.
 */
package org.qosworkbench.launch.test;
