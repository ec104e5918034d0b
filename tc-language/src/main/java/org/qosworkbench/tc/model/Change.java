package org.qosworkbench.tc.model;

import java.util.List;
import java.util.Optional;

/** What a request changes when the kernel carries it out. */
public sealed interface Change {
  /** Nothing is different afterwards. */
  record Nothing() implements Change {}

  /** A new qdisc takes a place, which may have been another's. */
  record AttachQdisc(DeviceState device, QdiscNode qdisc, Optional<QdiscNode> replaced) implements Change {}

  /** Even a refused command makes the place for ingress and clsact, after which the kernel answers differently. */
  record OpenHook(DeviceState device) implements Change {}

  /** A refused command to delete the root: at least nothing is there that was left from before the first command. */
  record ClearRoot(DeviceState device) implements Change {}

  /** A qdisc gets other options. */
  record SetQdisc(QdiscNode qdisc, QdiscRequest request, Source source) implements Change {}

  /** A qdisc goes, with all that hangs on it. */
  record RemoveQdisc(DeviceState device, QdiscNode qdisc) implements Change {}

  /** A class comes into being, or gets other options when {@code before} is there. */
  record PutClass(DeviceState device, QdiscNode qdisc, ClassNode node, Optional<ClassNode> before)
      implements Change {}

  /** A class goes, with the qdisc in it. */
  record RemoveClass(DeviceState device, QdiscNode qdisc, ClassNode node) implements Change {}

  /**
   * A filter comes into being, or gets other options when {@code before} is there. Its chain and its priority are made
   * when they are not there.
   */
  record PutFilter(FilterBlock block, FilterNode node, Optional<FilterNode> before, ActionUse actions)
      implements Change {}

  /** A priority comes into being without a filter. */
  record PutPriority(FilterBlock block, FilterRequest request, int priority, Source source) implements Change {}

  /** A filter goes. */
  record RemoveFilter(FilterBlock block, FilterChain chain, FilterPriority priority, FilterNode node)
      implements Change {}

  /** All filters of a priority go. */
  record RemovePriority(FilterBlock block, FilterChain chain, FilterPriority priority) implements Change {}

  /** All filters of a chain go. */
  record FlushChain(FilterBlock block, FilterChain chain) implements Change {}

  /** A chain comes into being by itself. */
  record PutChain(FilterBlock block, long chain, FilterChain.Creation creation) implements Change {}

  /** A chain goes, with its filters. */
  record RemoveChain(FilterBlock block, FilterChain chain) implements Change {}

  /** A refused command used up a number that the kernel would have given to its next hash table of u32. */
  record SpendTable(FilterBlock block, int handle) implements Change {}

  /** Actions come into being or are set anew. */
  record PutActions(List<ActionNode> actions) implements Change {
    public PutActions {
      actions = List.copyOf(actions);
    }
  }

  /** Actions go. */
  record RemoveActions(List<ActionKey> actions) implements Change {
    public RemoveActions {
      actions = List.copyOf(actions);
    }
  }

  /** One after the other. */
  record Several(List<Change> changes) implements Change {
    public Several {
      changes = List.copyOf(changes);
    }
  }
}
