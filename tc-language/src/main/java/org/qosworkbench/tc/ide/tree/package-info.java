/**
 * Drawings of a {@link org.qosworkbench.tc.ide.TrafficTree}, as texts that stand for themselves. The same tree gives
 * the same drawing, letter by letter.
 *
 * <p>Deliberately absent: what is in the tree ({@code ide} knows), drawings for terminals, which depend on the front,
 * and anything that runs in a picture.
 */
package org.qosworkbench.tc.ide.tree;
