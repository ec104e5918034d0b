package org.qosworkbench.tc.format;

import java.util.ArrayList;
import java.util.List;

/** Lays out rows of like commands in columns, as far as like stands below like. */
final class Table {
  /** Columns are given up from one on whose cells differ more than this in length. */
  private static final int LARGEST_SPREAD = 24;

  private final List<Row> rows;

  private Table(List<Row> rows) {
    this.rows = rows;
  }

  /** The text of each row. */
  static List<String> lines(List<Row> rows) {
    var table = new Table(rows);
    var widths = rows.size() > 1 ? table.widths() : List.<Integer>of();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(Row row, List<Integer> widths) {
    var line = new StringBuilder();
    int last = row.cells().size() - 1;
    for (int i = 0; i <= last; i++) {
      var text = row.cells().get(i).text();
      line.append(text);
      if (i < last) line.append(" ".repeat(i < widths.size() ? widths.get(i) - text.length() + 1 : 1));
    }
    return line.toString();
  }

  /** The widths of the columns that are followed by one in which like stands below like. */
  private List<Integer> widths() {
    var widths = new ArrayList<Integer>();
    while (isAlike(widths.size() + 1)) {
      int column = widths.size();
      int smallest = Integer.MAX_VALUE;
      int largest = 0;
      for (var row : rows) {
        if (row.cells().size() <= column + 1) continue;
        int length = row.cells().get(column).text().length();
        smallest = Math.min(smallest, length);
        largest = Math.max(largest, length);
      }
      if (largest - smallest > LARGEST_SPREAD) break;
      widths.add(largest);
    }
    return widths;
  }

  /** Whether at least one row has a cell there, and all that have one are about the same. */
  private boolean isAlike(int column) {
    var role = "";
    for (var row : rows) {
      if (row.cells().size() <= column) continue;
      var own = row.cells().get(column).role();
      if (role.isEmpty()) role = own;
      else if (!role.equals(own)) return false;
    }
    return !role.isEmpty();
  }
}
