package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.created;
import static org.qosworkbench.tc.model.Refusals.errno;
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
import org.qosworkbench.tc.spec.Kernel.Trait;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.spec.qdisc.Qfq;

/** What the kernel makes of {@code tc class} (Linux net/sched/sch_api.c, tc_ctl_tclass()). */
final class ClassMachine {
  /** TC_HTB_MAXDEPTH. */
  private static final int HTB_LEVELS = 8;

  private final Network network;
  private final DeviceState device;
  private final ClassRequest request;
  private final Source source;

  ClassMachine(Network network, DeviceState device, ClassRequest request, Source source) {
    this.network = network;
    this.device = device;
    this.request = request;
    this.source = source;
  }

  Decision decide() {
    int major = Ids.major(request.classid());
    int parent = request.parent();
    if (parent != Ids.ROOT) {
      int other = Ids.major(parent);
      if (major != 0 && other != 0 && major != other) {
        return errno(Diagnostic.OTHER_MAJOR, Words.header(request.binding(), "parent").to(at("classid")), Errno.EINVAL,
            "class and parent must belong to the same qdisc: " + Ids.print(request.classid()) + " and "
                + Ids.print(parent));
      }
      if (major == 0) major = other;
    }
    var qdisc = major == 0 ? device.root() : device.qdisc(major);
    if (qdisc.isEmpty()) {
      return errno(Diagnostic.NO_SUCH_QDISC, at("classid", "parent"), Errno.ENOENT,
          major == Ids.NONE ? "no command has put a qdisc at the root of " + device.device().name()
              : "there is no qdisc " + Ids.print(major) + " on " + device.device().name());
    }
    int base = Ids.major(qdisc.get().handle());
    return decide(qdisc.get(), base, parent != Ids.ROOT && parent != Ids.NONE ? base | Ids.minor(parent) : parent);
  }

  private Decision decide(QdiscNode qdisc, int major, int parent) {
    if (qdisc.space() == ClassSpace.NONE) {
      return errno(Diagnostic.NOT_CLASSFUL, at("classid", "parent"), Errno.EINVAL,
          name(qdisc) + " has no classes", created(qdisc));
    }
    int id = request.classid() != Ids.NONE ? major | Ids.minor(request.classid())
        : parent == Ids.ROOT ? major : Ids.NONE;
    boolean found = id != Ids.NONE && qdisc.hasClass(id);
    return switch (request.effect()) {
      case ADD, REPLACE, CHANGE -> found ? existing(qdisc, id, parent) : absent(qdisc, id, parent);
      case DELETE -> found ? delete(qdisc, id) : noClass(qdisc, id);
      case LINK, GET, SHOW, FLUSH, HELP -> Decision.NOTHING;
    };
  }

  private Decision noClass(QdiscNode qdisc, int id) {
    return errno(request.effect() == Effect.DELETE ? Diagnostic.NOTHING_TO_DELETE : Diagnostic.NOTHING_TO_CHANGE,
        at("classid"), Errno.ENOENT,
        id == Ids.NONE ? "the command does not say which class" : "there is no class " + Ids.print(id) + " in "
            + name(qdisc), created(qdisc));
  }

