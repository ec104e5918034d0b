package org.qosworkbench.cli.report;

import java.io.IOException;
import java.io.Writer;
import org.qosworkbench.launch.test.TestNode;
import org.qosworkbench.tc.spec.Severity;

/** A tree of test results for people. */
public final class TestTree {
  private static final int LONGEST = 1000;
  private static final int MOST_DETAILS = 20;

  private final Writer out;
  private final Style style;

  /** Writes to {@code out} in a style. */
  public TestTree(Writer out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** Writes what came of tests, with details of what did not pass. */
  public void write(TestNode node) throws IOException {
    write(node, "");
  }

  private void write(TestNode node, String indent) throws IOException {
    String mark = switch (node.outcome()) {
      case PASSED -> style.severity(Severity.HINT, "passed ");
      case SKIPPED -> style.quiet("skipped");
      case FAILED -> style.severity(Severity.ERROR, "FAILED ");
      case BROKEN -> style.severity(Severity.ERROR, "BROKEN ");
    };
    out.write(indent + mark + " " + Printable.line(node.name(), LONGEST) + "\n");
    for (TestNode child : node.children()) {
      write(child, indent + "  ");
    }
    if (node.outcome() != TestNode.Outcome.PASSED) {
      for (String line : node.details().subList(Math.max(0, node.details().size() - MOST_DETAILS), node.details().size())) {
        out.write(indent + "          " + Printable.line(line, LONGEST) + "\n");
      }
    }
  }

  /** {@code 7 tests: 6 passed, 1 failed}. */
  public static String summary(TestNode node) {
    StringBuilder text = new StringBuilder();
    int all = 0;
    for (TestNode.Outcome outcome : TestNode.Outcome.values()) {
      int count = node.count(outcome);
      all += count;
      if (count > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(count).append(' ')
            .append(outcome.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    return all + (all == 1 ? " test: " : " tests: ") + text;
  }
}
