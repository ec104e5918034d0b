package org.qosworkbench.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.spec.Severity;

/**
 * For continuous integration servers: JUnit XML. Each file is a test suite, each finding a test case of it, failed when
 * the finding is an error; a file without findings has one test case that passed.
 */
public final class JunitReport implements Report {
  private final Writer out;
  /** A suite states its counts before its test cases, so these wait for its end. */
  private final Spool cases = new Spool();
  private boolean open;
  private long tests;
  private long failures;
  private long errors;

  /** Prints to {@code out}. */
  public JunitReport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"qosw\">\n");
  }

  @Override
  public void open(Source source) {
    open = true;
  }

  @Override
  public void finding(Source source, Finding finding) throws IOException {
    Source.Place place = source.place(finding.range());
    String title = "line " + place.line() + ": " + finding.code() + " " + finding.name();
    String text = Xml.escape(source.name() + ":" + place.line() + ":" + place.column() + ": " + Wording.own(finding)
        + Wording.tc(finding).map(it -> "\n" + it).orElse("")
        + Wording.related(source, finding).stream().map(it -> "\nnote: " + it).collect(Collectors.joining())
        + finding.help().map(it -> "\nhelp: " + it).orElse(""));
    if (finding.severity() == Severity.ERROR) {
      failures++;
      testCase(source.name(), title,
          "<failure message=\"" + Xml.escape(Wording.own(finding)) + "\">" + text + "</failure>");
    } else {
      testCase(source.name(), title, "<system-out>" + text + "</system-out>");
    }
  }

  @Override
  public void close(Source source) throws IOException {
    if (tests == 0) {
      testCase(source.name(), "no findings", "");
    }
    open = false;
    suite(source.name());
  }

  @Override
  public void trouble(String name, String message) throws IOException {
    errors++;
    testCase(name, "can be checked", "<error message=\"" + Xml.escape(message) + "\"/>");
    if (!open) {
      suite(name);
    }
  }

  @Override
  public void end() throws IOException {
    out.write("</testsuites>\n");
  }

  private void testCase(String file, String title, String content) throws IOException {
    tests++;
    cases.write("    <testcase classname=\"" + Xml.escape(file) + "\" name=\"" + Xml.escape(title) + "\""
        + (content.isEmpty() ? "/>\n" : ">" + content + "</testcase>\n"));
  }

  private void suite(String name) throws IOException {
    out.write("  <testsuite name=\"" + Xml.escape(name) + "\" tests=\"" + tests + "\" failures=\"" + failures
        + "\" errors=\"" + errors + "\" skipped=\"0\">\n");
    cases.drainTo(out);
    out.write("  </testsuite>\n");
    tests = 0;
    failures = 0;
    errors = 0;
  }
}
