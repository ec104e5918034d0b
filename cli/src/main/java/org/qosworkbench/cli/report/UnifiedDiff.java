package org.qosworkbench.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Prints what would change as a unified diff, which {@code patch} and {@code git apply -p0} understand. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final Writer out;
  private final Style style;

  /** Prints to {@code out} in a style. */
  public UnifiedDiff(Writer out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** Prints the changes that lead from one text to another; nothing when the texts are the same. */
  public void write(String name, String before, String after) throws IOException {
    List<String> old = LineDiff.lines(before);
    List<String> fresh = LineDiff.lines(after);
    List<LineDiff.Change> changes = LineDiff.of(old, fresh);
    if (changes.isEmpty()) {
      return;
    }
    String shown = Printable.line(name, Integer.MAX_VALUE);
    out.append(style.strong("--- " + shown)).append('\n').append(style.strong("+++ " + shown)).append('\n');
    for (int first = 0; first < changes.size(); ) {
      int last = first;
      while (last + 1 < changes.size() && changes.get(last + 1).from() - changes.get(last).to() <= 2 * CONTEXT) {
        last++;
      }
      hunk(old, fresh, changes.subList(first, last + 1));
      first = last + 1;
    }
  }

  private void hunk(List<String> old, List<String> fresh, List<LineDiff.Change> changes) throws IOException {
    int before = Math.min(CONTEXT, changes.getFirst().from());
    int from = changes.getFirst().from() - before;
    int newFrom = changes.getFirst().newFrom() - before;
    int after = Math.min(CONTEXT, old.size() - changes.getLast().to());
    int to = changes.getLast().to() + after;
    int newTo = changes.getLast().newTo() + after;
    out.append(style.quiet("@@ -" + span(from, to) + " +" + span(newFrom, newTo) + " @@")).append('\n');
    int at = from;
    for (LineDiff.Change change : changes) {
      for (; at < change.from(); at++) {
        line(" " + old.get(at));
      }
      for (; at < change.to(); at++) {
        line(style.removed("-" + bare(old.get(at))) + end(old.get(at)));
      }
      for (int line = change.newFrom(); line < change.newTo(); line++) {
        line(style.added("+" + bare(fresh.get(line))) + end(fresh.get(line)));
      }
    }
    for (; at < to; at++) {
      line(" " + old.get(at));
    }
  }

  private static String span(int from, int to) {
    int first = from == to ? from : from + 1;
    return to - from == 1 ? Integer.toString(first) : first + "," + (to - from);
  }

  private static String bare(String line) {
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  private static String end(String line) {
    return line.endsWith("\n") ? "\n" : "";
  }

  private void line(String line) throws IOException {
    out.append(line);
    if (!line.endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }
}
