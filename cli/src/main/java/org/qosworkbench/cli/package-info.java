/**
 * The command line: one class per command of {@code qosw}, and the process around them.
 *
 * <p>Deliberately absent: knowledge of tc. Commands read files, ask {@code org.qosworkbench.tc.ide} and print its
 * answers; whatever another front would want too belongs there.
 */
package org.qosworkbench.cli;
