/** One declaration file for each kind of {@code tc exec}; the source is iproute2 tc/e_*.c. */
package org.qosworkbench.tc.spec.executable;
