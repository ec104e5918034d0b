package org.qosworkbench.tc.ide.tree;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.ide.TrafficFilter;
import org.qosworkbench.tc.ide.TrafficNode;

/**
 * A line of a drawing.
 *
 * @param depth how far it is indented; 0 for a device
 * @param guides bit {@code i} is set when a line from depth {@code i} goes on below this row
 * @param trail the names above it, from the device on
 */
record Row(Content content, int depth, long guides, List<String> trail) {
  /** What a row shows. */
  sealed interface Content {}

  /**
   * A node.
   *
   * @param leaf the qdisc in it when that is all that is in it
   * @param arriving filters that lead to it and hang elsewhere, where there are too many to show them there
   */
  record Node(TrafficNode node, Optional<TrafficNode> leaf, List<TrafficFilter> arriving) implements Content {}

  /** How many filters of a node are shown with the classes that they lead to. */
  record Elsewhere(TrafficNode node, int count) implements Content {}

  /** Filters that do the same; often one. */
  record Filters(List<TrafficFilter> filters) implements Content {
    TrafficFilter first() {
      return filters.getFirst();
    }
  }

  /** Whether a line goes on below this row at a depth. */
  boolean goesOn(int at) {
    return (guides >> at & 1) != 0;
  }
}
