package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.created;
import static org.qosworkbench.tc.model.Refusals.errno;
import static org.qosworkbench.tc.model.Refusals.name;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.Optional;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel.Trait;
import org.qosworkbench.tc.spec.KernelCase.Place;

/**
 * Where a filter or chain hangs (Linux net/sched/cls_api.c, __tcf_qdisc_find(), __tcf_qdisc_cl_find() and
 * __tcf_block_find()).
 *
 * @param qdisc empty for a block that devices share
 */
record FilterSite(FilterBlock block, Optional<QdiscNode> qdisc, Place place, Device device) {

  static FilterSite of(Network network, FilterRequest request) {
    return request.block() != 0 ? shared(network, request) : onDevice(network, request);
  }

  private static FilterSite shared(Network network, FilterRequest request) {
    var block = network.sharedBlock(request.block()).orElseThrow(() -> new Answered(says(Diagnostic.NO_SUCH_BLOCK,
        Words.header(request.binding(), "block"), Errno.EINVAL, "Block of given index was not found",
        "no ingress or clsact has block " + request.block() + ": a block is there as soon as a qdisc names it as its "
            + "ingress_block or egress_block")));
    return new FilterSite(block, Optional.empty(), Place.BLOCK, network.noDevice());
  }

  private static FilterSite onDevice(Network network, FilterRequest request) {
    if (request.device().isEmpty()) throw new Answered(Network.noDevice(request));
    var device = network.own(request.device());
    var qdisc = qdisc(device, request);
    int parent = request.parent();
    int minor = Ids.minor(parent);
    if (minor != 0 && !qdisc.hasClass(parent)) {
      throw new Answered(says(Diagnostic.NO_SUCH_CLASS, where(request), Errno.ENOENT, "Specified class doesn't exist",
          noClass(qdisc, parent), created(qdisc)));
    }
    var block = block(network, qdisc, request);
    if (block.isShared()) {
      throw new Answered(says(Diagnostic.SHARED_BLOCK, where(request), Errno.EOPNOTSUPP,
          "This filter block is shared. Please use the block index to manipulate the filters",
          "the filters of " + name(qdisc) + " are on block " + block.index() + ", which devices share: write block "
              + block.index() + " instead of the device", created(qdisc)));
    }
    return new FilterSite(block, Optional.of(qdisc), place(qdisc, parent), device.device());
  }

  private static QdiscNode qdisc(DeviceState device, FilterRequest request) {
    int parent = request.parent();
    var found = parent == Ids.NONE ? device.root() : device.qdisc(Ids.major(parent));
    if (found.isEmpty()) {
      if (parent == Ids.NONE) throw new Answered(defaultQdisc(device, request));
      boolean hook = Ids.major(parent) == Ids.HOOK_HANDLE;
      throw new Answered(says(Diagnostic.NO_SUCH_QDISC, where(request), Errno.EINVAL, "Parent Qdisc doesn't exists",
          hook ? device.device().name() + " has neither ingress nor clsact, which such filters hang on"
              : "there is no qdisc " + Ids.print(Ids.major(parent)) + " on " + device.device().name()));
    }
    var qdisc = found.get();
    if (qdisc.space() == ClassSpace.NONE) {
      throw new Answered(says(Diagnostic.NO_FILTERS_HERE, where(request), Errno.EINVAL, "Qdisc not classful",
          name(qdisc) + " does not look at filters", created(qdisc)));
    }
    if (!qdisc.is(Trait.FILTERS)) {
      throw new Answered(says(Diagnostic.NO_FILTERS_HERE, where(request), Errno.EOPNOTSUPP,
          "Class doesn't support blocks", name(qdisc) + " does not look at filters", created(qdisc)));
    }
    return qdisc;
  }

  private static Decision defaultQdisc(DeviceState device, FilterRequest request) {
    return says(Diagnostic.NO_FILTERS_HERE, where(request), Errno.EINVAL, "Qdisc not classful",
        "no command has put a qdisc at the root of " + device.device().name()
            + ", and the one it starts with does not look at filters");
  }

  private static String noClass(QdiscNode qdisc, int parent) {
    return switch (qdisc.space()) {
      case HOOKS -> "clsact has no " + Ids.print(parent) + ", only ingress and egress";
      case HIDDEN -> name(qdisc) + " looks at filters on the qdisc itself only: parent " + Ids.print(qdisc.handle());
      case BANDS, QUEUES -> name(qdisc) + " has the classes 1 to " + Integer.toHexString(qdisc.bands().orElse(0))
          + ", not " + Integer.toHexString(Ids.minor(parent));
      case NONE, SINGLE, CREATED, CREATED_BELOW_ROOT, HOOK -> "there is no class " + Ids.print(parent) + " in "
          + name(qdisc);
    };
  }

  private static FilterBlock block(Network network, QdiscNode qdisc, FilterRequest request) {
    int parent = request.parent();
    int minor = Ids.minor(parent);
    return switch (qdisc.kindName()) {
      case "htb" -> qdisc.filters().open(minor == 0 ? Ids.NONE : parent, "htb");
      case "hfsc" -> qdisc.filters().open(minor == 0 ? Ids.NONE : parent, "hfsc");
      case "ingress" -> network.openBlock(qdisc, Ids.ARRIVING);
      case "clsact" -> {
        if (minor == 0) {
          throw new Answered(errno(Diagnostic.NO_FILTERS_HERE, where(request), Errno.EINVAL,
              "clsact has two places for filters: write ingress or egress instead of the parent", created(qdisc)));
        }
        yield network.openBlock(qdisc, parent);
      }
      default -> {
        if (minor != 0) throw new Answered(onlyQdisc(qdisc, request));
        yield qdisc.filters().open(Ids.NONE, qdisc.kindName());
      }
    };
  }

  private static Decision onlyQdisc(QdiscNode qdisc, FilterRequest request) {
    var why = name(qdisc) + " looks at filters on the qdisc itself only: parent " + Ids.print(qdisc.handle());
    return switch (qdisc.kindName()) {
      case "drr" -> says(
          Diagnostic.NO_FILTERS_HERE, where(request), Errno.EINVAL, "DRR classid must be zero", why, created(qdisc));
      case "ets" -> says(
          Diagnostic.NO_FILTERS_HERE, where(request), Errno.EINVAL, "ETS classid must be zero", why, created(qdisc));
      default -> errno(Diagnostic.NO_FILTERS_HERE, where(request), Errno.EINVAL, why, created(qdisc));
    };
  }

  private static Place place(QdiscNode qdisc, int parent) {
    return switch (qdisc.space()) {
      case HOOK, HOOKS -> Ids.minor(parent) == Ids.minor(Ids.ARRIVING) ? Place.INGRESS : Place.EGRESS;
      case NONE, HIDDEN, SINGLE, BANDS, QUEUES, CREATED, CREATED_BELOW_ROOT ->
          Ids.minor(parent) == 0 ? Place.ROOT : Place.CLASS;
    };
  }

  private static Words where(FilterRequest request) {
    return Words.header(request.binding(), "parent", "root", "ingress", "egress");
  }

  /** Whether a filter that sends packets to this class takes hold of it at once. */
  boolean takesHoldOf(int classId) {
    if (qdisc.isEmpty() || qdisc.get().classNode(classId).isEmpty()) return false;
    var above = qdisc.get().classNode(block.classId());
    boolean isBelow = above.map(it -> qdisc.get().classNode(classId).get().depth() > it.depth()).orElse(true);
    return !qdisc.get().kindName().equals("hfsc") || isBelow;
  }
}
