package org.qosworkbench.tc.check.tree;

import java.util.List;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.check.Fix;
import org.qosworkbench.tc.check.Problem;
import org.qosworkbench.tc.check.Related;
import org.qosworkbench.tc.check.StepCheck;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.text.Range;

/**
 * Changes of a qdisc that take its size table away: the kernel sets the table anew with every change, and a command
 * without one sets none (qdisc_change()). An estimator stays.
 */
final class LostSizeTable implements StepCheck {
  private static final List<String> WORDS = List.of("mtu", "mpu", "overhead", "tsize", "linklayer");

  @Override
  public void check(Step step, Consumer<Problem> problems) {
    if (!(step.change() instanceof Change.SetQdisc set)) return;
    var binding = step.request().binding();
    var before = set.qdisc().settings().binding();
    if (before.given(0).has("stab") && !binding.given(0).has("stab")) {
      problems.accept(problem(step.statement(), set.qdisc(), before, binding));
    }
  }

  private static Problem problem(int statement, QdiscNode qdisc, Binding before, Binding binding) {
    var table = table(before);
    var text = table.in(before.statement().text());
    var kind = Spot.kind(statement, binding);
    return new Spot(statement, binding, binding.statement().range(1)).problem(Diagnostic.LOST_SIZE_TABLE,
        "without stab the change takes the size table of " + Trail.name(qdisc) + " away: packets count as long as the "
            + "kernel sees them, without what the link adds",
        "repeat the size table in front of the kind: " + text,
        List.of(Fix.insert("write " + text, kind.range().start(), text + " ")),
        List.of(new Related(qdisc.changed().statement(), table, "the size table was given here")));
  }

  /** The word stab and all that belongs to it. */
  private static Range table(Binding binding) {
    int first = 0;
    int count = binding.statement().wordCount();
    for (int i = 1; i < count && first == 0; i++) if (is(binding, i, List.of("stab"))) first = i;
    int last = first;
    while (last + 2 < count && is(binding, last + 1, WORDS)) last += 2;
    return binding.statement().range(first, last);
  }

  private static boolean is(Binding binding, int word, List<String> names) {
    return binding.element(word).filter(it -> names.contains(it.name())).isPresent();
  }
}
