package org.qosworkbench.tc.ide.tree;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.ide.TrafficFilter;
import org.qosworkbench.tc.ide.TrafficNode;
import org.qosworkbench.tc.ide.TrafficTree;
import org.qosworkbench.tc.spec.Severity;

/**
 * Draws a tree as SVG: a row for each node below its parent, with a bar for the share that a class has of what is above
 * it; long trees fold into columns. Needs no library, no script and no other file, follows light and dark, and names the
 * line of the source for every row: {@code data-line}.
 */
public final class SvgDrawing {
  private static final double MARGIN = 16;
  private static final double HEAD = 34;
  private static final double GAP = 28;
  private static final double INDENT = 18;
  private static final double BAR = 90;
  private static final double BAR_HEIGHT = 8;
  private static final double BREADCRUMB = 22;
  private static final int PERCENT = 100;
  private static final int LONGEST_REST = 44;
  private static final int LONGEST_FILTER = 70;
  private static final int LONGEST_ARRIVING = 36;
  private static final int MOST_IN_TOOLTIP = 12;

  private static final String CSS = """
      text { font: 12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; fill: #1f2328; }
      .page { fill: #ffffff; }
      .heading { font-weight: bold; }
      .guide { fill: none; stroke: #afb8c1; stroke-width: 1; }
      .box { stroke-width: 1; }
      .device .box { fill: #1f2328; stroke: #1f2328; }
      .device .name { fill: #ffffff; font-weight: bold; }
      .qdisc .box { fill: #ddf4ff; stroke: #54aeff; }
      .class .box { fill: #f6f8fa; stroke: #8c959f; }
      .default .box { stroke-width: 2; }
      .quiet, .filter text { fill: #59636e; }
      .filter .target { fill: #0550ae; }
      .track { fill: #eaeef2; }
      .ceil { fill: #9bd3ae; }
      .rate { fill: #1a7f37; }
      .over { fill: #cf222e; }
      .error { fill: #cf222e; }
      .warning { fill: #9a6700; }
      .note { fill: #0969da; }
      text.mark, .filter .mark { fill: #ffffff; font-weight: bold; text-anchor: middle; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3; }
        .page { fill: #0d1117; }
        .guide { stroke: #484f58; }
        .device .box { fill: #e6edf3; stroke: #e6edf3; }
        .device .name { fill: #0d1117; }
        .qdisc .box { fill: #0c2d4a; stroke: #388bfd; }
        .class .box { fill: #161b22; stroke: #6e7681; }
        .quiet, .filter text { fill: #9198a1; }
        .filter .target { fill: #79c0ff; }
        .track { fill: #262c36; }
        .ceil { fill: #1b4d2b; }
        .rate { fill: #3fb950; }
        .over { fill: #f85149; }
        .error { fill: #f85149; }
        .warning { fill: #d29922; }
        .note { fill: #58a6ff; }
        text.mark, .filter .mark { fill: #0d1117; }
      }
      """;

  private final Svg out = new Svg();
  private final List<Row> rows;
  /** Where bars start, from the left of a column: one place for all, so that they can be compared. */
  private final double bars;
  private final double width;

  private SvgDrawing(List<Row> rows) {
    this.rows = rows;
    bars = rows.stream().filter(it -> hasBar(it.content())).mapToDouble(SvgDrawing::labelEnd).max().orElse(0) + 14;
    width = rows.stream().mapToDouble(this::end).max().orElse(0);
  }

  /** The drawing; {@code title} says where the tree is from. */
  public static String of(TrafficTree tree, String title) {
    return new SvgDrawing(Rows.of(tree)).draw(tree, title);
  }

