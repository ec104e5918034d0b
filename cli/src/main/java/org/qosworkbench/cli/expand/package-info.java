/** Prints what a script runs. Knows nothing of how that is found out. */
package org.qosworkbench.cli.expand;
