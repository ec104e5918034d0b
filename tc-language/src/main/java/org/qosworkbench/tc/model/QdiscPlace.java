package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.created;
import static org.qosworkbench.tc.model.Refusals.name;
import static org.qosworkbench.tc.model.Refusals.refused;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Moment;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.Version;

/** Where a command about a qdisc lands, and what its parts have in common. */
record QdiscPlace(Network network, DeviceState device, QdiscRequest request, Source source) {
  private static final KernelAnswer OTHER_KIND = KernelAnswer.says(Errno.EINVAL, "Invalid qdisc name")
      .since("6.13", "Invalid qdisc name: must match existing qdisc.");

  boolean isBelowClass() {
    return request.parent() != Ids.ROOT && request.parent() != Ids.HOOK;
  }

  /** The kernel's look for what hangs on the parent: qdisc_leaf(). */
  Optional<Decision> leaf(QdiscNode above) {
    if (above.space() == ClassSpace.NONE) {
      return Optional.of(says(Diagnostic.NOT_CLASSFUL, at("parent"), Errno.EOPNOTSUPP, "Parent qdisc is not classful",
          name(above) + " has no classes that could hold a qdisc", created(above)));
    }
    if (!above.hasClass(request.parent())) {
      return Optional.of(says(Diagnostic.NO_SUCH_CLASS, at("parent"), Errno.ENOENT, "Specified class not found",
          noClass(above), created(above)));
    }
    return Optional.empty();
  }

  private String noClass(QdiscNode above) {
    int minor = Ids.minor(request.parent());
    return switch (above.space()) {
      case BANDS, QUEUES -> name(above) + " has the classes 1 to " + Integer.toHexString(above.bands().orElse(0))
          + ", not " + Integer.toHexString(minor);
      case HIDDEN -> name(above) + " has no classes that could hold a qdisc";
      case NONE, SINGLE, CREATED, CREATED_BELOW_ROOT, HOOK, HOOKS ->
          "there is no class " + Ids.print(request.parent()) + " on " + device.device().name();
    };
  }

  /** The qdisc there is of another kind than the command says. */
  Decision otherKind(QdiscNode known, String advice) {
    return refused(Diagnostic.OTHER_KIND, Words.kind(request.binding()), OTHER_KIND,
        "the qdisc there is " + name(known) + advice, created(known));
  }

  /** No command has put a qdisc of this kind there. */
  Decision otherKind() {
    return refused(Diagnostic.OTHER_KIND, Words.kind(request.binding()), OTHER_KIND,
        "no command has put a " + request.kindName() + " there");
  }

  boolean isOtherKind(QdiscNode known) {
    return !request.kindName().isEmpty() && !request.kindName().equals(known.kindName());
  }

  /** What the kind's own code objects to. */
  List<Objection> rules(Moment moment, int handle, Optional<QdiscNode> known, Place place) {
    var kind = request.kind();
    if (kind.isEmpty() || kind.get().kernel().rules().isEmpty()) return List.of();
    var binding = request.binding();
    int group = Math.max(0, binding.kindGroup());
    return new Case(request.options(), binding.given(0), handle, moment, place,
        known.map(QdiscNode::history).orElse(List.of()), known.map(it -> it.settings().binding().given(0)),
        Optional.empty(), false, network.host(), device.device())
        .tryRules(kind.get().kernel().rules(), binding, group);
  }

  static Place place(int parent) {
    return switch (parent) {
      case Ids.ROOT -> Place.ROOT;
      case Ids.HOOK -> Place.INGRESS;
      default -> Place.CLASS;
    };
  }

  static Decision decision(List<Objection> objections, Change change) {
    return Case.isRefused(objections)
        ? new Decision(objections, new Change.Nothing()) : new Decision(objections, change);
  }

  boolean kernel(String version) {
    return network.target().kernel().atLeast(Version.of(version));
  }

  /** The words of one of these options of the header. */
  Words at(String... options) {
    return Words.header(request.binding(), options);
  }

  /** The words that say what the command is about. */
  Words verb() {
    return Words.header(request.binding());
  }
}
