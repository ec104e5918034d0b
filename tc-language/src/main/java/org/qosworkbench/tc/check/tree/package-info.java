/**
 * Advice about what the kernel accepts without a word though it cannot be meant, as far as only the state of a device
 * shows it: one class per diagnostic.
 *
 * <p>A command is looked at when it runs ({@link org.qosworkbench.tc.check.StepCheck}) where what was there before
 * matters; everything else is judged once a tree is complete ({@link org.qosworkbench.tc.check.TreeCheck}), so that
 * the order of the commands does not matter.
 *
 * <p>Deliberately absent: what the kernel refuses or warns about by itself ({@code model}, {@code spec}), and advice
 * that a single command suffices for ({@code check.advice}).
 */
package org.qosworkbench.tc.check.tree;
