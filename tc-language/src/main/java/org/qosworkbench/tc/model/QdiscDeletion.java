package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.created;
import static org.qosworkbench.tc.model.Refusals.name;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.Optional;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;

/** What the kernel makes of {@code tc qdisc del} (Linux net/sched/sch_api.c, tc_get_qdisc()). */
final class QdiscDeletion {
  private final DeviceState device;
  private final QdiscRequest request;
  private final QdiscPlace place;

  QdiscDeletion(QdiscPlace place) {
    device = place.device();
    request = place.request();
    this.place = place;
  }

  Decision decide() {
    if (request.parent() == Ids.NONE) return deleteByHandle();
    QdiscNode there;
    if (place.isBelowClass()) {
      if (Ids.major(request.parent()) == Ids.HOOK_HANDLE) {
        there = device.at(Ids.HOOK);
        if (there == null && !device.hadHook()) return notThere();
      } else {
        var above = device.qdisc(Ids.major(request.parent()));
        if (above.isEmpty()) {
          return says(Diagnostic.NO_SUCH_QDISC, place.at("parent"), Errno.ENOENT,
              "Failed to find qdisc with specified classid",
              "there is no qdisc " + Ids.print(Ids.major(request.parent())) + " on " + device.device().name());
        }
        var refusal = place.leaf(above.get());
        if (refusal.isPresent()) return refusal.get();
        there = device.at(request.parent());
      }
    } else {
      there = device.at(request.parent());
      if (there == null && request.parent() == Ids.HOOK && !device.hadHook()) return notThere();
    }
    var decision = delete(Optional.ofNullable(there));
    return there == null && request.parent() == Ids.ROOT
        ? new Decision(decision.objections(), new Change.ClearRoot(device)) : decision;
  }

  private Decision notThere() {
    return says(Diagnostic.NOTHING_TO_DELETE, place.at("ingress", "clsact", "parent"), Errno.ENOENT,
        "Cannot find specified qdisc on specified device",
        nothingThere());
  }

  private Decision delete(Optional<QdiscNode> there) {
    if (there.isEmpty() && hasEmptyClass()) return notThere();
    int handle = there.map(QdiscNode::handle).orElse(Ids.NONE);
    if (request.handle() != Ids.NONE && request.handle() != handle) {
      return says(Diagnostic.NOTHING_TO_DELETE, place.at("handle", "ingress", "clsact"), Errno.EINVAL, "Invalid handle",
          there.isEmpty() ? nothingThere() : "the qdisc there is " + name(there.get()),
          there.map(it -> new Objection.Pointer[] {created(it)}).orElse(new Objection.Pointer[0]));
    }
    if (there.isPresent() && place.isOtherKind(there.get())) {
      return place.otherKind(there.get(), "");
    }
    if (there.isEmpty() && !request.kindName().isEmpty() && !isDefaultKind()) {
      return place.otherKind();
    }
    if (there.isEmpty()) {
      return says(Diagnostic.NOTHING_TO_DELETE, place.at("root", "parent", "ingress", "clsact"), Errno.ENOENT,
          "Cannot delete qdisc with handle of zero", nothingThere());
    }
    return Decision.accepted(new Change.RemoveQdisc(device, there.get()));
  }

  /** netem has no qdisc in its class until somebody puts one there, and an inner class has none. */
  private boolean hasEmptyClass() {
    if (!place.isBelowClass()) return false;
    return device.qdisc(Ids.major(request.parent())).filter(above -> above.kindName().equals("netem")
        || above.classNode(request.parent()).filter(ClassNode::isInner).isPresent()).isPresent();
  }

  /** What the default qdisc may be: then the kernel gets as far as saying that it cannot be deleted. */
  private boolean isDefaultKind() {
    return switch (request.kindName()) {
      case "pfifo", "bfifo" -> place.isBelowClass();
      case "noqueue", "pfifo_fast", "fq_codel", "fq", "mq" -> request.parent() == Ids.ROOT;
      default -> false;
    };
  }

  private String nothingThere() {
    return "at this point no command has put a qdisc there; on a fresh device the command fails";
  }

  private Decision deleteByHandle() {
    var known = device.qdisc(request.handle());
    if (known.isEmpty()) {
      return says(Diagnostic.NOTHING_TO_DELETE, place.at("handle"), Errno.ENOENT,
          "Failed to find qdisc with specified handle",
          request.handle() == Ids.NONE ? "the command does not say which qdisc to delete"
              : "there is no qdisc " + Ids.print(request.handle()) + " on " + device.device().name());
    }
    if (place.isOtherKind(known.get())) {
      return place.otherKind(known.get(), "");
    }
    return says(Diagnostic.NO_PLACE, place.verb(), Errno.EINVAL, "Classid cannot be zero",
        "a qdisc is deleted by its place: root or parent", created(known.get()));
  }
}
