package org.qosworkbench.tc.check.tree;

import org.qosworkbench.tc.check.TreeCheck;

/** Judges the filters at one place; there is at least one. */
@FunctionalInterface
interface FilterCheck {
  void check(FilterPlace place, TreeCheck.Report report);
}