  private Decision existing(QdiscNode qdisc, int id, int parent) {
    var node = qdisc.classNode(id);
    if (request.effect() == Effect.ADD) {
      return errno(Diagnostic.CLASS_EXISTS, at("classid"), Errno.EEXIST,
          node.isPresent() ? "class " + Ids.print(id) + " exists already"
              : name(qdisc) + " comes with its class " + Ids.print(id),
          node.map(Refusals::created).orElseGet(() -> created(qdisc)));
    }
    if (!canSetClasses(qdisc)) return notSettable(qdisc);
    var options = OtherOptions.refusal(request, qdisc, Moment.CHANGE);
    if (options.isPresent()) return options.get();
    var change = node.<Change>map(it -> new Change.PutClass(device, qdisc, it.with(request, source), node))
        .orElseGet(Change.Nothing::new);
    if (qdisc.space() == ClassSpace.CREATED_BELOW_ROOT) {
      int above = node.map(ClassNode::parent).orElse(Ids.ROOT);
      int actual = above == Ids.NONE ? qdisc.handle() : above;
      if (parent != Ids.NONE && parent != actual) {
        return errno(Diagnostic.KERNEL_NOT_CHANGEABLE, at("parent"), Errno.EINVAL,
            "a class cannot move to another parent", node.map(Refusals::created).orElseGet(() -> created(qdisc)));
      }
    }
    var objections = rules(qdisc, id, Moment.CHANGE, node, Optional.empty());
    return Case.isRefused(objections) ? decision(objections, change)
        : overweight(qdisc, node).orElseGet(() -> decision(objections, change));
  }

  /** The weights of the classes of a qfq must not come to more than it can reckon with. */
  private Optional<Decision> overweight(QdiscNode qdisc, Optional<ClassNode> before) {
    long more = QdiscNode.weight(request) - before.map(it -> QdiscNode.weight(it.settings())).orElse(0L);
    if (more <= 0 || qdisc.totalWeight() + more <= Qfq.MOST_TOTAL_WEIGHT) return Optional.empty();
    return Optional.of(says(Diagnostic.KERNEL_INCONSISTENT_VALUES, Words.kind(request.binding()), Errno.EINVAL,
        "sch_qfq: total weight out of range (" + more + " + " + qdisc.totalWeight() + ")\n",
        "the weights of all classes come to " + (qdisc.totalWeight() + more) + ", and at most "
            + Qfq.MOST_TOTAL_WEIGHT + " is possible", created(qdisc)));
  }

  private Decision absent(QdiscNode qdisc, int id, int parent) {
    if (request.effect() == Effect.CHANGE) return noClass(qdisc, id);
    if (id == Ids.ROOT) {
      return says(Diagnostic.KERNEL_WRONG_PLACE, at("classid"), Errno.EINVAL,
          "Cannot create traffic class with classid TC_H_ROOT", "ffff:ffff stands for the root of the device");
    }
    if (qdisc.space() != ClassSpace.CREATED && qdisc.space() != ClassSpace.CREATED_BELOW_ROOT) return fixed(qdisc);
    if (request.kind().isEmpty()) return OtherOptions.missing(request, qdisc);
    var unreadable = OtherOptions.unreadable(request, qdisc);
    if (unreadable.isPresent()) return unreadable.get();
    if (qdisc.space() == ClassSpace.CREATED_BELOW_ROOT) {
      if (parent == Ids.ROOT) {
        return errno(Diagnostic.CLASS_EXISTS, at("root", "parent"), Errno.EEXIST,
            name(qdisc) + " is the root class itself; a class goes below it: parent " + Ids.print(qdisc.handle()),
            created(qdisc));
      }
      if (parent != Ids.NONE && !qdisc.hasClass(parent)) {
        return errno(Diagnostic.NO_SUCH_CLASS, at("parent"), Errno.ENOENT,
            "there is no class " + Ids.print(parent), created(qdisc));
      }
    }
    var options = OtherOptions.refusal(request, qdisc, Moment.CREATE);
    if (options.isPresent()) return options.get();
    boolean tree = qdisc.is(Trait.CLASS_TREE);
    var above = tree && parent != Ids.ROOT ? qdisc.classNode(parent) : Optional.<ClassNode>empty();
    var objections = rules(qdisc, id, Moment.CREATE, Optional.empty(), above);
    if (Case.isRefused(objections)) return new Decision(objections, new Change.Nothing());
    var overweight = overweight(qdisc, Optional.empty());
    if (overweight.isPresent()) return overweight.get();
    if (id == Ids.NONE && tree) {
      return errno(Diagnostic.NO_PLACE, Words.header(request.binding()), Errno.EINVAL,
          "the command does not say which class to create: classid is missing");
    }
    int depth = above.map(it -> it.depth() + 1).orElse(0);
    if (depth >= HTB_LEVELS && qdisc.kindName().equals("htb")) {
      return refused(Diagnostic.TOO_DEEP, at("parent"),
          KernelAnswer.errno(Errno.EINVAL).since("6.4", "sch_htb: tree is too deep"),
          "classes of htb nest at most " + HTB_LEVELS + " deep", created(above.orElseThrow()));
    }
    var node = new ClassNode(id, above.map(ClassNode::id).orElse(Ids.NONE), depth, 0, request, request, source, source);
    return decision(objections, new Change.PutClass(device, qdisc, node, Optional.empty()));
  }

