package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.errno;
import static org.qosworkbench.tc.model.Refusals.refused;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.model.filter.ActionMeaning;
import org.qosworkbench.tc.model.filter.FilterMeaning;
import org.qosworkbench.tc.model.filter.Offload;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Moment;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.action.Gact;

/**
 * The actions of one command, of a filter or of {@code tc actions} (Linux net/sched/act_api.c, tcf_action_init() and
 * tcf_idr_check_alloc()).
 */
final class ActionInit {
  /** TCA_ACT_MAX_PRIO: further ones are not looked at. */
  private static final int MOST = 32;
  /** Kinds whose words are tested before the kernel says that the index is taken. */
  private static final Set<String> TESTED_BEFORE_INDEX =
      Set.of("ctinfo", "mirred", "simple", "skbedit", "skbmod", "tunnel_key", "vlan");

  private final Network network;
  private final Binding binding;
  private final Place place;
  private final Device device;
  private final Source source;
  private final Consumer<List<Objection>> objections;
  private final Actions actions;
  private final List<ActionKey> keys = new ArrayList<>(1);
  private final List<ActionNode> made = new ArrayList<>(1);
  private final Set<ActionKey> taken = new HashSet<>();

  /** @param objections hears what the rules of the actions say; does not return from a refusal */
  ActionInit(Network network, Actions actions, Binding binding, Place place, Device device,
      Source source, Consumer<List<Objection>> objections) {
    this.network = network;
    this.binding = binding;
    this.place = place;
    this.device = device;
    this.source = source;
    this.objections = objections;
    this.actions = actions;
  }

  /** An action that exists is bound as it is; the others come with the filter. */
  ActionUse inFilter(FilterMeaning filter, Given around, Offload offload) {
    var asked = filter.effective();
    if (asked.isEmpty()) return ActionUse.NONE;
    checkKinds(asked);
    for (var action : asked.subList(0, Math.min(MOST, asked.size()))) {
      var known = known(action);
      tryRules(action, known.isPresent() ? Moment.BIND : Moment.CREATE, known, Optional.of(around));
      if (filter.policer().isEmpty()) checkOffload(action, known, offload);
      var key = known.map(ActionNode::key).orElseGet(() -> key(action));
      keys.add(key);
      if (known.isEmpty()) {
        made.add(new ActionNode(key, action, binding.given(action.group()), ActionNode.Origin.FILTER,
            action.offload().with(offload), 0, source, source));
      }
    }
    return new ActionUse(keys, made);
  }

  /** @param replaces whether one that exists is set anew; it is refused otherwise */
  List<ActionNode> alone(List<ActionMeaning> asked, boolean replaces) {
    checkKinds(asked);
    for (var action : asked.subList(0, Math.min(MOST, asked.size()))) {
      var known = known(action);
      boolean isThere = known.isPresent() && !replaces;
      if (isThere && !TESTED_BEFORE_INDEX.contains(action.kind().name())) throw exists(action, known.get());
      tryRules(action, known.isPresent() ? Moment.CHANGE : Moment.CREATE, known, Optional.empty());
      if (isThere) throw exists(action, known.get());
      var given = binding.given(action.group());
      made.add(known.map(it -> it.with(action, given, source)).orElseGet(() -> new ActionNode(key(action), action,
          given, ActionNode.Origin.ALONE, action.offload(), 0, source, source)));
    }
    return made;
  }

  private void checkKinds(List<ActionMeaning> asked) {
    for (var action : asked) {
      if (action.kind() == Gact.KIND) {
        tryRules(action, Moment.CREATE, Optional.empty(), Optional.empty(), List.of(Gact.UNKNOWN_NAME));
      }
      network.absence(action.kind()).ifPresent(it -> {
        throw new Answered(says(it.diagnostic(), head(action), Errno.ENOENT, "Failed to load TC action module",
            it.why()));
      });
    }
  }

  private Optional<ActionNode> known(ActionMeaning action) {
    if (!action.isNumbered()) return Optional.empty();
    var key = new ActionKey(action.kind().name(), action.index());
    if (taken.contains(key)) {
      throw new Answered(errno(Diagnostic.INDEX_TWICE, index(action), Errno.EAGAIN,
          place == Place.ALONE ? "the command creates " + key + " twice"
              : "the filter creates " + key + " twice, and the kernel tries again for ever"));
    }
    return actions.find(key);
  }

  private ActionKey key(ActionMeaning action) {
    var kind = action.kind().name();
    var key = new ActionKey(kind, action.isNumbered() ? action.index() : actions.nextIndex(kind, taken));
    taken.add(key);
    return key;
  }

  private void tryRules(ActionMeaning action, Moment moment, Optional<ActionNode> known, Optional<Given> around) {
    tryRules(action, moment, known, around, action.kind().kernel().rules());
  }

  private void tryRules(ActionMeaning action, Moment moment, Optional<ActionNode> known, Optional<Given> around,
      List<KernelRule> rules) {
    if (rules.isEmpty()) return;
    var found = Case.ofFilter(binding.given(action.group()), binding.given(0), action.index(), moment, place,
        known.map(ActionNode::given), around, network.host(), device).tryRules(rules, binding, action.group());
    if (!found.isEmpty()) objections.accept(found);
  }

  private void checkOffload(ActionMeaning action, Optional<ActionNode> known, Offload filter) {
    var own = known.map(ActionNode::offload).orElse(action.offload());
    boolean stands = known.filter(it -> it.origin() == ActionNode.Origin.ALONE).isPresent();
    boolean fits = stands
        ? own.skipsSoftware() == filter.skipsSoftware() && own.skipsHardware() == filter.skipsHardware()
        : (!own.skipsSoftware() || filter.skipsSoftware()) && (!own.skipsHardware() || filter.skipsHardware());
    if (fits) return;
    throw new Answered(says(Diagnostic.OFFLOAD_MISMATCH, head(action), Errno.EINVAL,
        "Mismatch between action and filter offload flags",
        "skip_hw and skip_sw of the action and of the filter have to say the same",
        known.map(it -> new Objection.Pointer[] {Refusals.created(it)}).orElse(new Objection.Pointer[0])));
  }

  private Answered exists(ActionMeaning action, ActionNode known) {
    var answer = action.kind().name().equals("tunnel_key")
        ? KernelAnswer.says(Errno.EEXIST, "TC IDR already exists") : KernelAnswer.errno(Errno.EEXIST);
    return new Answered(refused(Diagnostic.ACTION_EXISTS, index(action), answer,
        known.key() + " is there already; \"change\" and \"replace\" set it anew", Refusals.created(known)));
  }

  private Words head(ActionMeaning action) {
    return Words.option(binding, action.group(), List.of());
  }

  private Words index(ActionMeaning action) {
    return Words.option(binding, action.group(), List.of("index"));
  }
}