  private String draw(TrafficTree tree, String title) {
    var columns = Columns.of(rows, SvgDrawing::height, width + GAP);
    double highest = columns.stream()
        .mapToDouble(it -> it.stream().mapToDouble(SvgDrawing::height).sum() + (it.getFirst().depth() > 0 ? BREADCRUMB : 0))
        .max().orElse(BREADCRUMB);
    int count = Math.max(1, columns.size());
    double heading = Svg.textWidth(title);
    out.open(Math.max(count * width + (count - 1) * GAP, heading) + 2 * MARGIN, highest + HEAD + MARGIN, title,
        description(tree), CSS);
    out.text("heading", MARGIN, MARGIN + 10, title);
    if (rows.isEmpty()) out.text("quiet", MARGIN, HEAD + 14, "nothing is built");
    for (int i = 0; i < columns.size(); i++) column(columns.get(i), MARGIN + i * (width + GAP));
    return out.close();
  }

  private static String description(TrafficTree tree) {
    var nodes = tree.nodes().toList();
    return Svg.count(nodes.stream().filter(it -> it.kind() == TrafficNode.Kind.DEVICE).count(), "device", "devices")
        + ", " + Svg.count(nodes.stream().filter(it -> it.kind() == TrafficNode.Kind.QDISC).count(), "qdisc", "qdiscs")
        + ", " + Svg.count(nodes.stream().filter(it -> it.kind() == TrafficNode.Kind.CLASS).count(), "class", "classes")
        + " and " + Svg.count(nodes.stream().mapToLong(it -> it.filters().size()).sum(), "filter", "filters")
        + ". Bars show what a class is always given of its parent's rate, and in lighter color what it can borrow.";
  }

  // ---- rows ---------------------------------------------------------------------------------------------------------

  private static double height(Row row) {
    return switch (row.content()) {
      case Row.Node it -> row.depth() == 0 ? 36 : 24;
      case Row.Filters it -> 18;
      case Row.Elsewhere it -> 18;
    };
  }

  private static boolean hasBar(Row.Content content) {
    return content instanceof Row.Node it && it.node().share().isPresent();
  }

  private static double left(Row row) {
    return row.depth() * INDENT;
  }

  private static double labelEnd(Row row) {
    return switch (row.content()) {
      case Row.Node it -> left(row) + Svg.textWidth(name(it.node())) + 12 + typeWidth(it.node())
          + (it.node().isDefault() ? Svg.textWidth("default") + 8 : 0) + (it.node().problem().isPresent() ? 20 : 0);
      case Row.Filters it -> left(row) + Svg.textWidth(words(it));
      case Row.Elsewhere it -> left(row) + Svg.textWidth(words(it));
    };
  }

  private static double typeWidth(TrafficNode node) {
    return showsType(node) ? Svg.textWidth(node.type()) + 8 : 0;
  }

  /** A class is of the kind of its qdisc, which stands above it. */
  private static boolean showsType(TrafficNode node) {
    return node.kind() == TrafficNode.Kind.QDISC && !node.name().isEmpty();
  }

  private static String name(TrafficNode node) {
    return switch (node.kind()) {
      case DEVICE, CLASS -> node.name();
      case BLOCK -> "block " + node.name();
      case QDISC -> node.name().isEmpty() ? node.type() : node.name();
    };
  }

  private double end(Row row) {
    return switch (row.content()) {
      case Row.Node it -> restStart(row, it) + Svg.textWidth(rest(it.node()))
          + it.leaf().map(leaf -> Svg.textWidth(leafText(leaf)) + (leaf.problem().isPresent() ? 46 : 30)).orElse(0.0)
          + (it.arriving().isEmpty() ? 0 : Svg.textWidth(arriving(it)) + 10);
      case Row.Filters it -> labelEnd(row);
      case Row.Elsewhere it -> labelEnd(row);
    };
  }

  private double restStart(Row row, Row.Node it) {
    boolean isInColumns = it.node().kind() == TrafficNode.Kind.CLASS && bars > 14;
    return isInColumns ? Math.max(bars + BAR + 52, labelEnd(row) + 10) : labelEnd(row) + 10;
  }

