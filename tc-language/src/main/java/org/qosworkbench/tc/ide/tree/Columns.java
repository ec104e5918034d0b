package org.qosworkbench.tc.ide.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Folds a long list of rows into columns, so that the drawing is about as wide as it is high. */
final class Columns {
  /** Lists up to this height stay in one piece. */
  private static final double HIGHEST = 1200;
  /** How much wider than high a folded drawing may be. */
  private static final double ASPECT = 1.5;
  /** How much of a column may stay empty for the sake of a better place to break. */
  private static final double SLACK = 0.2;

  private Columns() {}

  /**
   * The columns from left to right.
   *
   * @param height of a row
   * @param width of the widest row
   */
  static List<List<Row>> of(List<Row> rows, ToDoubleFunction<Row> height, double width) {
    double all = rows.stream().mapToDouble(height).sum();
    long count = all <= HIGHEST ? 1 : Math.max(2, Math.round(Math.sqrt(all * ASPECT / width)));
    double target = Math.max(all / count, HIGHEST / 2);
    var columns = new ArrayList<List<Row>>();
    for (int from = 0; from < rows.size(); ) {
      int to = end(rows, from, height, target);
      columns.add(rows.subList(from, to));
      from = to;
    }
    return columns;
  }

  /** Where a column that starts at {@code from} ends: before the least indented row among the last that fit. */
  private static int end(List<Row> rows, int from, ToDoubleFunction<Row> height, double target) {
    double used = 0;
    int best = -1;
    int at = from;
    for (; at < rows.size() && used + height.applyAsDouble(rows.get(at)) <= target * (1 + SLACK / 2); at++) {
      boolean mayBreak = used >= target * (1 - SLACK);
      if (mayBreak && (best < 0 || rows.get(at).depth() <= rows.get(best).depth())) best = at;
      used += height.applyAsDouble(rows.get(at));
    }
    if (at == rows.size()) return at;
    return best > from ? best : Math.max(at, from + 1);
  }
}
