package org.qosworkbench.launch.test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the Kernel Test Anything Protocol, and TAP, which it comes from. Lines that are no part of it are details of the
 * next result at the same depth: a test says what is wrong before it says that something is.
 */
public final class KtapReader {
  private static final Pattern VERSION = Pattern.compile("^(\\s*)(?:K?TAP version \\d+)\\s*$");
  private static final Pattern PLAN = Pattern.compile("^(\\s*)1\\.\\.(\\d+)(?:\\s*#.*)?$");
  private static final Pattern RESULT = Pattern.compile(
      "^(\\s*)(not ok|ok)\\b(?:\\s+(\\d+))?(?:\\s*-)?\\s*([^#]*?)\\s*(?:#\\s*(SKIP|TODO|skip|todo|XFAIL|TIMEOUT|error)?\\b:?\\s*(.*))?$");
  private static final Pattern SUBTEST = Pattern.compile("^\\s*# Subtest: (.*)$");

  private static final class Level {
    final int indent;
    final List<TestNode> results = new ArrayList<>();
    final List<String> details = new ArrayList<>();
    String name = "";
    int plan = -1;

    Level(int indent) {
      this.indent = indent;
    }
  }

  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean seen;

  /** A reader at the beginning of what is said. */
  public KtapReader() {
    levels.push(new Level(0));
  }

  /** Whether anything of the protocol was said so far. */
  public boolean seen() {
    return seen;
  }

  /** The next line. */
  public void add(String line) {
    Matcher version = VERSION.matcher(line);
    Matcher plan = PLAN.matcher(line);
    Matcher result = RESULT.matcher(line);
    Matcher subtest = SUBTEST.matcher(line);
    if (version.matches()) {
      seen = true;
      enter(version.group(1).length());
    } else if (plan.matches()) {
      seen = true;
      enter(plan.group(1).length());
      levels.peek().plan = Integer.parseInt(plan.group(2).length() > 6 ? "999999" : plan.group(2));
    } else if (result.matches()) {
      seen = true;
      result(result);
    } else if (subtest.matches()) {
      enter(indent(line));
      levels.peek().name = subtest.group(1).strip();
    } else if (!line.isBlank()) {
      levels.peek().details.add(line.strip());
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private void enter(int indent) {
    if (indent > levels.peek().indent) {
      levels.push(new Level(indent));
    }
  }

  private void result(Matcher result) {
    int indent = result.group(1).length();
    List<TestNode> children = new ArrayList<>();
    List<String> details = new ArrayList<>();
    while (levels.peek().indent > indent) {
      Level inner = levels.pop();
      children = complete(inner);
      details.addAll(inner.details);
    }
    enter(indent);
    Level level = levels.peek();
    details.addAll(level.details);
    level.details.clear();
    String directive = result.group(5) == null ? "" : result.group(5).toUpperCase(java.util.Locale.ROOT);
    String more = result.group(6) == null ? "" : result.group(6).strip();
    if (!more.isEmpty()) {
      details.add(more);
    }
    boolean passed = result.group(2).equals("ok");
    TestNode.Outcome outcome = directive.equals("SKIP") ? TestNode.Outcome.SKIPPED
        : passed || directive.equals("TODO") || directive.equals("XFAIL") ? TestNode.Outcome.PASSED
        : directive.equals("TIMEOUT") ? TestNode.Outcome.BROKEN : TestNode.Outcome.FAILED;
    String name = result.group(4).isEmpty() ? "test " + (level.results.size() + 1) : result.group(4);
    if (passed && TestNode.worst(children).compareTo(TestNode.Outcome.FAILED) >= 0) {
      outcome = TestNode.worst(children); // it claims more than its parts allow
    }
    level.results.add(new TestNode(name, outcome, details, children));
  }

  /** The results of a level, with those that were promised and did not come. */
  private static List<TestNode> complete(Level level) {
    List<TestNode> results = new ArrayList<>(level.results);
    if (level.plan > results.size()) {
      int missing = level.plan - results.size();
      results.add(TestNode.of(missing == 1 ? "a test that was announced" : missing + " tests that were announced",
          TestNode.Outcome.BROKEN, List.of("there is no result")));
    }
    return results;
  }

  /** Everything that was said; lines behind the last result are lost to nobody: {@link #rest} has them. */
  public List<TestNode> end() {
    while (levels.size() > 1) {
      Level inner = levels.pop();
      List<TestNode> children = complete(inner);
      TestNode cut = new TestNode(inner.name.isEmpty() ? "tests" : inner.name, TestNode.Outcome.BROKEN, inner.details, children);
      levels.peek().results.add(cut);
    }
    return complete(levels.peek());
  }

  /** What was said behind the last result. */
  public List<String> rest() {
    return List.copyOf(levels.peekLast().details);
  }
}
