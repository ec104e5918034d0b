package org.qosworkbench.tc.ide.tree;

import java.util.List;
import org.qosworkbench.tc.ide.TrafficNode;
import org.qosworkbench.tc.ide.TrafficTree;
import org.qosworkbench.tc.spec.Severity;

/**
 * Draws a tree as SVG: a row for each node below its parent, with a bar for the share that a class has of what is above
 * it; long trees fold into columns. Needs no library, script or other file, follows light and dark, and names the line of
 * the source for every row: {@code data-line}.
 */
public final class SvgDrawing {
  private static final double MARGIN = 16;
  private static final double HEAD = 34;
  private static final double GAP = 28;
  private static final double INDENT = 18;
  private static final double BAR = 90;
  private static final double BAR_HEIGHT = 8;
  private static final double BREADCRUMB = 22;

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
    double highest = columns.stream().mapToDouble(SvgDrawing::height).max().orElse(BREADCRUMB);
    int count = Math.max(1, columns.size());
    double heading = Svg.textWidth(title);
    out.open(Math.max(count * width + (count - 1) * GAP, heading) + 2 * MARGIN, highest + HEAD + MARGIN, title,
        Labels.description(tree), Palette.CSS);
    out.text("heading", MARGIN, MARGIN + 10, title);
    if (rows.isEmpty()) out.text("quiet", MARGIN, HEAD + 14, "nothing is built");
    for (int i = 0; i < columns.size(); i++) column(columns.get(i), MARGIN + i * (width + GAP));
    return out.close();
  }

  // ---- rows ---------------------------------------------------------------------------------------------------------

  private static double height(List<Row> column) {
    double rows = column.stream().mapToDouble(SvgDrawing::height).sum();
    return column.getFirst().depth() > 0 ? rows + BREADCRUMB : rows;
  }

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
      case Row.Node it -> left(row) + Svg.textWidth(Labels.name(it.node())) + 12 + typeWidth(it.node())
          + (it.node().isDefault() ? Svg.textWidth("default") + 8 : 0) + (it.node().problem().isPresent() ? 20 : 0);
      case Row.Filters it -> left(row) + Svg.textWidth(Labels.words(it));
      case Row.Elsewhere it -> left(row) + Svg.textWidth(Labels.words(it));
    };
  }

  private static double typeWidth(TrafficNode node) {
    return Labels.showsType(node) ? Svg.textWidth(node.type()) + 8 : 0;
  }

  private double end(Row row) {
    return switch (row.content()) {
      case Row.Node it -> restStart(row, it) + Svg.textWidth(Labels.rest(it.node()))
          + it.leaf().map(SvgDrawing::leafWidth).orElse(0.0)
          + (it.arriving().isEmpty() ? 0 : Svg.textWidth(Labels.arriving(it)) + 10);
      case Row.Filters it -> labelEnd(row);
      case Row.Elsewhere it -> labelEnd(row);
    };
  }

  private static double leafWidth(TrafficNode leaf) {
    return Svg.textWidth(Labels.leafText(leaf)) + (leaf.problem().isPresent() ? 46 : 30);
  }

  private double restStart(Row row, Row.Node it) {
    boolean isInColumns = it.node().kind() == TrafficNode.Kind.CLASS && bars > 14;
    return isInColumns ? Math.max(bars + BAR + 52, labelEnd(row) + 10) : labelEnd(row) + 10;
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
        case Row.Elsewhere it -> out.text("quiet", x + left(row), y + 13, Labels.words(it));
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
    var className = kind(node) + (node.isDefault() ? " default" : "");
    out.openGroup(className, node.line(), Labels.name(node), Labels.tooltip(node));
    double at = x + left(row);
    double box = Svg.textWidth(Labels.name(node)) + 12;
    out.rectangle("box", at, y + 3, box, 18, 4);
    out.text("name", at + 6, y + 16, Labels.name(node));
    at += box + 6;
    if (Labels.showsType(node)) {
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
    out.text("quiet", rest, y + 16, Labels.rest(node));
    out.closeGroup();
    double end = rest + Svg.textWidth(Labels.rest(node)) + 10;
    if (!content.arriving().isEmpty()) {
      arriving(content, end, y);
      end += Svg.textWidth(Labels.arriving(content)) + 10;
    }
    if (content.leaf().isPresent()) leaf(content.leaf().get(), end, y);
  }

  private void arriving(Row.Node content, double x, double y) {
    var first = content.arriving().getFirst();
    out.openGroup("filter", first.line(), first.title(), Labels.tooltip(content.arriving()));
    out.text("target", x, y + 16, Labels.arriving(content));
    out.closeGroup();
  }

  private void leaf(TrafficNode leaf, double x, double y) {
    double width = Svg.textWidth(Labels.leafText(leaf)) + 12;
    out.openGroup("qdisc", leaf.line(), Labels.leafText(leaf), Labels.tooltip(leaf));
    out.rectangle("box", x, y + 3, width, 18, 4);
    out.text("name", x + 6, y + 16, Labels.leafText(leaf));
    leaf.problem().ifPresent(it -> mark(it, x + width + 11, y + 12));
    out.closeGroup();
  }

  private void bar(TrafficNode.Share share, double x, double y) {
    double top = y + 12 - BAR_HEIGHT / 2;
    out.rectangle("track", x, top, BAR, BAR_HEIGHT, 2);
    share.ceil().ifPresent(it -> out.rectangle("ceil", x, top, part(it), BAR_HEIGHT, 2));
    out.rectangle(share.rate() > 1 ? "over" : "rate", x, top, part(share.rate()), BAR_HEIGHT, 2);
    out.text("quiet", x + BAR + 8, y + 16, Labels.percent(share));
  }

  private static double part(double share) {
    return Math.clamp(share, 0.02, 1) * BAR;
  }

  private void mark(Severity severity, double x, double y) {
    out.circle(Palette.tone(severity), x, y, 7);
    out.text("mark", x, y + 4, Palette.tone(severity).equals("note") ? "i" : "!");
  }

  private static String kind(TrafficNode node) {
    return switch (node.kind()) {
      case DEVICE, BLOCK -> "device";
      case QDISC -> "qdisc";
      case CLASS -> "class";
    };
  }

  private void filters(Row row, Row.Filters group, double x, double y) {
    var first = group.first();
    out.openGroup("filter", first.line(), first.title(), Labels.tooltip(group.filters()));
    var words = Labels.words(group);
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
