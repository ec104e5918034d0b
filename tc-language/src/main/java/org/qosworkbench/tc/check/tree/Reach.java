package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.filter.ActionMeaning;
import org.qosworkbench.tc.model.filter.FlowerMeaning;
import org.qosworkbench.tc.model.filter.Masked;
import org.qosworkbench.tc.model.filter.Matching;
import org.qosworkbench.tc.model.filter.Pattern;
import org.qosworkbench.tc.model.filter.U32Meaning;
import org.qosworkbench.tc.spec.grammar.Verdict;

/** Which packets a filter takes, and whether others see them afterwards (tcf_classify() of Linux). */
final class Reach {
  private Reach() {}

  /** Ethernet protocol of filters for all of them. */
  static final int ALL_PROTOCOLS = 3;
  /** The first table that comes with a priority. */
  private static final long FIRST_ROOT = 0x8000_0000L;

  /**
   * What a packet must look like, apart from its protocol; empty when that cannot be told, or when packets come to the
   * filter on another way than through the list of its chain.
   */
  static Optional<Pattern> pattern(FilterNode node) {
    return switch (node.meaning().matching()) {
      case U32Meaning it -> isTried(node, it) ? Optional.of(it.pattern()) : Optional.empty();
      case FlowerMeaning it -> Optional.of(it.pattern());
      case Matching.Fw it -> it.source() == Matching.Source.FILTER
          ? Optional.of(new Pattern(Map.of("mark", Masked.of(node.handle(), it.mask())))) : Optional.empty();
      case Matching.Matchall it -> Optional.of(Pattern.ANYTHING);
      case Matching.Basic it -> it.matchesEverything() ? Optional.of(Pattern.ANYTHING) : Optional.empty();
      case Matching.Route it -> Optional.empty();
      case Matching.Flow it -> it.matchesEverything() ? Optional.of(Pattern.ANYTHING) : Optional.empty();
      case Matching.Cgroup it -> Optional.empty();
      case Matching.Bpf it -> Optional.empty();
      case Matching.Other it -> Optional.empty();
    };
  }

  /** The tables that come with the priorities have numbers from 800 on; packets reach others by links only. */
  private static boolean isTried(FilterNode node, U32Meaning meaning) {
    return !meaning.isTable() && (node.handle() & FIRST_ROOT) != 0
        && meaning.selection() == U32Meaning.Selection.GIVEN;
  }

  /** Whether no filter behind this one sees a packet that fits it. */
  static boolean isFinal(FilterNode node) {
    var meaning = node.meaning();
    if (meaning.offload().skipsSoftware()) return false;
    if (meaning.matching() instanceof U32Meaning it
        && (it.ending() == U32Meaning.Ending.GOES_ON || node.link() != 0)) {
      return false;
    }
    for (var action : meaning.effective()) if (mayContinue(action)) return false;
    return true;
  }

  /** Whether no packet is left for what comes behind this filter. */
  static boolean takesAll(FilterNode node) {
    return node.chain() == 0 && node.protocol() == ALL_PROTOCOLS && node.meaning().matchesEverything() && isFinal(node);
  }

  /** An action with a number may be another one than the words say. */
  private static boolean mayContinue(ActionMeaning action) {
    return action.isNumbered() || passesOn(action.verdict()) || action.otherwise().map(Reach::passesOn).orElse(false);
  }

  private static boolean passesOn(Verdict verdict) {
    return verdict.equals(Verdict.CONTINUE) || verdict.equals(Verdict.RECLASSIFY) || verdict.isJump()
        || !verdict.isKnown();
  }

  /** Whether a filter for the first protocol sees all packets that one for the other sees. */
  static boolean coversProtocol(int protocol, int other) {
    return protocol == ALL_PROTOCOLS || protocol == other;
  }

  /** Whether two filters do the same with their packets, as far as the words tell. */
  static boolean endAlike(FilterNode one, FilterNode other) {
    return one.target() == other.target() && one.target() != Ids.NONE && actions(one).isEmpty()
        && actions(other).isEmpty();
  }

  private static List<ActionMeaning> actions(FilterNode node) {
    return node.meaning().effective();
  }
}
