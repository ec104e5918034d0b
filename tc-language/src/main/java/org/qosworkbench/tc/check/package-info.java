/**
 * Judging: what is wrong with the statements of a file, one after the other, in plain language.
 *
 * <p>A {@link org.qosworkbench.tc.check.LocalCheck} looks at one bound statement; each that needs more than putting a
 * refusal of tc into words has a file of its own and a line in {@link org.qosworkbench.tc.check.Checker}. Suppression
 * comments are applied afterwards, so that what is known of a statement can be kept while its neighbors change.
 *
 * <p>Deliberately absent: severities that a project chose and offsets in a file (both belong to {@code ide}), and the
 * state of devices ({@code model}).
 */
package org.qosworkbench.tc.check;
