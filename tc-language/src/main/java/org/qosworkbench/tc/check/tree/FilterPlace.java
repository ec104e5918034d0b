package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.FilterBlock;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;

/**
 * The filters on a qdisc or on one of its classes.
 *
 * @param filters those of all chains, in the order in which packets meet them
 */
record FilterPlace(TreeCheck.Tree tree, QdiscNode qdisc, FilterBlock block, List<FilterNode> filters) {
  static FilterPlace of(TreeCheck.Tree tree, QdiscNode qdisc, FilterBlock block) {
    return new FilterPlace(tree, qdisc, block, block.filters());
  }

  /** Whether packets arrive here, rather than leave. */
  boolean isArriving() {
    return block.classId() == Ids.ARRIVING;
  }

  /** Whether it is a hook, which has no queues. */
  boolean isHook() {
    return qdisc.handle() == Ids.HOOK_HANDLE;
  }
}