  private static String rest(TrafficNode node) {
    return Svg.cut(String.join(" ", node.figures().stream().map(TrafficNode.Figure::toString).toList()), LONGEST_REST);
  }

  private static String leafText(TrafficNode leaf) {
    return (leaf.name() + " " + leaf.type()).strip();
  }

  /** The first filter that leads to a node and how many more do. */
  private static String arriving(Row.Node content) {
    var first = content.arriving().getFirst();
    int more = content.arriving().size() - 1;
    return "← " + Svg.cut(first.match().isEmpty() ? first.title() : first.match(), LONGEST_ARRIVING)
        + (more > 0 ? " +" + more : "");
  }

  private static String words(Row.Elsewhere elsewhere) {
    return Svg.count(elsewhere.count(), "filter", "filters") + ", shown at the classes they lead to";
  }

  private static String words(Row.Filters group) {
    var first = group.first();
    if (group.filters().size() > 1) return group.filters().size() + " filters " + first.type() + target(first);
    return Svg.cut(first.title() + (first.match().isEmpty() ? "" : " " + first.match()), LONGEST_FILTER)
        + target(first);
  }

  private static String target(TrafficFilter filter) {
    var actions = filter.actions().isEmpty() ? "" : " " + Svg.cut(filter.actions(), LONGEST_REST);
    return filter.target().map(it -> " → " + it).orElse(actions.isEmpty() ? "" : " →") + actions;
  }

  // ---- drawing ------------------------------------------------------------------------------------------------------

  private void column(List<Row> column, double x) {
    double y = HEAD;
    var first = column.getFirst();
    if (first.depth() > 0) {
      out.text("quiet", x, y + 14, "… " + String.join(" › ", first.trail()));
      y += BREADCRUMB;
    }
    guides(column, x, y);
    for (var row : column) {
      double height = height(row);
      switch (row.content()) {
        case Row.Node it -> node(row, it, x, y + height - 24);
        case Row.Filters it -> filters(row, it, x, y);
        case Row.Elsewhere it -> out.text("quiet", x + left(row), y + 13, words(it));
      }
      y += height;
    }
  }

  /** The lines from parents to children, all in one path. */
  private void guides(List<Row> column, double x, double top) {
    var path = new StringBuilder();
    double y = top;
    for (var row : column) {
      double height = height(row);
      double middle = y + height - (row.content() instanceof Row.Node ? 12 : 9);
      for (int depth = 0; depth < row.depth(); depth++) {
        double at = x + depth * INDENT + 9;
        boolean isOwn = depth == row.depth() - 1;
        if (isOwn) {
          Svg.segment(path, at, y, row.goesOn(depth) ? y + height : middle);
          Svg.branch(path, at, middle, x + left(row) - 2);
        } else if (row.goesOn(depth)) {
          Svg.segment(path, at, y, y + height);
        }
      }
      y += height;
    }
    out.path("guide", path.toString());
  }

  private void node(Row row, Row.Node content, double x, double y) {
    var node = content.node();
    out.openGroup(kind(node) + (node.isDefault() ? " default" : ""), node.line(), name(node), tooltip(node));
    double at = x + left(row);
    double box = Svg.textWidth(name(node)) + 12;
    out.rectangle("box", at, y + 3, box, 18, 4);
    out.text("name", at + 6, y + 16, name(node));
    at += box + 6;
    if (showsType(node)) {
      out.text("type", at, y + 16, node.type());
      at += typeWidth(node);
    }
    if (node.isDefault()) {
      out.text("quiet", at, y + 16, "default");
      at += Svg.textWidth("default") + 8;
    }
    if (node.problem().isPresent()) mark(node.problem().get(), at + 6, y + 12);
    if (node.share().isPresent()) bar(node.share().get(), x + bars, y);
    double rest = x + restStart(row, content);
    out.text("quiet", rest, y + 16, rest(node));
    out.closeGroup();
    double end = rest + Svg.textWidth(rest(node)) + 10;
    if (!content.arriving().isEmpty()) {
      arriving(content, end, y);
      end += Svg.textWidth(arriving(content)) + 10;
    }
    if (content.leaf().isPresent()) leaf(content.leaf().get(), end, y);
  }

