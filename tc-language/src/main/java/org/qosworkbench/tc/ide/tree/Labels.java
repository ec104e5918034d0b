package org.qosworkbench.tc.ide.tree;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.ide.TrafficFilter;
import org.qosworkbench.tc.ide.TrafficNode;
import org.qosworkbench.tc.ide.TrafficTree;

/** What drawings say in words. */
final class Labels {
  private static final int PERCENT = 100;
  private static final int LONGEST_REST = 44;
  private static final int LONGEST_FILTER = 70;
  private static final int LONGEST_ARRIVING = 36;
  private static final int MOST_IN_TOOLTIP = 12;

  private Labels() {}

  static String description(TrafficTree tree) {
    var nodes = tree.nodes().toList();
    return Svg.count(nodes.stream().filter(it -> it.kind() == TrafficNode.Kind.DEVICE).count(), "device", "devices")
        + ", " + Svg.count(nodes.stream().filter(it -> it.kind() == TrafficNode.Kind.QDISC).count(), "qdisc", "qdiscs")
        + ", " + Svg.count(nodes.stream().filter(it -> it.kind() == TrafficNode.Kind.CLASS).count(), "class", "classes")
        + " and " + Svg.count(nodes.stream().mapToLong(it -> it.filters().size()).sum(), "filter", "filters")
        + ". Bars show what a class is always given of its parent's rate, and in lighter color what it can borrow.";
  }

  /** A class is of the kind of its qdisc, which stands above it. */
  static boolean showsType(TrafficNode node) {
    return node.kind() == TrafficNode.Kind.QDISC && !node.name().isEmpty();
  }

  static String name(TrafficNode node) {
    return switch (node.kind()) {
      case DEVICE, CLASS -> node.name();
      case BLOCK -> "block " + node.name();
      case QDISC -> node.name().isEmpty() ? node.type() : node.name();
    };
  }

  static String rest(TrafficNode node) {
    return Svg.cut(String.join(" ", node.figures().stream().map(TrafficNode.Figure::toString).toList()), LONGEST_REST);
  }

  static String leafText(TrafficNode leaf) {
    return (leaf.name() + " " + leaf.type()).strip();
  }

  /** The first filter that leads to a node and how many more do. */
  static String arriving(Row.Node content) {
    var first = content.arriving().getFirst();
    int more = content.arriving().size() - 1;
    return "← " + Svg.cut(first.match().isEmpty() ? first.title() : first.match(), LONGEST_ARRIVING)
        + (more > 0 ? " +" + more : "");
  }

  static String words(Row.Elsewhere elsewhere) {
    return Svg.count(elsewhere.count(), "filter", "filters") + ", shown at the classes they lead to";
  }

  static String words(Row.Filters group) {
    var first = group.first();
    if (group.filters().size() > 1) return group.filters().size() + " filters " + first.type() + target(first);
    return Svg.cut(first.title() + (first.match().isEmpty() ? "" : " " + first.match()), LONGEST_FILTER)
        + target(first);
  }

  static String target(TrafficFilter filter) {
    var actions = filter.actions().isEmpty() ? "" : " " + Svg.cut(filter.actions(), LONGEST_REST);
    return filter.target().map(it -> " → " + it).orElse(actions.isEmpty() ? "" : " →") + actions;
  }

  static String tooltip(TrafficNode node) {
    var lines = new ArrayList<String>();
    lines.add((name(node) + (showsType(node) ? " " + node.type() : "")) + (node.isDefault() ? " (default)" : ""));
    for (var figure : node.figures()) lines.add(figure.toString());
    node.share().ifPresent(it -> lines.add(Math.round(it.rate() * PERCENT) + "% of its parent"));
    node.problem().ifPresent(it -> lines.add(Palette.tone(it) + " in line " + node.line()));
    return String.join("\n", lines);
  }

  static String tooltip(List<TrafficFilter> filters) {
    var lines = new ArrayList<String>();
    for (var filter : filters.subList(0, Math.min(filters.size(), MOST_IN_TOOLTIP))) {
      lines.add(filter.title() + " " + filter.match() + target(filter));
    }
    if (filters.size() > MOST_IN_TOOLTIP) lines.add("…");
    return String.join("\n", lines);
  }

  static String percent(TrafficNode.Share share) {
    return Math.round(share.rate() * PERCENT) + "%";
  }
}
