/**
 * Grammars that several kinds share and that are more than a list of options: action lists, control words, ematch
 * expressions, rate policing, bpf programs. Each reads through {@link org.qosworkbench.tc.spec.Scan}.
 */
package org.qosworkbench.tc.spec.grammar;
