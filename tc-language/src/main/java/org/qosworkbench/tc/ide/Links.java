package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.spec.Ematch;
import org.qosworkbench.tc.spec.Kind;

/** Finds the kinds that a document names, and what there is to read about them. */
final class Links {
  /** The pages of iproute2's man8 that are about kinds; some are about several. */
  private static final Set<String> PAGES = Set.of("basic", "bfifo", "bpf", "cake", "cbs", "cgroup", "choke", "codel",
      "connmark", "csum", "ct", "ctinfo", "drr", "dualpi2", "etf", "ets", "flow", "flower", "fq", "fq_codel", "fq_pie",
      "fw", "gact", "gate", "hfsc", "htb", "ife", "matchall", "mirred", "mpls", "mqprio", "nat", "netem", "pedit",
      "pfifo", "pfifo_fast", "pie", "police", "prio", "red", "route", "sample", "sfb", "sfq", "simple", "skbedit",
      "skbmod", "skbprio", "taprio", "tbf", "tunnel_key", "u32", "vlan");
  private static final Set<String> MODULES = Set.of("sch", "cls", "act", "em");

  private Links() {}

  static List<Link> of(Analysis analysis, BooleanSupplier cancelled) {
    var document = analysis.document();
    var binder = analysis.binder();
    var found = new ArrayList<Link>();
    for (int i = 0; i < document.statements().size(); i++) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      var statement = document.statement(i);
      if (statement.wordCount() == 0) continue;
      var binding = binder.bind(statement);
      for (int word = 1; word < statement.wordCount(); word++) {
        if (!(binding.element(word).orElse(null) instanceof Kind kind)) continue;
        var manual = manual(kind);
        var source = source(kind);
        if (manual.isEmpty() && source.isEmpty()) continue;
        found.add(new Link(statement.range(word).shift(document.offset(i)), manual, source));
      }
    }
    return List.copyOf(found);
  }

  private static Optional<String> manual(Kind kind) {
    if (kind instanceof Ematch) return Optional.of("tc-ematch(8)");
    return PAGES.contains(kind.name()) ? Optional.of("tc-" + kind.name() + "(8)") : Optional.empty();
  }

  /** A module {@code sch_htb} is built of a file of that name. */
  private static Optional<String> source(Kind kind) {
    var module = kind.kernel().module();
    int dash = module.indexOf('_');
    return dash > 0 && MODULES.contains(module.substring(0, dash)) && module.indexOf(' ') < 0
        ? Optional.of("net/sched/" + module + ".c") : Optional.empty();
  }
}
