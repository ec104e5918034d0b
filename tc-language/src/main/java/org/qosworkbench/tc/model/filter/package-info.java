/**
 * What the words of filters and actions ask of the kernel, in its own terms: the table and the keys of a u32 filter,
 * the fields of flower under their masks, the actions of a list with their verdicts. Pure functions over bound
 * commands.
 *
 * <p>Deliberately absent: what is there already. Whether a table, a chain or an action with that index exists, and what
 * follows from it, is for {@code model}; what the kernel refuses whatever else there is stands with the declarations in
 * {@code spec}.
 */
package org.qosworkbench.tc.model.filter;
