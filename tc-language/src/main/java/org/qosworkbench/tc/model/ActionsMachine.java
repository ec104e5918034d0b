package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.errno;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.KernelRule.Weight;
import org.qosworkbench.tc.spec.Kinds;
import org.qosworkbench.tc.spec.Verb.Effect;

/** What the kernel makes of {@code tc actions} (Linux net/sched/act_api.c, tc_ctl_action()). */
final class ActionsMachine {
  private final Network network;
  private final ActionsRequest request;
  private final Source source;
  private final List<Objection> objections = new ArrayList<>(0);
  private final List<Change> changes = new ArrayList<>(1);
  private Actions actions;

  ActionsMachine(Network network, ActionsRequest request, Source source) {
    this.network = network;
    this.request = request;
    this.source = source;
    actions = network.actions();
  }

  /** tc stops at the first part that is refused; what the parts in front of it did stays. */
  Decision decide() {
    var parts = ActionsPart.of(request.binding());
    if (parts.size() > 1) actions = actions.copy();
    for (var part : parts) {
      try {
        var decision = decide(part);
        objections.addAll(decision.objections());
        changes.add(decision.change());
        if (!decision.isAccepted()) break;
        if (parts.size() > 1) apply(decision.change());
      } catch (Answered answered) {
        objections.addAll(answered.decision().objections());
        break;
      }
    }
    return new Decision(objections, changes.size() == 1 ? changes.get(0) : new Change.Several(changes));
  }

  private void apply(Change change) {
    if (change instanceof Change.PutActions it) it.actions().forEach(actions::put);
    if (change instanceof Change.RemoveActions it) it.actions().forEach(actions::remove);
  }

  private Decision decide(ActionsPart part) {
    return switch (part.effect()) {
      case ADD, CHANGE, REPLACE -> set(part);
      case DELETE -> delete(part.named());
      case GET -> get(part.named());
      case FLUSH -> part.named().isEmpty() ? Decision.NOTHING : flush(part.named().get(0));
      case LINK, SHOW, HELP -> Decision.NOTHING;
    };
  }

  private Decision set(ActionsPart part) {
    var remarks = new ArrayList<Objection>(0);
    var init = new ActionInit(network, actions, request.binding(), Place.ALONE, network.noDevice(), source, found -> {
      remarks.addAll(found);
      if (Case.isRefused(found)) throw new Answered(new Decision(remarks, new Change.Nothing()));
    });
    return new Decision(remarks, new Change.PutActions(init.alone(part.made(), part.effect() != Effect.ADD)));
  }

  /** What stands in front of one that is in use is deleted nevertheless. */
  private Decision delete(List<ActionsPart.Named> asked) {
    get(asked);
    var gone = new ArrayList<ActionKey>();
    for (var it : asked) {
      var node = actions.find(it.key()).orElseThrow();
      if (node.bound() > 0) {
        var refusal = says(Diagnostic.ACTION_IN_USE, it.words(), Errno.EPERM, "Failed to delete TC action",
            "a filter has " + node.key() + "; delete the filter first", Refusals.created(node));
        return new Decision(refusal.objections(), new Change.RemoveActions(gone));
      }
      gone.add(node.key());
    }
    return Decision.accepted(new Change.RemoveActions(gone));
  }

  private Decision get(List<ActionsPart.Named> asked) {
    for (var it : asked) {
      if (network.absence(it.kind()).isPresent()) {
        throw new Answered(says(Diagnostic.KIND_NOT_IN_KERNEL, it.words(), Errno.EINVAL,
            "Specified TC action kind not found", "this kernel does not have the action " + it.kind().name()));
      }
      if (actions.find(it.key()).isPresent()) continue;
      throw new Answered(says(Diagnostic.NO_SUCH_ACTION, it.words(), Errno.ENOENT,
          "TC action with specified index not found", "there is no " + it.key()));
    }
    return Decision.NOTHING;
  }

  /** Goes on up to the first action that a filter has. */
  private Decision flush(ActionsPart.Named asked) {
    var written = request.binding().statement().word(asked.words().first());
    boolean isUnknown = Kinds.actions().lexicon().find(written).isEmpty();
    if (isUnknown || network.absence(asked.kind()).isPresent()) {
      return says(Diagnostic.KIND_NOT_IN_KERNEL, asked.words(), Errno.EINVAL, "Cannot flush unknown TC action",
          isUnknown ? "tc sends any word, and the kernel has no action \"" + written + "\""
              : "this kernel does not have the action " + asked.kind().name());
    }
    var gone = new ArrayList<ActionKey>();
    for (var node : actions.all(asked.kind().name())) {
      if (node.bound() > 0) return stopped(asked, node, gone);
      gone.add(node.key());
    }
    return Decision.accepted(new Change.RemoveActions(gone));
  }

  private static Decision stopped(ActionsPart.Named asked, ActionNode node, List<ActionKey> gone) {
    var why = "a filter has " + node.key() + ", where the kernel stops";
    if (gone.isEmpty()) {
      return errno(Diagnostic.ACTION_IN_USE, asked.words(), Errno.EPERM, why, Refusals.created(node));
    }
    var answer = KernelAnswer.says(Errno.EPERM, "Unable to flush all TC actions");
    return new Decision(List.of(new Objection(Diagnostic.KERNEL_WARNS, Weight.WARNING, asked.words().first(),
        asked.words().last(), answer, why, List.of(Refusals.created(node)))), new Change.RemoveActions(gone));
  }
}
