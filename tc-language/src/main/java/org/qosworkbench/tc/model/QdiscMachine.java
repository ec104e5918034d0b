package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.created;
import static org.qosworkbench.tc.model.Refusals.errno;
import static org.qosworkbench.tc.model.Refusals.name;
import static org.qosworkbench.tc.model.Refusals.refused;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel.Trait;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Moment;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.spec.Version;

/** What the kernel makes of {@code tc qdisc} (Linux net/sched/sch_api.c, tc_modify_qdisc() and tc_get_qdisc()). */
final class QdiscMachine {
  private static final KernelAnswer OTHER_KIND =
      KernelAnswer.says(Errno.EINVAL, "Invalid qdisc name").since("6.13", "Invalid qdisc name: must match existing qdisc.");
  private static final KernelAnswer OTHER_KIND_DELETED =
      KernelAnswer.says(Errno.EINVAL, "Invalid qdisc name").since("6.13", "Invalid qdisc name: must match existing qdisc.");
  private static final int DEEPEST = 7;

  private final Network network;
  private final DeviceState device;
  private final QdiscRequest request;
  private final Source source;

  QdiscMachine(Network network, DeviceState device, QdiscRequest request, Source source) {
    this.network = network;
    this.device = device;
    this.request = request;
    this.source = source;
  }