  private void arriving(Row.Node content, double x, double y) {
    var first = content.arriving().getFirst();
    out.openGroup("filter", first.line(), first.title(), tooltip(content.arriving()));
    out.text("target", x, y + 16, arriving(content));
    out.closeGroup();
  }

  private void leaf(TrafficNode leaf, double x, double y) {
    double width = Svg.textWidth(leafText(leaf)) + 12;
    out.openGroup("qdisc", leaf.line(), leafText(leaf), tooltip(leaf));
    out.rectangle("box", x, y + 3, width, 18, 4);
    out.text("name", x + 6, y + 16, leafText(leaf));
    leaf.problem().ifPresent(it -> mark(it, x + width + 11, y + 12));
    out.closeGroup();
  }

  private void bar(TrafficNode.Share share, double x, double y) {
    double top = y + 12 - BAR_HEIGHT / 2;
    out.rectangle("track", x, top, BAR, BAR_HEIGHT, 2);
    share.ceil().ifPresent(it -> out.rectangle("ceil", x, top, part(it), BAR_HEIGHT, 2));
    out.rectangle(share.rate() > 1 ? "over" : "rate", x, top, part(share.rate()), BAR_HEIGHT, 2);
    out.text("quiet", x + BAR + 8, y + 16, Math.round(share.rate() * PERCENT) + "%");
  }

  private static double part(double share) {
    return Math.clamp(share, 0.02, 1) * BAR;
  }

  private void mark(Severity severity, double x, double y) {
    out.circle(tone(severity), x, y, 7);
    out.text("mark", x, y + 4, tone(severity).equals("note") ? "i" : "!");
  }

  private static String tone(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "note";
    };
  }

  private static String kind(TrafficNode node) {
    return switch (node.kind()) {
      case DEVICE, BLOCK -> "device";
      case QDISC -> "qdisc";
      case CLASS -> "class";
    };
  }

  private static String tooltip(TrafficNode node) {
    var lines = new ArrayList<String>();
    lines.add((name(node) + (showsType(node) ? " " + node.type() : "")) + (node.isDefault() ? " (default)" : ""));
    for (var figure : node.figures()) lines.add(figure.toString());
    node.share().ifPresent(it -> lines.add(Math.round(it.rate() * PERCENT) + "% of its parent"));
    node.problem().ifPresent(it -> lines.add(tone(it) + " in line " + node.line()));
    return String.join("\n", lines);
  }

  private static String tooltip(List<TrafficFilter> filters) {
    var lines = new ArrayList<String>();
    for (var filter : filters.subList(0, Math.min(filters.size(), MOST_IN_TOOLTIP))) {
      lines.add(filter.title() + " " + filter.match() + target(filter));
    }
    if (filters.size() > MOST_IN_TOOLTIP) lines.add("…");
    return String.join("\n", lines);
  }

  private void filters(Row row, Row.Filters group, double x, double y) {
    var first = group.first();
    out.openGroup("filter", first.line(), first.title(), tooltip(group.filters()));
    var words = words(group);
    int arrow = words.lastIndexOf("→");
    double at = x + left(row);
    if (arrow < 0) {
      out.text("", at, y + 13, words);
    } else {
      out.text("", at, y + 13, words.substring(0, arrow));
      out.text("target", at + Svg.textWidth(words.substring(0, arrow)), y + 13, words.substring(arrow));
    }
    group.filters().stream().flatMap(it -> it.problem().stream()).min(Severity::compareTo)
        .ifPresent(it -> mark(it, at + Svg.textWidth(words) + 12, y + 9));
    out.closeGroup();
  }
}