  private static boolean canSetClasses(QdiscNode qdisc) {
    return qdisc.is(Trait.USER_CLASSES) || qdisc.is(Trait.CLASS_CHANGE);
  }

  private Decision fixed(QdiscNode qdisc) {
    if (qdisc.kindName().equals("ets")) {
      return says(Diagnostic.KERNEL_NOT_CHANGEABLE, at("classid"), Errno.EOPNOTSUPP,
          "Fine-grained class addition and removal is not supported",
          "the classes of ets are its bands; their number is an option of the qdisc", created(qdisc));
    }
    return notSettable(qdisc);
  }

  private Decision notSettable(QdiscNode qdisc) {
    var errno = qdisc.kindName().equals("sfb") ? Errno.ENOSYS : Errno.EOPNOTSUPP;
    return errno(Diagnostic.KERNEL_NOT_CHANGEABLE, at("classid"), errno,
        "the classes of " + qdisc.kindName() + " come with the qdisc and have no options", created(qdisc));
  }

  private Decision delete(QdiscNode qdisc, int id) {
    if (!qdisc.is(Trait.USER_CLASSES)) return notSettable(qdisc);
    var node = qdisc.classNode(id);
    boolean isRoot = node.isEmpty();
    if (isRoot || node.get().isInner() || qdisc.filters().holdsClass(id)) {
      var text = switch (qdisc.kindName()) {
        case "drr" -> "DRR class is in use";
        case "qfq" -> "sch_qfq: QFQ class in use";
        case "hfsc" -> "HFSC class in use";
        default -> "HTB class in use";
      };
      var why = isRoot ? "the class is the qdisc itself"
          : node.get().isInner() ? "class " + Ids.print(id) + " has classes below it"
          : "a filter points at class " + Ids.print(id);
      return refused(Diagnostic.CLASS_IN_USE, at("classid"), KernelAnswer.errno(Errno.EBUSY).since("6.6", text),
          why + "; delete these first",
          node.map(Refusals::created).orElseGet(() -> created(qdisc)));
    }
    return Decision.accepted(new Change.RemoveClass(device, qdisc, node.get()));
  }

  private List<Objection> rules(
      QdiscNode qdisc, int id, Moment moment, Optional<ClassNode> node, Optional<ClassNode> above) {
    if (qdisc.kind().isEmpty() || qdisc.kind().get().kernel().classRules().isEmpty()) return List.of();
    if (!request.kind().equals(qdisc.kind())) return List.of();
    var binding = request.binding();
    return new Case(request.options(), binding.given(0), id, moment, Place.CLASS,
        node.isEmpty() ? List.of() : List.of(node.get().settings().options()),
        node.map(it -> it.settings().binding().given(0)), Optional.of(qdisc.options()), above,
        node.map(ClassNode::isInner).orElse(false), network.host(), device.device())
        .tryRules(qdisc.kind().get().kernel().classRules(), binding, Math.max(0, binding.kindGroup()));
  }

  private static Decision decision(List<Objection> objections, Change change) {
    return Case.isRefused(objections)
        ? new Decision(objections, new Change.Nothing()) : new Decision(objections, change);
  }

  private Words at(String... options) {
    return Words.header(request.binding(), options);
  }
}
