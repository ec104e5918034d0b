package org.qosworkbench.tc.model.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.grammar.Verdict;

/**
 * One action of a list.
 *
 * @param group its group in the binding; for the policer of a classifier that of the option {@code police}
 * @param index number of the instance, unsigned; 0 when the kernel picks one. In a filter an instance that exists is
 *     bound as it is, whatever else the words say; one that does not exist is created
 * @param verdict what becomes of the packet when the action has done its work
 * @param otherwise the verdict for the packets that are treated otherwise: those that {@code random} of gact picks,
 *     those that conform to a policer
 * @param offload what was written behind this action; without such words it follows its filter
 */
public record ActionMeaning(
    Action kind, int group, long index, Verdict verdict, Optional<Verdict> otherwise, Offload offload) {
  public ActionMeaning {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(otherwise);
    Objects.requireNonNull(offload);
  }

  /** Whether a number was given. */
  public boolean isNumbered() {
    return index != 0;
  }

  /** The chains that it can lead to. */
  public List<Integer> chains() {
    var found = new ArrayList<Integer>(1);
    verdict.chain().ifPresent(found::add);
    otherwise.flatMap(Verdict::chain).ifPresent(found::add);
    return found;
  }

  /** Whether an action behind this one can see any packet. */
  public boolean goesOn() {
    return verdict.goesOn() || otherwise.map(Verdict::goesOn).orElse(false);
  }

  /** All actions of the command, in order: those of {@code tc actions}, or all that a filter names. */
  public static List<ActionMeaning> all(Binding binding) {
    var found = new ArrayList<ActionMeaning>(1);
    for (int group : binding.kindGroups()) {
      if (binding.groups().get(group).head() instanceof Action kind) found.add(of(binding, kind, group));
    }
    return found;
  }

  static ActionMeaning policer(Binding binding, int group) {
    return of(binding, Kinds.actions().lexicon().find("police").orElseThrow(), group);
  }

  private static ActionMeaning of(Binding binding, Action kind, int group) {
    var given = binding.given(group);
    return new ActionMeaning(
        kind, group, given.number("index"), verdict(kind, given), otherwise(kind, given), Offload.of(given));
  }

  /** The last word counts: a verdict, or conform-exceed of a policer, whose first half is this one. */
  private static Verdict verdict(Action kind, Given given) {
    var exceed = exceedAndConform(kind, given);
    var written = Verdict.in(given);
    if (exceed.isEmpty()) return written.isEmpty() ? unwritten(kind, given) : written.get(written.size() - 1);
    return written.isEmpty() || !endsWithVerdict(given) ? exceed.get(0) : written.get(written.size() - 1);
  }

  private static boolean endsWithVerdict(Given given) {
    boolean ends = false;
    for (var word : given.words()) {
      if (Verdict.is(word.element())) ends = true;
      else if (word.element() instanceof Option option && option.name().equals("conform-exceed")) ends = false;
    }
    return ends;
  }

  /** The verdict when none is written; tc leaves it 0 where nothing but an index was read. */
  private static Verdict unwritten(Action kind, Given given) {
    return switch (kind.name()) {
      case "mirred" -> given.has("mirror") ? Verdict.PIPE : given.has("redirect") ? Verdict.STOLEN : Verdict.OK;
      case "gact" -> Verdict.OK;
      default -> Verdict.named(kind.verdict());
    };
  }

  private static Optional<Verdict> otherwise(Action kind, Given given) {
    if (given.has("random")) {
      return given.tails("random").stream().flatMap(it -> Verdict.in(it).stream()).reduce((first, last) -> last);
    }
    var exceed = exceedAndConform(kind, given);
    if (exceed.size() > 1) return Optional.of(exceed.get(1));
    return kind.name().equals("police") ? Optional.of(Verdict.OK) : Optional.empty();
  }

  /** What conform-exceed says, the verdict for what exceeds first. */
  private static List<Verdict> exceedAndConform(Action kind, Given given) {
    if (!kind.name().equals("police")) return List.of();
    var pairs = given.tails("conform-exceed");
    return pairs.isEmpty() ? List.of() : Verdict.in(pairs.get(pairs.size() - 1));
  }
}
