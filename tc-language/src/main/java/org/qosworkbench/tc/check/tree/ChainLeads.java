package org.qosworkbench.tc.check.tree;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.FilterChain;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.spec.Diagnostic;

/** Chains that actions lead to though no filter is there, and chains with filters that nothing leads to. */
final class ChainLeads implements FilterCheck {
  @Override
  public void check(FilterPlace place, TreeCheck.Report report) {
    var chains = place.block().chains();
    if (chains.size() == 1 && chains.get(0).index() == 0) return;
    var led = new HashSet<Integer>();
    boolean allKnown = true;
    for (var node : place.filters()) {
      for (var action : node.meaning().effective()) {
        allKnown &= !action.isNumbered();
        for (int chain : action.chains()) {
          led.add(chain);
          if (isEmpty(place, chain)) nothingThere(node, chain, report);
        }
      }
    }
    if (allKnown) for (var chain : chains) neverReached(chain, led, report);
  }

  private static boolean isEmpty(FilterPlace place, int chain) {
    return place.block().chain(chain).map(it -> it.priorities().isEmpty()).orElse(true);
  }

  private static void nothingThere(FilterNode node, int chain, TreeCheck.Report report) {
    var spot = Spot.kindWord(node);
    report.found(spot.statement(), spot.problem(Diagnostic.EMPTY_CHAIN,
        "chain " + chain + " has no filter: packets that go there leave it unchanged, and no further filter of this "
            + "chain sees them",
        "add filters with chain " + chain + ", or give another verdict", List.of(), List.of()));
  }

  private static void neverReached(FilterChain chain, Set<Integer> led, TreeCheck.Report report) {
    if (chain.index() == 0 || chain.priorities().isEmpty() || led.contains((int) chain.index())) return;
    var first = chain.priorities().get(0).filters();
    if (first.isEmpty()) return;
    var node = first.get(0);
    var spot = Spot.header(node.changed(), node.settings().binding(), "chain");
    report.found(spot.statement(), spot.problem(Diagnostic.UNREACHED_CHAIN,
        "no packet comes to chain " + chain.index() + ": packets start in chain 0, and no action leads here",
        "let a filter of another chain end with action goto chain " + chain.index(), List.of(), List.of()));
  }
}
