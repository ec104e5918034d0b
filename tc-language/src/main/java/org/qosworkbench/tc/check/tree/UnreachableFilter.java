package org.qosworkbench.tc.check.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.model.filter.Pattern;
import org.qosworkbench.tc.model.filter.U32Meaning;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.text.Range;

/** Filters that see no packet, since those that they want are taken by filters that are tried before them. */
final class UnreachableFilter implements FilterCheck {
  @Override
  public void check(FilterPlace place, TreeCheck.Report report) {
    long chain = -1;
    Map<Integer, Earlier> earlier = Map.of();
    for (var node : place.filters()) {
      if (node.chain() != chain) earlier = new HashMap<>();
      chain = node.chain();
      var pattern = Reach.pattern(node);
      if (pattern.isEmpty()) continue;
      var before = covering(earlier, node, pattern.get());
      if (before.isPresent()) {
        found(node, pattern.get(), before.get(), report);
      } else if (Reach.isFinal(node)) {
        earlier.computeIfAbsent(node.protocol(), it -> new Earlier()).add(node, pattern.get());
      }
    }
  }

  private static Optional<FilterNode> covering(Map<Integer, Earlier> earlier, FilterNode node, Pattern pattern) {
    return covering(earlier, node.protocol(), node, pattern)
        .or(() -> node.protocol() == Reach.ALL_PROTOCOLS ? Optional.empty()
            : covering(earlier, Reach.ALL_PROTOCOLS, node, pattern));
  }

  /** Within a priority only u32 tries its filters in the order of their handles. */
  private static Optional<FilterNode> covering(
      Map<Integer, Earlier> earlier, int protocol, FilterNode node, Pattern pattern) {
    var list = earlier.get(protocol);
    if (list == null) return Optional.empty();
    return list.covering(pattern).filter(
        it -> it.priority() != node.priority() || it.meaning().matching() instanceof U32Meaning);
  }

  private static void found(FilterNode node, Pattern pattern, FilterNode before, TreeCheck.Report report) {
    var spot = Spot.kindWord(node);
    var theirs = Reach.pattern(before).orElseThrow();
    boolean same = theirs.equals(pattern) && before.protocol() == node.protocol();
    boolean twice = same && Reach.endAlike(before, node);
    var text = node.settings().binding().statement().text();
    List<Fix> fixes = twice ? List.of(Fix.remove("remove the command", new Range(0, text.length()))) : List.of();
    report.found(spot.statement(), spot.problem(Diagnostic.UNREACHABLE_FILTER, message(before, theirs, same, twice),
        twice ? "one of them is enough"
            : "filters are tried in the order of their prio, lower numbers first: give this one a lower prio than "
                + before.priority() + ", or make the other one narrower",
        fixes,
        List.of(Spot.kindWord(before).related("this filter, with prio " + before.priority() + ", is tried first"))));
  }

  private static String message(FilterNode before, Pattern theirs, boolean same, boolean twice) {
    if (twice) return "the same filter is there already, with prio " + before.priority();
    var who = "the filter of prio " + before.priority();
    if (theirs.isAnything()) {
      return "no packet comes to this filter: " + who + " takes all packets"
          + (before.protocol() == Reach.ALL_PROTOCOLS ? "" : " of this protocol") + ", and is tried first";
    }
    return same ? "no packet comes to this filter: " + who + " wants the same ones and is tried first"
        : "no packet comes to this filter: " + who + " takes these and more, and is tried first";
  }
}
