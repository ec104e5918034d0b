package org.qosworkbench.tc.check.tree;

import org.qosworkbench.tc.check.TreeCheck;

/** Judges the classes of an htb qdisc; it has at least one. */
@FunctionalInterface
interface HtbCheck {
  void check(HtbTree tree, TreeCheck.Report report);
}
