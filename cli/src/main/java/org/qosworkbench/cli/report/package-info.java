/**
 * How findings are printed: one class per format.
 *
 * <p>Deliberately absent: choosing, counting or ordering findings. A report prints what it is given, as it comes.
 */
package org.qosworkbench.cli.report;
