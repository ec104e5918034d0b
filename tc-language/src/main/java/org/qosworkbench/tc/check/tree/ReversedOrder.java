package org.qosworkbench.tc.check.tree;

import java.util.ArrayDeque;
import java.util.List;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.spec.Diagnostic;

/**
 * Filters without prio that can take the same packets: the kernel gives each a lower number than the one before
 * (tcf_auto_prio()), so that the last one is tried first.
 */
final class ReversedOrder implements FilterCheck {
  private static final int COMPARED = 8;

  @Override
  public void check(FilterPlace place, TreeCheck.Report report) {
    long chain = -1;
    var later = new ArrayDeque<FilterNode>();
    for (var node : place.filters()) {
      if (node.chain() != chain) later.clear();
      chain = node.chain();
      if (node.created().priority() != 0 || Reach.pattern(node).isEmpty()) continue;
      for (var first : later) {
        if (first.source().statement() > node.source().statement() && bothWant(first, node)) {
          found(first, node, report);
          break;
        }
      }
      later.addFirst(node);
      if (later.size() > COMPARED) later.removeLast();
    }
  }

  /** One that takes all packets of the other is told of as a filter that no packet comes to. */
  private static boolean bothWant(FilterNode first, FilterNode node) {
    var one = Reach.pattern(first).orElseThrow();
    var other = Reach.pattern(node).orElseThrow();
    boolean sameProtocol = Reach.coversProtocol(first.protocol(), node.protocol())
        || Reach.coversProtocol(node.protocol(), first.protocol());
    return sameProtocol && Reach.isFinal(first) && !Reach.endAlike(first, node)
        && one.meets(other) && !one.covers(other) && !other.covers(one);
  }

  private static void found(FilterNode first, FilterNode node, TreeCheck.Report report) {
    var spot = Spot.kindWord(first);
    report.found(spot.statement(), spot.problem(Diagnostic.REVERSED_ORDER,
        "this filter is tried before the one that stands above it and takes some of its packets: without prio the "
            + "kernel gives ever lower numbers, here " + first.priority() + " after " + node.priority(),
        "give each filter a prio; lower numbers are tried first", List.of(),
        List.of(Spot.kindWord(node).related("this filter has prio " + node.priority()))));
  }
}
