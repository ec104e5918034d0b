package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.created;
import static org.qosworkbench.tc.model.Refusals.name;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.Locale;
import java.util.Optional;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel.Trait;
import org.qosworkbench.tc.spec.KernelCase.Moment;
import org.qosworkbench.tc.spec.Verb.Effect;

/** What the kernel makes of {@code tc qdisc} (Linux net/sched/sch_api.c, tc_modify_qdisc(), qdisc_change()). */
final class QdiscMachine {
  private final DeviceState device;
  private final QdiscRequest request;
  private final QdiscPlace place;

  QdiscMachine(QdiscPlace place) {
    device = place.device();
    request = place.request();
    this.place = place;
  }

  Decision decide() {
    return switch (request.effect()) {
      case ADD, CHANGE, REPLACE, LINK -> withHook(modify());
      case DELETE -> new QdiscDeletion(place).decide();
      case GET, SHOW, FLUSH, HELP -> Decision.NOTHING;
    };
  }

  private Decision withHook(Decision decision) {
    return request.parent() == Ids.HOOK && !decision.isAccepted()
        ? new Decision(decision.objections(), new Change.OpenHook(device)) : decision;
  }

  private Decision modify() {
    if (request.parent() == Ids.NONE) return modifyByHandle();
    var above = Optional.<QdiscNode>empty();
    if (place.isBelowClass()) {
      above = device.qdisc(Ids.major(request.parent()));
      if (above.isEmpty()) {
        return says(Diagnostic.NO_SUCH_QDISC, place.at("parent"), Errno.ENOENT, "Failed to find specified qdisc",
            "there is no qdisc " + Ids.print(Ids.major(request.parent())) + " on " + device.device().name());
      }
      var refusal = place.leaf(above.get());
      if (refusal.isPresent()) return refusal.get();
    }
    var there = Optional.ofNullable(device.at(request.parent()));
    int handle = request.handle();
    if (there.isPresent() && (handle == Ids.NONE || there.get().handle() == handle)) {
      boolean otherKind = handle == Ids.NONE && place.isOtherKind(there.get());
      return otherKind && replacesOtherKind() ? new QdiscCreation(place).create(above, there) : change(there.get());
    }
    if (handle == Ids.NONE) return createIfAsked(above, there);
    if (there.isPresent() && !replaces()) {
      return says(Diagnostic.QDISC_EXISTS, place.at("handle"), Errno.EEXIST, "NLM_F_REPLACE needed to override",
          name(there.get()) + " is there already; \"" + request.effect().name().toLowerCase(Locale.ROOT)
              + "\" does not put another handle in its place", created(there.get()));
    }
    var known = device.qdisc(handle);
    return known.isEmpty() ? createIfAsked(above, there) : regraft(known.get());
  }

  private Decision modifyByHandle() {
    if (request.handle() == Ids.NONE) {
      return says(Diagnostic.NO_PLACE, place.verb(), Errno.EINVAL, "Handle cannot be zero",
          "the command says neither where the qdisc goes (root, parent) nor which one is meant (handle)");
    }
    var known = device.qdisc(request.handle());
    if (known.isEmpty()) {
      return says(Diagnostic.NO_SUCH_QDISC, place.at("handle"), Errno.ENOENT, "Specified qdisc not found",
          "without root or parent only a qdisc that exists can be meant, and there is no "
              + Ids.print(request.handle()) + " on " + device.device().name());
    }
    return change(known.get());
  }

