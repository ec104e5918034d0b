package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.KernelRule.Weight;
import org.qosworkbench.tc.spec.Target;

/**
 * What the rules of a kind get to see.
 *
 * @param number of the qdisc or class; {@link Ids#NONE} when the kernel is to pick one
 * @param parent the class that it hangs on
 */
record Case(
    Given given, Given header, int number, Moment moment, Place place, List<Given> history,
    Optional<Given> headerBefore, Optional<Given> around, Optional<ClassNode> parent, boolean isInner, Host host,
    Device device)
    implements KernelCase {

  /** Something that hangs on no class. */
  Case(Given given, Given header, int number, Moment moment, Place place, List<Given> history,
      Optional<Given> headerBefore, Optional<Given> around, boolean isInner, Host host, Device device) {
    this(given, header, number, moment, place, history, headerBefore, around, Optional.empty(), isInner, host,
        device);
  }

  /** A filter or an action. */
  static Case ofFilter(Given given, Given header, long number, Moment moment, Place place, Optional<Given> before,
      Optional<Given> around, Host host, Device device) {
    return new Case(given, header, (int) number, moment, place, before.stream().toList(), Optional.empty(), around,
        Optional.empty(), false, host, device);
  }

  @Override
  public Optional<Given> before() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }

  @Override
  public Optional<Above> above() {
    return parent.map(it -> new Above(List.of(it.created().options(), it.settings().options()), it.isInner()));
  }

  @Override
  public Target target() {
    return host.target();
  }

  @Override
  public Optional<KernelConfig> config() {
    return host.kernelConfig();
  }

  @Override
  public boolean deviceExists(String name) {
    return host.devices().exists(name);
  }

  @Override
  public long id() {
    return Integer.toUnsignedLong(number);
  }

  /** What the rules object to, up to the first refusal; nothing when not all values of the group are known. */
  List<Objection> tryRules(List<KernelRule> rules, Binding binding, int group) {
    if (binding.hasGap(group)) return List.of();
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
