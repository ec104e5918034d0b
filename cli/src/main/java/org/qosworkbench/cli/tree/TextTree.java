package org.qosworkbench.cli.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qosworkbench.cli.report.Printable;
import org.qosworkbench.cli.report.Style;
import org.qosworkbench.tc.ide.TrafficFilter;
import org.qosworkbench.tc.ide.TrafficNode;
import org.qosworkbench.tc.ide.TrafficTree;
import org.qosworkbench.tc.spec.Severity;

/** Draws a tree with lines and columns for a terminal. */
public final class TextTree {
  /** What stands in columns of its own; everything else follows in the last one. */
  private static final List<String> COLUMNS = List.of("rate", "ceil");
  private static final int SHARE = 1 + COLUMNS.size();
  private static final int PERCENT = 100;
  private static final int LONGEST = 200;

  /** The cells of a line; the first holds the branches, the last is never padded. */
  private record Row(String branches, String label, Tone tone, List<String> cells, Optional<String> mark) {
    int labelWidth() {
      return branches.length() + label.length();
    }
  }

  private enum Tone { STRONG, PLAIN, QUIET }

  private final Style style;
  private final List<Row> rows = new ArrayList<>();

  private TextTree(Style style) {
    this.style = style;
  }

  /** The drawing, each line ended; empty for an empty tree. */
  public static String draw(TrafficTree tree, Style style) {
    StringBuilder text = new StringBuilder();
    for (TrafficNode top : tree.tops()) {
      TextTree drawing = new TextTree(style);
      drawing.node(top, "", "");
      drawing.print(text.isEmpty() ? text : text.append('\n'));
    }
    return text.toString();
  }

  private void node(TrafficNode node, String branch, String below) {
    List<String> cells = new ArrayList<>();
    for (String column : COLUMNS) {
      String value = node.figure(column);
      cells.add(value.isEmpty() ? "" : column + " " + value);
    }
    cells.add(node.share().map(TextTree::percent).orElse(""));
    List<String> rest = new ArrayList<>();
    if (node.isDefault()) {
      rest.add("(default)");
    }
    node.figures().stream().filter(it -> !COLUMNS.contains(it.name())).forEach(it -> rest.add(it.toString()));
    cells.add(String.join(" ", rest));
    rows.add(new Row(branch, label(node), tone(node.kind()), cells, mark(node.problem(), node.line())));
    int left = node.filters().size() + node.children().size();
    for (TrafficFilter filter : node.filters()) {
      filter(filter, below + (--left > 0 ? "├╴" : "└╴"));
    }
    for (TrafficNode child : node.children()) {
      boolean isLast = --left == 0;
      node(child, below + (isLast ? "└─ " : "├─ "), below + (isLast ? "   " : "│  "));
    }
  }

  private static Tone tone(TrafficNode.Kind kind) {
    return switch (kind) {
      case DEVICE, BLOCK -> Tone.STRONG;
      case QDISC, CLASS -> Tone.PLAIN;
    };
  }

  private static String label(TrafficNode node) {
    return switch (node.kind()) {
      case DEVICE -> node.name();
      case BLOCK -> "block " + node.name();
      case QDISC -> node.name().isEmpty() ? node.type() : node.name() + " " + node.type();
      case CLASS -> node.name();
    };
  }

  private static String percent(TrafficNode.Share share) {
    return Math.round(share.rate() * PERCENT) + " %";
  }

  private void filter(TrafficFilter filter, String branch) {
    List<String> rest = new ArrayList<>();
    filter.target().ifPresent(it -> rest.add("→ " + it));
    if (!filter.match().isEmpty()) {
      rest.add(filter.match());
    }
    if (!filter.actions().isEmpty()) {
      rest.add(filter.actions());
    }
    rows.add(new Row(branch, filter.title(), Tone.QUIET, List.of(String.join("  ", rest)),
        mark(filter.problem(), filter.line())));
  }

  private Optional<String> mark(Optional<Severity> problem, int line) {
    return problem.map(it -> style.severity(it, it.name().toLowerCase(Locale.ROOT) + " in line " + line));
  }

  private void print(StringBuilder text) {
    int label = rows.stream().mapToInt(Row::labelWidth).max().orElse(0);
    int[] widths = new int[SHARE];
    for (Row row : rows) {
      for (int i = 0; i < SHARE && row.cells.size() > 1; i++) {
        widths[i] = Math.max(widths[i], row.cells.get(i).length());
      }
    }
    for (Row row : rows) {
      StringBuilder line = new StringBuilder();
      StringBuilder cells = new StringBuilder();
      if (row.cells.size() == 1) {
        cells.append(Printable.line(row.cells.getFirst(), LONGEST));
      } else {
        for (int i = 0; i < SHARE; i++) {
          String cell = row.cells.get(i);
          String blanks = " ".repeat(widths[i] - cell.length());
          cells.append(i == SHARE - 1 ? blanks + cell : cell + blanks).append(widths[i] > 0 ? "  " : "");
        }
        cells.append(Printable.line(row.cells.getLast(), LONGEST));
      }
      String shown = cells.toString().stripTrailing();
      line.append(style.quiet(row.branches)).append(set(row));
      if (!shown.isEmpty()) {
        line.append(" ".repeat(label - row.labelWidth() + 2))
            .append(row.tone == Tone.QUIET ? style.quiet(shown) : shown);
      }
      row.mark.ifPresent(it -> line.append("  ").append(it));
      text.append(line).append('\n');
    }
  }

  private String set(Row row) {
    String label = Printable.line(row.label, LONGEST);
    return switch (row.tone) {
      case STRONG -> style.strong(label);
      case PLAIN -> label;
      case QUIET -> style.quiet(label);
    };
  }
}