  /** A qdisc with the wanted handle exists, but not as what hangs on the parent. */
  private Decision regraft(QdiscNode known) {
    if (known.parent() != request.parent()) {
      return says(Diagnostic.HANDLE_ELSEWHERE, place.at("handle"), Errno.EINVAL,
          "Cannot move an existing qdisc to a different parent",
          "the handle " + Ids.print(known.handle()) + " is in use at another place", created(known));
    }
    if (request.effect() == Effect.ADD) {
      return says(Diagnostic.QDISC_EXISTS, place.at("handle"), Errno.EEXIST, "Exclusivity flag on, cannot override",
          "the handle " + Ids.print(known.handle()) + " is in use", created(known));
    }
    if (place.isOtherKind(known)) return place.otherKind(known, "; another kind needs another handle, or none");
    if (known.parent() == Ids.HOOK) {
      return says(Diagnostic.HANDLE_ELSEWHERE, place.at("handle"), Errno.EINVAL,
          "Cannot regraft ingress or clsact Qdiscs",
          known.kindName() + " cannot be attached again", created(known));
    }
    return Decision.NOTHING;
  }

  /** Without a handle: which flags let another kind take the place. */
  private boolean replacesOtherKind() {
    return switch (request.effect()) {
      case ADD, REPLACE -> true;
      case CHANGE -> !request.asksForCreation();
      case LINK -> request.asksForCreation();
      case DELETE, GET, SHOW, FLUSH, HELP -> false;
    };
  }

  private boolean replaces() {
    return request.effect() == Effect.REPLACE || request.effect() == Effect.LINK;
  }

  /** qdisc_change() */
  private Decision change(QdiscNode known) {
    if (request.effect() == Effect.ADD) {
      return says(Diagnostic.QDISC_EXISTS, place.at("handle", "root", "parent", "ingress", "clsact"), Errno.EEXIST,
          "Exclusivity flag on, cannot modify", name(known) + " is there already", created(known));
    }
    if (place.isOtherKind(known)) return place.otherKind(known, "; another kind needs another handle, or none");
    boolean sendsOptions = sendsOptions();
    if (sendsOptions && !known.is(Trait.CHANGEABLE)) {
      return says(Diagnostic.KERNEL_NOT_CHANGEABLE, Words.kind(request.binding()), Errno.EINVAL,
          "Change operation not supported by specified qdisc",
          "the options of " + known.kindName() + " cannot be changed; delete it and add it anew", created(known));
    }
    var given = request.binding().given(0);
    if (sendsOptions && given.hasAny("ingress_block", "egress_block")) {
      return says(Diagnostic.KERNEL_NOT_CHANGEABLE, place.at("ingress_block", "egress_block"), Errno.EOPNOTSUPP,
          "Change of blocks is not supported", "blocks are bound when the qdisc is created", created(known));
    }
    if (!sendsOptions || known.kind().isEmpty()) return Decision.NOTHING;
    var change = new Change.SetQdisc(known, request, place.source());
    var objections = place.rules(Moment.CHANGE, known.handle(), Optional.of(known), QdiscPlace.place(known.parent()));
    return QdiscPlace.decision(objections, change);
  }

  /** Whether tc attaches options to the request: most kinds always do, some only when there are any. */
  private boolean sendsOptions() {
    if (request.kind().isEmpty()) return false;
    var kind = request.kind().get();
    if (kind.kernel().traits().contains(Trait.CHANGEABLE)) return true;
    if (kind.kernel().traits().contains(Trait.SENDS_OPTIONS)) return true;
    int kindGroup = request.binding().kindGroup();
    if (kindGroup < 0) return false;
    var group = request.binding().groups().get(kindGroup);
    return request.parent() != Ids.HOOK && group.endWord() > group.firstWord();
  }

  private Decision createIfAsked(Optional<QdiscNode> above, Optional<QdiscNode> there) {
    boolean creates = request.effect() == Effect.ADD || request.effect() == Effect.REPLACE;
    if (!creates && !request.asksForCreation()) {
      return says(Diagnostic.NOTHING_TO_CHANGE, place.at("handle", "root", "parent", "ingress", "clsact"), Errno.ENOENT,
          "Qdisc not found. To create specify NLM_F_CREATE flag",
          "no command has put a qdisc there that could be changed; \"add\" and \"replace\" create one");
    }
    return new QdiscCreation(place).create(above, there);
  }
}
