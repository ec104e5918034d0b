package org.qosworkbench.tc.check.advice;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Binder;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.check.LocalCheck;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.spec.Verb;

/** Gives advice about one command that tc accepts and that sets something up. Immutable. */
public final class Advice implements LocalCheck {
  /** By object and kind; looked up once for a statement, so that a kind without advice costs nothing more. */
  private static final Map<String, Map<String, List<Tip>>> BY_KIND = Map.of(
      "qdisc", Map.ofEntries(
          entry("htb", List.of(new NoDefaultClass())),
          entry("tbf", List.of(new BurstBelowPacket(), new BurstBelowTick(), new TbfLimit())),
          entry("netem", List.of(new NetemLimit(), new JitterAboveDelay(), new IgnoredByKernel())),
          entry("fq", List.of(new IgnoredByKernel())),
          entry("sfq", List.of(new SmallQuantum(), new SfqPerturb(), new RedParameters())),
          entry("codel", List.of(new CodelTarget())),
          entry("fq_codel", List.of(new CodelTarget())),
          entry("red", List.of(new RedParameters())),
          entry("prio", List.of(new UnusedBands())),
          entry("cake", List.of(new CakeOverhead(), new CakeAutorate(), new CakeIngress())),
          entry("cbs", List.of(new CbsCredit()))),
      "class", Map.of(
          "htb", List.of(new CeilBelowRate(), new PrioAboveSeven(), new BurstBelowPacket(), new BurstBelowTick(),
              new CburstBelowBurst(), new SmallQuantum(), new ClassZero()),
          "drr", List.of(new SmallQuantum()),
          "hfsc", List.of(new CurveWithoutTime())),
      "filter", Map.of(
          "u32", List.of(new U32Matches(), new FilterWithoutEffect()),
          "flower", List.of(new FilterWithoutEffect(), new IgnoredByKernel(), new LostTunnelOptions()),
          "basic", List.of(new FilterWithoutEffect()),
          "fw", List.of(new FilterWithoutEffect()),
          "matchall", List.of(new FilterWithoutEffect())),
      "actions", Map.of());

  /** For commands of any kind. */
  private static final Map<String, List<Tip>> BY_OBJECT = Map.of(
      "qdisc", List.of(new QdiscHandle()),
      "class", List.of(),
      "filter", List.of(new Actions(), new Policers(), new ReplaceWithoutPrio()),
      "actions", List.of(new Actions(), new Policers()));

  private final Binder binder;

  /** Advice for the binder's target. */
  public Advice(Binder binder) {
    this.binder = binder;
  }

  @Override
  public void check(Binding binding, Consumer<Problem> problems) {
    if (binding.refusal().isPresent() || !setsUp(binding)) return;
    var object = binding.object().orElseThrow().name();
    var byKind = BY_KIND.get(object);
    if (byKind == null) return;
    var command = new Command(binding, binder);
    WordAdvice.give(command, problems);
    if (binding.hasGaps() && !isReadToItsEnd(binding)) return;
    var kind = command.kind();
    if (kind.isPresent()) give(byKind.getOrDefault(kind.get().name(), List.of()), command, problems);
    give(BY_OBJECT.get(object), command, problems);
  }

  /** Whether all words have a meaning: what seems to be missing may stand behind a gap otherwise. */
  private static boolean isReadToItsEnd(Binding binding) {
    int count = binding.statement().wordCount();
    return count > 0 && binding.element(count - 1).isPresent();
  }

  private void give(List<Tip> tips, Command command, Consumer<Problem> problems) {
    for (int i = 0; i < tips.size(); i++) {
      if (command.binding().hasGaps()) giveIfCertain(tips.get(i), command.binding(), problems);
      else tips.get(i).look(command, problems);
    }
  }

  /** Advice that is good whatever the gaps of the command turn out to be. */
  private void giveIfCertain(Tip tip, Binding binding, Consumer<Problem> problems) {
    var watched = binding.watched();
    var found = new ArrayList<Problem>();
    tip.look(new Command(watched, binder), found::add);
    if (!watched.lookedIntoGap()) found.forEach(problems);
  }

  private static boolean setsUp(Binding binding) {
    return binding.verb().filter(Advice::setsUp).isPresent();
  }

  private static boolean setsUp(Verb verb) {
    return switch (verb.effect()) {
      case ADD, CHANGE, REPLACE, LINK -> true;
      case DELETE, GET, SHOW, FLUSH, HELP -> false;
    };
  }
}
