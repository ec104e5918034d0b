package org.qosworkbench.launch.test;

import java.util.List;
import java.util.Objects;

/**
 * A test, or several under one name.
 *
 * @param name what is tested
 * @param outcome what came of it
 * @param details lines that say more: what it printed, what the kernel logged
 * @param children the tests that it consists of
 */
public record TestNode(String name, Outcome outcome, List<String> details, List<TestNode> children) {
  /** What comes of tests, best first. */
  public enum Outcome {
    PASSED,
    /** It was not run, for a reason. */
    SKIPPED,
    FAILED,
    /** It did not come to its end: the guest hung or died, or the test said something that cannot be right. */
    BROKEN
  }

  /** Copies the lists. */
  public TestNode {
    Objects.requireNonNull(name);
    Objects.requireNonNull(outcome);
    details = List.copyOf(details);
    children = List.copyOf(children);
  }

  /** A test without parts. */
  public static TestNode of(String name, Outcome outcome, List<String> details) {
    return new TestNode(name, outcome, details, List.of());
  }

  /** Tests under one name: as bad as the worst of them, skipped when all are. */
  public static TestNode group(String name, List<TestNode> children, List<String> details) {
    return new TestNode(name, worst(children), details, children);
  }

  static Outcome worst(List<TestNode> nodes) {
    boolean skipped = !nodes.isEmpty() && nodes.stream().allMatch(it -> it.outcome == Outcome.SKIPPED);
    return nodes.stream().map(TestNode::outcome).filter(it -> it != Outcome.SKIPPED).max(Outcome::compareTo)
        .orElse(skipped ? Outcome.SKIPPED : Outcome.PASSED);
  }

  /** How many tests without parts of an outcome there are. */
  public int count(Outcome wanted) {
    return children.isEmpty() ? outcome == wanted ? 1 : 0
        : children.stream().mapToInt(it -> it.count(wanted)).sum();
  }
}
