package org.qosworkbench.cli.report;

import java.io.IOException;
import java.io.Writer;
import org.qosworkbench.launch.test.TestNode;

/** A tree of test results as JUnit XML: a test case for each test without parts. */
public final class JunitTests {
  private final Writer out;

  /** Writes to {@code out}. */
  public JunitTests(Writer out) {
    this.out = out;
  }

  /** Writes a whole file. */
  public void write(TestNode suite) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<testsuite name=\"" + Xml.escape(suite.name()) + "\" tests=\"" + all(suite) + "\" failures=\""
        + suite.count(TestNode.Outcome.FAILED) + "\" errors=\"" + suite.count(TestNode.Outcome.BROKEN)
        + "\" skipped=\"" + suite.count(TestNode.Outcome.SKIPPED) + "\">\n");
    for (TestNode child : suite.children()) {
      test(suite.name(), child);
    }
    out.write("</testsuite>\n");
  }

  private static int all(TestNode node) {
    return node.children().isEmpty() ? 1 : node.children().stream().mapToInt(JunitTests::all).sum();
  }

  private void test(String parent, TestNode node) throws IOException {
    if (!node.children().isEmpty()) {
      for (TestNode child : node.children()) {
        test(parent + "." + node.name(), child);
      }
      return;
    }
    out.write("  <testcase classname=\"" + Xml.escape(parent) + "\" name=\"" + Xml.escape(node.name()) + "\"");
    String details = String.join("\n", node.details());
    String element = switch (node.outcome()) {
      case PASSED -> "";
      case SKIPPED -> "skipped";
      case FAILED -> "failure";
      case BROKEN -> "error";
    };
    if (element.isEmpty()) {
      out.write("/>\n");
      return;
    }
    String last = node.details().isEmpty() ? "" : node.details().getLast();
    out.write(">\n    <" + element + " message=\"" + Xml.escape(last) + "\">" + Xml.escape(details) + "</" + element
        + ">\n  </testcase>\n");
  }
}
