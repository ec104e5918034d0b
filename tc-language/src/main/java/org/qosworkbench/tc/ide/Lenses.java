package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.ide.Symbol.Kind;
import org.qosworkbench.tc.ide.Symbol.State;

/** Finds what is worth a remark above commands: what hangs on devices and qdiscs. */
final class Lenses {
  private final List<Lens> lenses = new ArrayList<>();
  private final BooleanSupplier cancelled;

  private Lenses(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  static List<Lens> of(Diagnosis diagnosis, BooleanSupplier cancelled) {
    var found = new Lenses(cancelled);
    for (var top : Symbols.of(diagnosis, cancelled)) {
      var about = new Lens.About.Tree(top.kind() == Kind.BLOCK ? top.name().substring("block ".length()) : top.name());
      found.lenses.add(new Lens(top.selection(), "show what " + top.name() + " gets", about));
      found.below(top);
    }
    found.lenses.sort(Comparator.comparingInt(it -> it.range().start()));
    return List.copyOf(found.lenses);
  }

  private void below(Symbol top) {
    top.withDescendants().forEach(it -> {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      if (it.kind() == Kind.QDISC && it.state() == State.PRESENT) qdisc(it);
    });
  }

  private void qdisc(Symbol qdisc) {
    long classes = qdisc.withDescendants().filter(it -> it.kind() == Kind.CLASS && it.state() == State.PRESENT).count();
    long filters = qdisc.withDescendants().filter(it -> it.kind() == Kind.FILTER && it.state() == State.PRESENT).count();
    if (classes + filters == 0) return;
    var text = classes == 0 ? count(filters, "filter", "filters")
        : filters == 0 ? count(classes, "class", "classes")
        : count(classes, "class", "classes") + ", " + count(filters, "filter", "filters");
    lenses.add(new Lens(qdisc.selection(), text, new Lens.About.Usages()));
  }

  private static String count(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
