/**
 * The vocabulary of tc: what every qdisc, class, filter, action and ematch understands, declared once and in the order
 * in which iproute2 tests the words. Binding, checks, completion, hover, formatting and the reference pages all follow
 * from these declarations.
 *
 * <p>Deliberately absent: reading of words ({@code bind} implements {@link org.qosworkbench.tc.spec.Scan}), the state
 * of devices ({@code model}) and anything that knows files, editors or processes.
 */
package org.qosworkbench.tc.spec;
