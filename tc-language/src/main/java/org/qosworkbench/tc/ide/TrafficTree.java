package org.qosworkbench.tc.ide;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the commands of a document build: devices with their qdiscs, in those classes, in those qdiscs again.
 *
 * @param tops the devices in the order in which what is on them was created, then the shared blocks
 */
public record TrafficTree(List<TrafficNode> tops) {
  /** Copies the list. */
  public TrafficTree {
    tops = List.copyOf(tops);
  }

  /** The part of some devices or blocks. */
  public TrafficTree only(Collection<String> names) {
    return new TrafficTree(tops.stream().filter(it -> names.contains(it.name())).toList());
  }

  /** All nodes, parents before children. */
  public Stream<TrafficNode> nodes() {
    return tops.stream().flatMap(TrafficNode::withDescendants);
  }
}
