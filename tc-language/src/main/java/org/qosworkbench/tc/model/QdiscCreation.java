package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.created;
import static org.qosworkbench.tc.model.Refusals.errno;
import static org.qosworkbench.tc.model.Refusals.name;
import static org.qosworkbench.tc.model.Refusals.refused;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.Optional;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel.Trait;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Moment;

/** What the kernel makes of a new qdisc (Linux net/sched/sch_api.c, qdisc_create() and qdisc_graft()). */
final class QdiscCreation {
  /** How many qdiscs there may be above one. */
  private static final int DEEPEST = 7;

  private final Network network;
  private final DeviceState device;
  private final QdiscRequest request;
  private final QdiscPlace place;

  QdiscCreation(QdiscPlace place) {
    network = place.network();
    device = place.device();
    request = place.request();
    this.place = place;
  }

  /** qdisc_create() and qdisc_graft() */
  Decision create(Optional<QdiscNode> above, Optional<QdiscNode> there) {
    var unknown = unknownKind();
    if (unknown.isPresent()) return unknown.get();
    var misplaced = misplaced();
    if (misplaced.isPresent()) return misplaced.get();
    var blocks = blocks();
    if (blocks.isPresent()) return blocks.get();
    var objections = place.rules(Moment.CREATE, request.handle(), Optional.empty(), QdiscPlace.place(request.parent()));
    if (Case.isRefused(objections)) return new Decision(objections, new Change.Nothing());
    if (above.isPresent()) {
      var refusal = graft(above.get());
      if (refusal.isPresent()) return Refusals.with(objections, refusal.get());
    }
    int handle = request.handle() == Ids.NONE ? network.unknowableHandle() : request.handle();
    if (request.parent() == Ids.HOOK) handle = Ids.HOOK_HANDLE;
    var node = new QdiscNode(device.device(), handle, request, place.source());
    return QdiscPlace.decision(objections, new Change.AttachQdisc(device, node, there));
  }

  private Optional<Decision> unknownKind() {
    var kind = request.kind();
    var text = KernelAnswer.says(Errno.ENOENT, "Specified qdisc kind is unknown");
    if (request.kindName().isEmpty()) {
      return Optional.of(
          refused(Diagnostic.NO_KIND, place.verb(), text, "the command does not say which kind of qdisc"));
    }
    if (kind.isEmpty()) {
      return Optional.of(refused(Diagnostic.KIND_NOT_IN_KERNEL, Words.kind(request.binding()), text,
          "neither tc nor the kernel knows a qdisc \"" + request.kindName() + "\""));
    }
    return network.absence(kind.get()).map(it ->
        refused(it.diagnostic(), Words.kind(request.binding()), text, it.why()));
  }

  private Optional<Decision> misplaced() {
    boolean isHook = isHook(request.kindName());
    if (request.parent() == Ids.HOOK && !isHook) {
      return Optional.of(says(Diagnostic.KERNEL_WRONG_PLACE, place.at("parent"), Errno.EINVAL,
          "Specified parent ID is reserved for ingress and clsact Qdiscs",
          "only ingress and clsact can be attached there"));
    }
    if (request.parent() != Ids.HOOK && isHook) {
      return Optional.of(errno(Diagnostic.KERNEL_WRONG_PLACE, place.at("root", "parent"), Errno.EOPNOTSUPP,
          request.kindName() + " is written without root or parent: qdisc add dev "
              + device.device().name() + " " + request.kindName()));
    }
    return Optional.empty();
  }

  private static boolean isHook(String kind) {
    return kind.equals("ingress") || kind.equals("clsact");
  }

  private Optional<Decision> blocks() {
    var given = request.binding().given(0);
    if (given.has("ingress_block") && !isHook(request.kindName())) {
      return Optional.of(says(Diagnostic.KERNEL_WRONG_PLACE, place.at("ingress_block"), Errno.EOPNOTSUPP,
          "Ingress block sharing is not supported", "only ingress and clsact share blocks"));
    }
    if (given.has("egress_block") && !request.kindName().equals("clsact")) {
      return Optional.of(says(Diagnostic.KERNEL_WRONG_PLACE, place.at("egress_block"), Errno.EOPNOTSUPP,
          "Egress block sharing is not supported", "only clsact has an egress block"));
    }
    return Optional.empty();
  }

  private Optional<Decision> graft(QdiscNode above) {
    if (above.space() == ClassSpace.HOOK || above.space() == ClassSpace.HOOKS) {
      return Optional.of(errno(Diagnostic.NOT_CLASSFUL, place.at("parent"), Errno.EOPNOTSUPP,
          name(above) + " holds filters only; arriving packets can be shaped once they are redirected to an ifb",
          created(above)));
    }
    if (request.kindName().equals("noqueue")) {
      return Optional.of(says(Diagnostic.KERNEL_WRONG_PLACE, place.at("parent"), Errno.EINVAL,
          "Cannot assign noqueue to a class", "a class needs a queue; noqueue is for devices"));
    }
    boolean queues = above.space() == ClassSpace.QUEUES && !above.kindName().equals("multiq");
    if (request.binding().given(0).has("stab") && !queues && place.kernel("6.6")) {
      return Optional.of(says(Diagnostic.KERNEL_WRONG_PLACE, place.at("stab"), Errno.EINVAL,
          "STAB not supported on a non root", "a size table works at the root of a device only"));
    }
    if (depth(above) >= DEEPEST && place.kernel("6.12")) {
      return Optional.of(says(Diagnostic.TOO_DEEP, place.at("parent"), Errno.E2BIG, "Qdisc hierarchy is too deep",
          "qdiscs nest at most 8 deep"));
    }
    var node = above.classNode(request.parent());
    if (node.isPresent() && node.get().isInner() && above.is(Trait.CHILD_QDISCS)) {
      return Optional.of(errno(Diagnostic.INNER_CLASS, place.at("parent"), Errno.EINVAL,
          "class " + Ids.print(request.parent()) + " has classes below it, so packets never wait in it",
          created(node.get())));
    }
    if (above.space() == ClassSpace.CREATED_BELOW_ROOT && Ids.minor(request.parent()) == 0 && above.classCount() > 0) {
      return Optional.of(errno(Diagnostic.INNER_CLASS, place.at("parent"), Errno.EINVAL,
          name(above) + " has classes, so packets never wait in the qdisc itself", created(above)));
    }
    return Optional.empty();
  }

  private int depth(QdiscNode qdisc) {
    int depth = 0;
    for (var it = qdisc; it != null && it.parent() != Ids.ROOT && it.parent() != Ids.HOOK; depth++) {
      it = device.qdisc(Ids.major(it.parent())).orElse(null);
    }
    return depth;
  }
}
