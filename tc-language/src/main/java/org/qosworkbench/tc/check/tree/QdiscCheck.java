package org.qosworkbench.tc.check.tree;

import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.QdiscNode;

/** Judges one qdisc of a tree, of the kind that it is listed for; it has a class, created or its own. */
@FunctionalInterface
interface QdiscCheck {
  void check(TreeCheck.Tree tree, QdiscNode qdisc, TreeCheck.Report report);
}
