/**
 * The values of tc options: reading a word exactly as iproute2 does, saying precisely what is wrong with it, and
 * printing in canonical form.
 *
 * <p>A value type is a record with static parse methods; a parse method never throws and never looks beyond its word.
 * Where releases differ, it takes a {@link org.qosworkbench.tc.value.Dialect}. Accepted is what tc accepts, however
 * senseless: overflow, wrap-around and ignored text are part of the values.
 *
 * <p>Deliberately absent: which option has which type, words that span several arguments (action lists, control
 * verdicts, selectors), whether a device or a file exists, and what the kernel thinks of a value.
 */
package org.qosworkbench.tc.value;
