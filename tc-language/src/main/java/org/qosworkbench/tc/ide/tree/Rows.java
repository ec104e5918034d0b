package org.qosworkbench.tc.ide.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qosworkbench.tc.ide.TrafficFilter;
import org.qosworkbench.tc.ide.TrafficNode;
import org.qosworkbench.tc.ide.TrafficTree;

/** Lays a tree out as rows, one below the other, each indented below its parent. */
final class Rows {
  /** More filters at one place are put together by what they do. */
  private static final int MOST_FILTERS = 6;
  /** Deeper nesting than any kernel allows is shown flat. */
  private static final int DEEPEST = 60;

  private final List<Row> rows = new ArrayList<>();
  /** Filters that are shown with the classes that they lead to. */
  private final Map<TrafficNode, List<TrafficFilter>> arriving = new IdentityHashMap<>();

  private Rows() {}

  static List<Row> of(TrafficTree tree) {
    var rows = new Rows();
    for (var top : tree.tops()) rows.node(top, 0, 0, List.of());
    return rows.rows;
  }

  private void node(TrafficNode node, int depth, long guides, List<String> trail) {
    var leaf = leaf(node);
    rows.add(new Row(new Row.Node(node, leaf, arriving.getOrDefault(node, List.of())), depth, guides, trail));
    if (leaf.isPresent()) return;
    var here = stay(node);
    var filters = together(here);
    int elsewhere = node.filters().size() - here.size();
    var below = new ArrayList<>(trail);
    below.add(node.name().isEmpty() ? node.type() : node.name());
    int left = filters.size() + node.children().size() + (elsewhere > 0 ? 1 : 0);
    int next = Math.min(depth + 1, DEEPEST);
    for (var group : filters) {
      rows.add(new Row(new Row.Filters(group), next, with(guides, depth, --left > 0), List.copyOf(below)));
    }
    if (elsewhere > 0) {
      rows.add(new Row(new Row.Elsewhere(node, elsewhere), next, with(guides, depth, --left > 0), List.copyOf(below)));
    }
    for (var child : node.children()) node(child, next, with(guides, depth, --left > 0), List.copyOf(below));
  }

  /** The filters that are shown where they hang: all, unless they are many; then those that lead to no class here. */
  private List<TrafficFilter> stay(TrafficNode node) {
    if (node.filters().size() <= MOST_FILTERS) return node.filters();
    var classes = new HashMap<String, TrafficNode>();
    node.withDescendants().filter(it -> it.kind() == TrafficNode.Kind.CLASS)
        .forEach(it -> classes.putIfAbsent(it.name(), it));
    var stay = new ArrayList<TrafficFilter>();
    for (var filter : node.filters()) {
      var target = filter.target().map(classes::get);
      if (target.isEmpty()) stay.add(filter);
      else arriving.computeIfAbsent(target.get(), it -> new ArrayList<>()).add(filter);
    }
    return stay;
  }

  private static long with(long guides, int depth, boolean goesOn) {
    return goesOn ? guides | 1L << depth : guides & ~(1L << depth);
  }

  /** The qdisc that is all that there is in a class. */
  private static Optional<TrafficNode> leaf(TrafficNode node) {
    if (node.kind() != TrafficNode.Kind.CLASS || !node.filters().isEmpty() || node.children().size() != 1) {
      return Optional.empty();
    }
    var only = node.children().getFirst();
    return only.kind() == TrafficNode.Kind.QDISC && only.children().isEmpty() && only.filters().isEmpty()
        ? Optional.of(only) : Optional.empty();
  }

  private static List<List<TrafficFilter>> together(List<TrafficFilter> filters) {
    if (filters.size() <= MOST_FILTERS) return filters.stream().map(List::of).toList();
    var groups = new LinkedHashMap<String, List<TrafficFilter>>();
    for (var filter : filters) {
      var key = filter.type() + " " + filter.target().orElse("") + " " + filter.actions();
      groups.computeIfAbsent(key, it -> new ArrayList<>()).add(filter);
    }
    return List.copyOf(groups.values());
  }
}
