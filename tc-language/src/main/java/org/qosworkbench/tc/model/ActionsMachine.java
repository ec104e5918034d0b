package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.errno;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.model.filter.ActionMeaning;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.KernelRule.Weight;
import org.qosworkbench.tc.spec.Verb.Effect;

/** What the kernel makes of {@code tc actions} (Linux net/sched/act_api.c, tc_ctl_action()). */
final class ActionsMachine {
  private static final String NOT_ALL = "Unable to flush all TC actions";

  private final Network network;
  private final ActionsRequest request;
  private final Source source;
  private final List<ActionMeaning> asked;

  ActionsMachine(Network network, ActionsRequest request, Source source) {
    this.network = network;
    this.request = request;
    this.source = source;
    asked = ActionMeaning.all(request.binding());
  }

  Decision decide() {
    if (asked.isEmpty()) return Decision.NOTHING;
    return switch (request.effect()) {
      case ADD, CHANGE, REPLACE -> set();
      case DELETE -> delete();
      case GET -> get();
      case FLUSH -> flush();
      case LINK, SHOW, HELP -> Decision.NOTHING;
    };
  }

  private Decision set() {
    var remarks = new ArrayList<Objection>(0);
    var init = new ActionInit(network, request.binding(), Place.ALONE, network.noDevice(), source, found -> {
      remarks.addAll(found);
      if (Case.isRefused(found)) throw new Answered(new Decision(remarks, new Change.Nothing()));
    });
    var made = init.alone(asked, request.effect() != Effect.ADD);
    return new Decision(remarks, new Change.PutActions(made));
  }

  private static ActionKey key(ActionMeaning action) {
    return new ActionKey(action.kind().name(), action.index());
  }

  /** What stands in front of one that is in use is deleted nevertheless. */
  private Decision delete() {
    find();
    var gone = new ArrayList<ActionKey>();
    for (var action : asked) {
      var node = network.actions().find(key(action)).orElseThrow();
      if (node.bound() == 0) {
        gone.add(node.key());
        continue;
      }
      var refusal = says(Diagnostic.ACTION_IN_USE, at(action), Errno.EPERM, "Failed to delete TC action",
          "a filter has " + node.key() + "; delete the filter first", Refusals.created(node));
      return new Decision(refusal.objections(), new Change.RemoveActions(gone));
    }
    return Decision.accepted(new Change.RemoveActions(gone));
  }

  private Decision get() {
    find();
    return Decision.NOTHING;
  }

  private void find() {
    for (var action : asked) {
      if (network.absence(action.kind()).isPresent()) {
        throw new Answered(says(Diagnostic.KIND_NOT_IN_KERNEL, at(action), Errno.EINVAL,
            "Specified TC action kind not found", "this kernel does not have the action " + action.kind().name()));
      }
      if (network.actions().find(key(action)).isPresent()) continue;
      throw new Answered(says(Diagnostic.NO_SUCH_ACTION, at(action), Errno.ENOENT,
          "TC action with specified index not found", "there is no " + key(action)));
    }
  }

  /** Goes on up to the first action that a filter has. */
  private Decision flush() {
    var kind = asked.get(0).kind();
    if (network.absence(kind).isPresent()) {
      return says(Diagnostic.KIND_NOT_IN_KERNEL, at(asked.get(0)), Errno.EINVAL, "Cannot flush unknown TC action",
          "this kernel does not have the action " + kind.name());
    }
    var gone = new ArrayList<ActionKey>();
    for (var node : network.actions().all(kind.name())) {
      if (node.bound() == 0) {
        gone.add(node.key());
        continue;
      }
      var why = "a filter has " + node.key() + ", where the kernel stops";
      if (gone.isEmpty()) {
        return errno(Diagnostic.ACTION_IN_USE, at(asked.get(0)), Errno.EPERM, why, Refusals.created(node));
      }
      var words = at(asked.get(0));
      return new Decision(List.of(new Objection(Diagnostic.KERNEL_WARNS, Weight.WARNING, words.first(), words.last(),
          KernelAnswer.says(Errno.EPERM, NOT_ALL), why, List.of(Refusals.created(node)))),
          new Change.RemoveActions(gone));
    }
    return Decision.accepted(new Change.RemoveActions(gone));
  }

  private Words at(ActionMeaning action) {
    return Words.option(request.binding(), action.group(), List.of("index"));
  }
}
