/**
 * Checks many inputs: in parallel, within bounded memory, with the answers in the order of the inputs.
 *
 * <p>Deliberately absent: what is wrong with a command ({@code org.qosworkbench.tc.ide} knows) and how it is printed
 * ({@code org.qosworkbench.cli.report}).
 */
package org.qosworkbench.cli.check;
