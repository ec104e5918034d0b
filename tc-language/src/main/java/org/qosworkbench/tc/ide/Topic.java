package org.qosworkbench.tc.ide;

import java.util.Optional;
import org.qosworkbench.tc.check.StepCheck.Step;
import org.qosworkbench.tc.model.ActionsRequest;
import org.qosworkbench.tc.model.Change;
import org.qosworkbench.tc.model.ClassRequest;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.spec.Verb.Effect;

/**
 * What a command is about, and what it does to that.
 *
 * @param device empty when it names none
 * @param isAccepted whether the kernel does as asked
 * @param id handle or class id of what it is about; {@link Ids#NONE} without one
 * @param usage what it does to that
 * @param filter what it asks for when it is about filters or chains
 * @param qdisc the qdisc that it is about, with its handle, as far as there is one
 * @param node that qdisc, when it is there
 */
record Topic(
    String device, Effect effect, boolean isAccepted, int id, Usage.Kind usage, Optional<FilterRequest> filter,
    Optional<Named> qdisc, Optional<QdiscNode> node) {

  /** Of a command that asks the kernel for something. */
  static Topic of(Meanings meanings, Step step, boolean isAccepted) {
    return switch (step.request()) {
      case QdiscRequest it -> ofQdisc(meanings, step.change(), it, isAccepted);
      case ClassRequest it -> ofClass(step.change(), it, isAccepted);
      case FilterRequest it -> new Topic(it.device(), it.effect(), isAccepted, Ids.NONE, usage(it.effect()),
          Optional.of(it), Optional.empty(), Optional.empty());
      case ActionsRequest it -> new Topic(it.device(), it.effect(), isAccepted, Ids.NONE, usage(it.effect()),
          Optional.empty(), Optional.empty(), Optional.empty());
    };
  }

  /** Of a command that only shows something, or that tc refuses. */
  static Topic only(String device) {
    return new Topic(device, Effect.SHOW, false, Ids.NONE, Usage.Kind.READ, Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  private static Topic ofQdisc(Meanings meanings, Change change, QdiscRequest request, boolean isAccepted) {
    var device = request.device();
    var node = switch (change) {
      case Change.AttachQdisc it -> Optional.of(it.qdisc());
      case Change.SetQdisc it -> Optional.of(it.qdisc());
      case Change.RemoveQdisc it -> Optional.of(it.qdisc());
      default -> Optional.<QdiscNode>empty();
    };
    boolean isNamed = request.handle() != Ids.NONE && !device.isEmpty();
    var qdisc = node.map(it -> meanings.known(device, it))
        .or(() -> isNamed ? Optional.of(meanings.qdisc(device, request.handle())) : Optional.empty());
    var usage = change instanceof Change.AttachQdisc ? Usage.Kind.DEFINITION : usage(request.effect());
    return new Topic(
        device, request.effect(), isAccepted, request.handle(), usage, Optional.empty(), qdisc, node);
  }

  private static Topic ofClass(Change change, ClassRequest request, boolean isAccepted) {
    int id = request.classid();
    var usage = usage(request.effect());
    if (change instanceof Change.PutClass put) {
      if (put.before().isEmpty()) usage = Usage.Kind.DEFINITION;
      id = put.node().id();
    } else if (Ids.major(id) == 0 && Ids.major(request.parent()) != 0) {
      id |= Ids.major(request.parent());
    }
    return new Topic(request.device(), request.effect(), isAccepted, id, usage, Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  private static Usage.Kind usage(Effect effect) {
    return switch (effect) {
      case ADD, REPLACE, CHANGE, LINK, DELETE, FLUSH -> Usage.Kind.WRITE;
      case GET, SHOW, HELP -> Usage.Kind.READ;
    };
  }

  /** Whether it is known where the filters are that the command is about. */
  boolean hasFilterPlace() {
    return filter.filter(it -> it.block() != 0 || !it.device().isEmpty()).isPresent();
  }
}
