package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.KernelRule.Weight;
import org.qosworkbench.tc.spec.Target;

/** What the rules of a kind get to see. */
record Case(
    Given given, Given header, Moment moment, Place place, Optional<Given> before, Optional<Given> around,
    Target target, Device device)
    implements KernelCase {

  /** What the rules object to, up to the first refusal. */
  List<Objection> tryRules(List<KernelRule> rules, Binding binding, int group) {
    List<Objection> found = List.of();
    for (int i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      if (!rule.broken().test(this)) continue;
      if (found.isEmpty()) found = new ArrayList<>(1);
      var words = Words.option(binding, group, rule.about());
      found.add(new Objection(rule.diagnostic(), rule.weight(), words.first(), words.last(), rule.answer().apply(this),
          rule.explanation().apply(this), List.of()));
      if (rule.weight() == Weight.REFUSED) break;
    }
    return found;
  }

  static boolean isRefused(List<Objection> objections) {
    return !objections.isEmpty() && objections.get(objections.size() - 1).weight() == Weight.REFUSED;
  }
}