  Decision decide() {
    return switch (request.effect()) {
      case ADD, CHANGE, REPLACE, LINK -> withHook(modify());
      case DELETE -> delete();
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
    if (isBelowClass()) {
      above = device.qdisc(Ids.major(request.parent()));
      if (above.isEmpty()) {
        return says(Diagnostic.NO_SUCH_QDISC, at("parent"), Errno.ENOENT, "Failed to find specified qdisc",
            "there is no qdisc " + Ids.print(Ids.major(request.parent())) + " on " + device.device().name());
      }
      var refusal = leaf(above.get());
      if (refusal.isPresent()) return refusal.get();
    }
    var there = Optional.ofNullable(device.at(request.parent()));
    int handle = request.handle();
    if (there.isPresent() && (handle == Ids.NONE || there.get().handle() == handle)) {
      boolean otherKind = handle == Ids.NONE && isOtherKind(there.get());
      return otherKind && replacesOtherKind() ? create(above, there) : change(there.get());
    }
    if (handle == Ids.NONE) return createIfAsked(above, there);
    if (there.isPresent() && !replaces()) {
      return says(Diagnostic.QDISC_EXISTS, at("handle"), Errno.EEXIST, "NLM_F_REPLACE needed to override",
          name(there.get()) + " is there already; \"" + request.effect().name().toLowerCase(java.util.Locale.ROOT)
              + "\" does not put another handle in its place", created(there.get()));
    }
    var known = device.qdisc(handle);
    return known.isEmpty() ? createIfAsked(above, there) : regraft(known.get());
  }

  private boolean isBelowClass() {
    return request.parent() != Ids.ROOT && request.parent() != Ids.HOOK;
  }

  /** The kernel's look for what hangs on the parent: qdisc_leaf(). */
  private Optional<Decision> leaf(QdiscNode above) {
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

  private Decision modifyByHandle() {
    if (request.handle() == Ids.NONE) {
      return says(Diagnostic.NO_PLACE, verb(), Errno.EINVAL, "Handle cannot be zero",
          "the command says neither where the qdisc goes (root, parent) nor which one is meant (handle)");
    }
    var known = device.qdisc(request.handle());
    if (known.isEmpty()) {
      return says(Diagnostic.NO_SUCH_QDISC, at("handle"), Errno.ENOENT, "Specified qdisc not found",
          "without root or parent only a qdisc that exists can be meant, and there is no "
              + Ids.print(request.handle()) + " on " + device.device().name());
    }
    return change(known.get());
  }

  /** A qdisc with the wanted handle exists, but not as what hangs on the parent. */
  private Decision regraft(QdiscNode known) {
    if (known.parent() != request.parent()) {
      return says(Diagnostic.HANDLE_ELSEWHERE, at("handle"), Errno.EINVAL,
          "Cannot move an existing qdisc to a different parent",
          "the handle " + Ids.print(known.handle()) + " is in use at another place", created(known));
    }
    if (request.effect() == Effect.ADD) {
      return says(Diagnostic.QDISC_EXISTS, at("handle"), Errno.EEXIST, "Exclusivity flag on, cannot override",
          "the handle " + Ids.print(known.handle()) + " is in use", created(known));
    }
    if (isOtherKind(known)) return otherKind(known);
    if (known.parent() == Ids.HOOK) {
      return says(Diagnostic.HANDLE_ELSEWHERE, at("handle"), Errno.EINVAL, "Cannot regraft ingress or clsact Qdiscs",
          known.kindName() + " cannot be attached again", created(known));
    }
    return Decision.NOTHING;
  }

  private Decision otherKind(QdiscNode known) {
    return refused(Diagnostic.OTHER_KIND, Words.kind(request.binding()), OTHER_KIND,
        "the qdisc there is " + name(known) + "; another kind needs another handle, or none", created(known));
  }

  private boolean isOtherKind(QdiscNode known) {
    return !request.kindName().isEmpty() && !request.kindName().equals(known.kindName());
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
      return says(Diagnostic.QDISC_EXISTS, at("handle", "root", "parent", "ingress", "clsact"), Errno.EEXIST,
          "Exclusivity flag on, cannot modify", name(known) + " is there already", created(known));
    }
    if (isOtherKind(known)) return otherKind(known);
    boolean sendsOptions = sendsOptions();
    if (sendsOptions && !known.is(Trait.CHANGEABLE)) {
      return says(Diagnostic.KERNEL_NOT_CHANGEABLE, Words.kind(request.binding()), Errno.EINVAL,
          "Change operation not supported by specified qdisc",
          "the options of " + known.kindName() + " cannot be changed; delete it and add it anew", created(known));
    }
    var given = request.binding().given(0);
    if (sendsOptions && given.hasAny("ingress_block", "egress_block")) {
      return says(Diagnostic.KERNEL_NOT_CHANGEABLE, at("ingress_block", "egress_block"), Errno.EOPNOTSUPP,
          "Change of blocks is not supported", "blocks are bound when the qdisc is created", created(known));
    }
    if (!sendsOptions || known.kind().isEmpty()) return Decision.NOTHING;
    var change = new Change.SetQdisc(known, request, source);
    var objections = rules(Moment.CHANGE, known.handle(), Optional.of(known), place(known.parent()));
    return decision(objections, change);
  }

  /** Whether tc attaches options to the request: most kinds always do, some only when there are any. */
  private boolean sendsOptions() {
    if (request.kind().isEmpty()) return false;
    var kind = request.kind().get();
    if (kind.kernel().traits().contains(Trait.CHANGEABLE)) return true;
    if (kind.kernel().traits().contains(Trait.SENDS_OPTIONS)) return true;
    var groups = request.binding().kindGroups();
    if (groups.isEmpty()) return false;
    var group = request.binding().groups().get(groups.get(0));
    return request.parent() != Ids.HOOK && group.endWord() > group.firstWord();
  }

  private Decision createIfAsked(Optional<QdiscNode> above, Optional<QdiscNode> there) {
    boolean creates = request.effect() == Effect.ADD || request.effect() == Effect.REPLACE;
    if (!creates && !request.asksForCreation()) {
      return says(Diagnostic.NOTHING_TO_CHANGE, at("handle", "root", "parent", "ingress", "clsact"), Errno.ENOENT,
          "Qdisc not found. To create specify NLM_F_CREATE flag",
          "no command has put a qdisc there that could be changed; \"add\" and \"replace\" create one");
    }
    return create(above, there);
  }

  /** qdisc_create() and qdisc_graft() */
  private Decision create(Optional<QdiscNode> above, Optional<QdiscNode> there) {
    var unknown = unknownKind();
    if (unknown.isPresent()) return unknown.get();
    var misplaced = misplaced();
    if (misplaced.isPresent()) return misplaced.get();
    var blocks = blocks();
    if (blocks.isPresent()) return blocks.get();
    var objections = rules(Moment.CREATE, request.handle(), Optional.empty(), place(request.parent()));
    if (Case.isRefused(objections)) return new Decision(objections, new Change.Nothing());
    if (above.isPresent()) {
      var refusal = graft(above.get());
      if (refusal.isPresent()) return Refusals.with(objections, refusal.get());
    }
    int handle = request.handle() == Ids.NONE ? network.unknowableHandle() : request.handle();
    if (request.parent() == Ids.HOOK) handle = Ids.HOOK_HANDLE;
    var node = new QdiscNode(device.device(), handle, request, source);
    return decision(objections, new Change.AttachQdisc(device, node, there));
  }

  private Optional<Decision> unknownKind() {
    var kind = request.kind();
    var text = KernelAnswer.says(Errno.ENOENT, "Specified qdisc kind is unknown");
    if (request.kindName().isEmpty()) {
      return Optional.of(refused(Diagnostic.NO_KIND, verb(), text, "the command does not say which kind of qdisc"));
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
      return Optional.of(says(Diagnostic.KERNEL_WRONG_PLACE, at("parent"), Errno.EINVAL,
          "Specified parent ID is reserved for ingress and clsact Qdiscs",
          "only ingress and clsact can be attached there"));
    }
    if (request.parent() != Ids.HOOK && isHook) {
      return Optional.of(errno(Diagnostic.KERNEL_WRONG_PLACE, at("root", "parent"), Errno.EOPNOTSUPP,
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
      return Optional.of(says(Diagnostic.KERNEL_WRONG_PLACE, at("ingress_block"), Errno.EOPNOTSUPP,
          "Ingress block sharing is not supported", "only ingress and clsact share blocks"));
    }
    if (given.has("egress_block") && !request.kindName().equals("clsact")) {
      return Optional.of(says(Diagnostic.KERNEL_WRONG_PLACE, at("egress_block"), Errno.EOPNOTSUPP,
          "Egress block sharing is not supported", "only clsact has an egress block"));
    }
    return Optional.empty();
  }

  private Optional<Decision> graft(QdiscNode above) {
    if (above.space() == ClassSpace.HOOK || above.space() == ClassSpace.HOOKS) {
      return Optional.of(errno(Diagnostic.NOT_CLASSFUL, at("parent"), Errno.EOPNOTSUPP,
          name(above) + " holds filters only; arriving packets can be shaped once they are redirected to an ifb",
          created(above)));
    }
    if (request.kindName().equals("noqueue")) {
      return Optional.of(says(Diagnostic.KERNEL_WRONG_PLACE, at("parent"), Errno.EINVAL,
          "Cannot assign noqueue to a class", "a class needs a queue; noqueue is for devices"));
    }
    boolean queues = above.space() == ClassSpace.QUEUES && !above.kindName().equals("multiq");
    if (request.binding().given(0).has("stab") && !queues && kernel("6.6")) {
      return Optional.of(says(Diagnostic.KERNEL_WRONG_PLACE, at("stab"), Errno.EINVAL,
          "STAB not supported on a non root", "a size table works at the root of a device only"));
    }
    if (depth(above) >= DEEPEST && kernel("6.12")) {
      return Optional.of(says(Diagnostic.TOO_DEEP, at("parent"), Errno.E2BIG, "Qdisc hierarchy is too deep",
          "qdiscs nest at most 8 deep"));
    }
    var node = above.classNode(request.parent());
    if (node.isPresent() && node.get().isInner() && above.is(Trait.CHILD_QDISCS)) {
      return Optional.of(errno(Diagnostic.INNER_CLASS, at("parent"), Errno.EINVAL,
          "class " + Ids.print(request.parent()) + " has classes below it, so packets never wait in it",
          created(node.get())));
    }
    if (above.space() == ClassSpace.CREATED_BELOW_ROOT && Ids.minor(request.parent()) == 0 && above.classCount() > 0) {
      return Optional.of(errno(Diagnostic.INNER_CLASS, at("parent"), Errno.EINVAL,
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

  private Decision delete() {
    if (request.parent() == Ids.NONE) return deleteByHandle();
    QdiscNode there;
    if (isBelowClass()) {
      if (Ids.major(request.parent()) == Ids.HOOK_HANDLE) {
        there = device.at(Ids.HOOK);
        if (there == null && !device.hadHook()) return notThere();
      } else {
        var above = device.qdisc(Ids.major(request.parent()));
        if (above.isEmpty()) {
          return says(Diagnostic.NO_SUCH_QDISC, at("parent"), Errno.ENOENT,
              "Failed to find qdisc with specified classid",
              "there is no qdisc " + Ids.print(Ids.major(request.parent())) + " on " + device.device().name());
        }
        var refusal = leaf(above.get());
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
    return says(Diagnostic.NOTHING_TO_DELETE, at("ingress", "clsact", "parent"), Errno.ENOENT,
        "Cannot find specified qdisc on specified device",
        nothingThere());
  }

  private Decision delete(Optional<QdiscNode> there) {
    if (there.isEmpty() && hasEmptyClass()) return notThere();
    int handle = there.map(QdiscNode::handle).orElse(Ids.NONE);
    if (request.handle() != Ids.NONE && request.handle() != handle) {
      return says(Diagnostic.NOTHING_TO_DELETE, at("handle", "ingress", "clsact"), Errno.EINVAL, "Invalid handle",
          there.isEmpty() ? nothingThere() : "the qdisc there is " + name(there.get()),
          there.map(it -> new Objection.Pointer[] {created(it)}).orElse(new Objection.Pointer[0]));
    }
    if (there.isPresent() && isOtherKind(there.get())) {
      return refused(Diagnostic.OTHER_KIND, Words.kind(request.binding()), OTHER_KIND_DELETED,
          "the qdisc there is " + name(there.get()), created(there.get()));
    }
    if (there.isEmpty() && !request.kindName().isEmpty() && !isDefaultKind()) {
      return refused(Diagnostic.OTHER_KIND, Words.kind(request.binding()), OTHER_KIND_DELETED,
          "no command has put a " + request.kindName() + " there");
    }
    if (there.isEmpty()) {
      return says(Diagnostic.NOTHING_TO_DELETE, at("root", "parent", "ingress", "clsact"), Errno.ENOENT,
          "Cannot delete qdisc with handle of zero", nothingThere());
    }
    return Decision.accepted(new Change.RemoveQdisc(device, there.get()));
  }

  /** netem has no qdisc in its class until somebody puts one there, and an inner class has none. */
  private boolean hasEmptyClass() {
    if (!isBelowClass()) return false;
    return device.qdisc(Ids.major(request.parent())).filter(above -> above.kindName().equals("netem")
        || above.classNode(request.parent()).filter(ClassNode::isInner).isPresent()).isPresent();
  }

  /** What the default qdisc may be: then the kernel gets as far as saying that it cannot be deleted. */
  private boolean isDefaultKind() {
    return switch (request.kindName()) {
      case "pfifo", "bfifo" -> isBelowClass();
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
      return says(Diagnostic.NOTHING_TO_DELETE, at("handle"), Errno.ENOENT,
          "Failed to find qdisc with specified handle",
          request.handle() == Ids.NONE ? "the command does not say which qdisc to delete"
              : "there is no qdisc " + Ids.print(request.handle()) + " on " + device.device().name());
    }
    if (isOtherKind(known.get())) {
      return refused(Diagnostic.OTHER_KIND, Words.kind(request.binding()), OTHER_KIND_DELETED,
          "the qdisc there is " + name(known.get()), created(known.get()));
    }
    return says(Diagnostic.NO_PLACE, verb(), Errno.EINVAL, "Classid cannot be zero",
        "a qdisc is deleted by its place: root or parent", created(known.get()));
  }

  private List<Objection> rules(Moment moment, int handle, Optional<QdiscNode> known, Place place) {
    var kind = request.kind();
    if (kind.isEmpty() || kind.get().kernel().rules().isEmpty()) return List.of();
    var binding = request.binding();
    var groups = binding.kindGroups();
    int group = groups.isEmpty() ? 0 : groups.get(0);
    return new Case(request.options(), binding.given(0), handle, moment, place,
        known.map(QdiscNode::history).orElse(List.of()), known.map(it -> it.settings().binding().given(0)),
        Optional.empty(), false, network.target(), device.device())
        .tryRules(kind.get().kernel().rules(), binding, group);
  }

  private static Place place(int parent) {
    return switch (parent) {
      case Ids.ROOT -> Place.ROOT;
      case Ids.HOOK -> Place.INGRESS;
      default -> Place.CLASS;
    };
  }

  private static Decision decision(List<Objection> objections, Change change) {
    return Case.isRefused(objections)
        ? new Decision(objections, new Change.Nothing()) : new Decision(objections, change);
  }

  private boolean kernel(String version) {
    return network.target().kernel().atLeast(Version.of(version));
  }

  private Words at(String... options) {
    return Words.header(request.binding(), options);
  }

  private Words verb() {
    return Words.header(request.binding());
  }
}
