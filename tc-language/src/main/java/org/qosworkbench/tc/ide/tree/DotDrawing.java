package org.qosworkbench.tc.ide.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qosworkbench.tc.ide.TrafficFilter;
import org.qosworkbench.tc.ide.TrafficNode;
import org.qosworkbench.tc.ide.TrafficTree;

/** Draws a tree in the language of Graphviz, which then lays it out. Filters are arrows to their classes. */
public final class DotDrawing {
  private static final int PERCENT = 100;
  /** More filters from one place to another are counted instead of shown. */
  private static final int MOST_FILTERS = 3;

  private final StringBuilder out = new StringBuilder();
  private int nodes;
  private int notes;

  private DotDrawing() {}

  /** The drawing; {@code title} says where the tree is from. */
  public static String of(TrafficTree tree, String title) {
    var drawing = new DotDrawing();
    drawing.out.append("digraph ").append(quoted(title)).append(" {\n")
        .append("  rankdir=LR;\n")
        .append("  node [shape=box, style=\"rounded,filled\", fillcolor=\"#f6f8fa\", color=\"#57606a\", ")
        .append("fontname=\"sans-serif\", fontsize=10];\n")
        .append("  edge [color=\"#57606a\", fontname=\"sans-serif\", fontsize=9];\n");
    for (var top : tree.tops()) drawing.top(top);
    return drawing.out.append("}\n").toString();
  }

  private void top(TrafficNode top) {
    var ids = new HashMap<String, String>();
    node(top, ids);
    filters(top, ids, "n" + (nodes - count(top)));
  }

  private static int count(TrafficNode node) {
    return (int) node.withDescendants().count();
  }

  private String node(TrafficNode node, Map<String, String> ids) {
    var id = "n" + nodes++;
    if (!node.name().isEmpty()) ids.putIfAbsent(node.name(), id);
    out.append("  ").append(id).append(" [label=").append(quoted(label(node)));
    switch (node.kind()) {
      case DEVICE, BLOCK -> out.append(", shape=cds, fillcolor=\"#ddf4ff\"");
      case QDISC -> out.append(", shape=component");
      case CLASS -> { }
    }
    if (node.isDefault()) out.append(", penwidth=2");
    node.problem().ifPresent(it -> out.append(", color=").append(switch (it) {
      case ERROR -> "\"#cf222e\"";
      case WARNING -> "\"#bf8700\"";
      case INFO, HINT -> "\"#0969da\"";
    }));
    out.append("];\n");
    for (var child : node.children()) {
      var below = node(child, ids);
      out.append("  ").append(id).append(" -> ").append(below).append(" [arrowhead=none];\n");
    }
    return id;
  }

  private static String label(TrafficNode node) {
    var lines = new ArrayList<String>();
    lines.add(switch (node.kind()) {
      case DEVICE -> node.name();
      case BLOCK -> "block " + node.name();
      case QDISC, CLASS -> (node.name() + " " + node.type()).strip() + (node.isDefault() ? " (default)" : "");
    });
    for (var figure : node.figures()) lines.add(figure.toString());
    node.share().ifPresent(it -> lines.add(Math.round(it.rate() * PERCENT) + " % of parent"));
    return String.join("\n", lines);
  }

  /** The arrows of filters, in the order in which nodes were numbered. */
  private int filters(TrafficNode node, Map<String, String> ids, String id) {
    var arrows = new LinkedHashMap<String, List<TrafficFilter>>();
    for (var filter : node.filters()) {
      arrows.computeIfAbsent(filter.target().orElse(""), it -> new ArrayList<>()).add(filter);
    }
    arrows.forEach((target, filters) -> arrow(id, Optional.ofNullable(ids.get(target)), target, filters));
    int number = Integer.parseInt(id.substring(1)) + 1;
    for (var child : node.children()) number = filters(child, ids, "n" + number);
    return number;
  }

  /** Filters that lead to no node of the drawing are a note on the node that they hang on. */
  private void arrow(String from, Optional<String> to, String target, List<TrafficFilter> filters) {
    var lines = new ArrayList<String>();
    for (var filter : filters.subList(0, Math.min(filters.size(), MOST_FILTERS))) {
      lines.add((filter.title() + " " + filter.match() + " " + filter.actions()).strip());
    }
    if (filters.size() > MOST_FILTERS) lines.add("and " + (filters.size() - MOST_FILTERS) + " more");
    if (to.isPresent()) {
      out.append("  ").append(from).append(" -> ").append(to.get()).append(" [style=dashed, label=")
          .append(quoted(String.join("\n", lines))).append("];\n");
      return;
    }
    if (!target.isEmpty()) lines.add("→ " + target);
    var note = "f" + notes++;
    out.append("  ").append(note).append(" [shape=note, label=").append(quoted(String.join("\n", lines)))
        .append("];\n  ").append(from).append(" -> ").append(note).append(" [style=dashed];\n");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n") + "\"";
  }
}
