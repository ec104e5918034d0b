package org.qosworkbench.tc.model.filter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.EtherType;

/**
 * What the words of a filter command ask for, once tc has read them. The words in front of the kind (parent, priority,
 * protocol, chain) are not repeated here, except for the handle, which only the kind can read.
 *
 * @param group the group of the kind in the binding
 * @param handle what tc sends as the handle, unsigned; 0 when the kernel picks one
 * @param options whether any option follows the kind, so that tc sends options at all
 * @param classid the class that the packets go to
 * @param policer the policer of the time before actions, which wins over {@code actions} where there are both
 * @param actions the actions that count: those behind the last {@code action}
 */
public record FilterMeaning(
    Classifier kind, int group, long handle, Options options, Optional<ClassId> classid,
    Optional<ActionMeaning> policer, List<ActionMeaning> actions, Offload offload, Matching matching) {
  /** Whether tc sends options of the kind to the kernel; several kinds refuse to go without. */
  public enum Options { SENT, NONE }

  /** tc reads some handles as longer numbers and sends the lower bits. */
  private static final long HANDLE_BITS = 0xffff_ffffL;

  public FilterMeaning {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(options);
    Objects.requireNonNull(classid);
    Objects.requireNonNull(policer);
    actions = List.copyOf(actions);
    Objects.requireNonNull(offload);
    Objects.requireNonNull(matching);
  }

  /** The filter, or the template of a chain, that the command names; empty when it names no kind that tc knows. */
  public static Optional<FilterMeaning> of(Binding binding) {
    for (int group : binding.kindGroups()) {
      if (binding.groups().get(group).head() instanceof Classifier kind) return Optional.of(of(binding, kind, group));
    }
    return Optional.empty();
  }

  private static FilterMeaning of(Binding binding, Classifier kind, int group) {
    var given = binding.given(group);
    var header = binding.given(0);
    var matching = Matching.of(kind, given, header, protocol(binding));
    return new FilterMeaning(kind, group, matching.handle(header.number("handle") & HANDLE_BITS), options(kind, given),
        given.value("classid").filter(ClassId.class::isInstance).map(ClassId.class::cast), policer(binding, group), actions(binding, group),
        Offload.of(given), matching);
  }

  /** Only commands that can create a filter stand for all protocols when none is given. */
  private static int protocol(Binding binding) {
    boolean creates = binding.object().map(it -> it.name().equals("filter")).orElse(false)
        && binding.verb().map(it -> it.effect() == Verb.Effect.ADD || it.effect() == Verb.Effect.REPLACE).orElse(false);
    return (int) binding.given(0).number("protocol", creates ? EtherType.ALL : 0);
  }

  /** cgroup, flow and flower begin their options before they look at the words (iproute2 tc/f_*.c). */
  private static Options options(Classifier kind, Given given) {
    return switch (kind.name()) {
      case "cgroup", "flow", "flower" -> Options.SENT;
      default -> given.words().isEmpty() ? Options.NONE : Options.SENT;
    };
  }

  private static Optional<ActionMeaning> policer(Binding binding, int group) {
    int last = lastTail(binding, group, "police");
    return last < 0 ? Optional.empty() : Optional.of(ActionMeaning.policer(binding, last));
  }

  private static List<ActionMeaning> actions(Binding binding, int group) {
    int last = lastTail(binding, group, "action");
    return ActionMeaning.all(binding).stream()
        .filter(it -> binding.groups().get(it.group()).parent() == last)
        .toList();
  }

  private static int lastTail(Binding binding, int group, String option) {
    int last = -1;
    for (int i = group + 1; i < binding.groups().size(); i++) {
      var inner = binding.groups().get(i);
      if (inner.parent() == group && inner.head().name().equals(option)) last = i;
    }
    return last;
  }

  /** The actions that the kernel runs, in order. */
  public List<ActionMeaning> effective() {
    return policer.map(List::of).orElse(actions);
  }

  /** Whether every packet of the filter's protocol fits. */
  public boolean matchesEverything() {
    return matching.matchesEverything();
  }
}
