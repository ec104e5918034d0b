package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.errno;
import static org.qosworkbench.tc.model.Refusals.refused;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.model.filter.FilterMeaning;
import org.qosworkbench.tc.model.filter.FilterMeaning.Options;
import org.qosworkbench.tc.model.filter.FlowerMeaning;
import org.qosworkbench.tc.model.filter.Matching;
import org.qosworkbench.tc.model.filter.Offload;
import org.qosworkbench.tc.model.filter.Pattern;
import org.qosworkbench.tc.model.filter.U32Meaning;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Moment;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.value.ClassId;

/** A filter that is created or changed, once its place and its priority are found: the change operation of its kind. */
final class FilterStep {
  private static final long MAJOR = 0xffff_0000L;
  private static final int DEVICE_SHIFT = 16;
  private static final int DEVICE_NUMBERS = 0x7fff;

  private final Network network;
  private final FilterRequest request;
  private final Source source;
  private final FilterSite site;
  private final Optional<FilterChain> chain;
  private final FilterPriority priority;
  private final Optional<FilterMeaning> meaning;
  private final List<Objection> remarks = new ArrayList<>(0);

  FilterStep(Network network, FilterRequest request, Source source, FilterSite site, Optional<FilterChain> chain,
      FilterPriority priority, Optional<FilterMeaning> meaning) {
    this.network = network;
    this.request = request;
    this.source = source;
    this.site = site;
    this.chain = chain;
    this.priority = priority;
    this.meaning = meaning;
  }

  Decision decide() {
    if (meaning.isEmpty()) return withoutKind();
    var asked = meaning.get();
    return switch (asked.matching()) {
      case U32Meaning it -> new U32Step(this, it).decide();
      case FlowerMeaning it -> flower(asked, it);
      case Matching.Fw it -> fw(asked, it);
      case Matching.Route it -> route(asked, it);
      case Matching.Flow it -> flow(asked, it);
      case Matching.Cgroup it -> cgroup(asked);
      case Matching.Matchall it -> matchall(asked);
      case Matching.Basic it -> numbered(asked);
      case Matching.Bpf it -> numbered(asked);
      case Matching.Other it -> numbered(asked);
    };
  }

  Network network() {
    return network;
  }

  FilterRequest request() {
    return request;
  }

  FilterSite site() {
    return site;
  }

  FilterPriority priority() {
    return priority;
  }

  FilterMeaning meaning() {
    return meaning.orElseThrow();
  }

  /** tc sends neither kind nor options then, which few kinds take. */
  private Decision withoutKind() {
    checkExists(Optional.empty());
    boolean takes = priority.kindName().equals("u32") || priority.kindName().equals("fw") && !site.block().isShared();
    return takes ? Decision.NOTHING : errno(Diagnostic.NO_KIND, Words.header(request.binding()), Errno.EINVAL,
        "the command does not say what the filter shall do: the kind and its options are missing");
  }

  /** What tc_new_tfilter() tests once it has looked for the filter. */
  void checkExists(Optional<FilterNode> found) {
    checkExists(found.isPresent(), found.map(FilterNode::source));
    checkTemplateKind();
  }

  void checkTemplateKind() {
    chain.flatMap(FilterChain::creation).filter(it -> isOtherTemplate(it.request())).ifPresent(it -> {
      throw new Answered(says(Diagnostic.CHAIN_TEMPLATE, Words.kind(request.binding()), Errno.EINVAL,
          "Chain template is set to a different filter kind",
          "the chain takes filters of " + it.request().kindName() + " only, as its template says",
          new Objection.Pointer(it.source(), "the chain was created here")));
    });
  }

  private boolean isOtherTemplate(FilterRequest template) {
    return !template.kindName().isEmpty() && !template.kindName().equals(priority.kindName());
  }

  void checkExists(boolean found, Optional<Source> where) {
    var words = Words.header(request.binding(), "handle", "preference");
    if (!found && request.effect() == Effect.CHANGE) {
      throw new Answered(says(Diagnostic.NOTHING_TO_CHANGE, words, Errno.ENOENT,
          "Need both RTM_NEWTFILTER and NLM_F_CREATE to create a new filter",
          request.handle().isEmpty() ? "the handle is missing: a filter is changed by priority and handle"
              : "priority " + priority.number() + " has no filter with this handle", created()));
    }
    if (found && request.effect() == Effect.ADD) {
      throw new Answered(says(Diagnostic.FILTER_EXISTS, words, Errno.EEXIST, "Filter already exists",
          "priority " + priority.number() + " has a filter with this handle already", where
              .map(it -> new Objection.Pointer[] {new Objection.Pointer(it, "that filter was created here")})
              .orElse(new Objection.Pointer[0])));
    }
  }

  private Objection.Pointer created() {
    return new Objection.Pointer(priority.source(), "priority " + priority.number() + " was created here");
  }

  // ---- kinds --------------------------------------------------------------------------------------------------------

  /** Kinds that tell filters apart by handles alone. */
  private Decision numbered(FilterMeaning asked) {
    var known = priority.filter(asked.handle());
    checkExists(known);
    tryRules(known);
    return put(known, asked.handle() == 0 ? priority.nextHandle() : asked.handle(), Offload.BOTH);
  }

  private Decision flow(FilterMeaning asked, Matching.Flow flow) {
    var known = priority.filter(asked.handle());
    checkExists(known);
    var use = actions(Offload.BOTH);
    tryRules(known);
    if (known.isEmpty() && site.block().isShared() && (flow.baseclass().orElse(0L) & MAJOR) == 0) {
      throw new Answered(says(Diagnostic.KERNEL_MISSING_OPTION, Words.kind(request.binding()), Errno.EINVAL,
          "Must specify baseclass when attaching flow filter to block",
          "on a block there is no qdisc that the classes could belong to: baseclass has to say it"));
    }
    return put(known, asked.handle(), Offload.BOTH, 0, use);
  }

  private Decision fw(FilterMeaning asked, Matching.Fw fw) {
    var known = priority.filter(asked.handle());
    checkExists(known);
    tryRules(known);
    if (asked.options() == Options.NONE) {
      if (!site.block().isShared()) return putPriority();
      throw new Answered(says(Diagnostic.KERNEL_WRONG_PLACE, Words.kind(request.binding()), Errno.EINVAL,
          "Must specify mark when attaching fw filter to block",
          "without a handle the mark is taken for a class id, and a block has no classes"));
    }
    var use = actions(Offload.BOTH);
    if (priority.mask().orElse(fw.mask()) != fw.mask()) {
      throw new Answered(errno(Diagnostic.KERNEL_INCONSISTENT_VALUES, Words.header(request.binding(), "handle"),
          Errno.EINVAL, "all filters of a priority have one mask, here 0x" + Long.toHexString(priority.mask().orElse(0))
              + "; another mask needs another priority", created()));
    }
    return put(known, asked.handle(), Offload.BOTH, 0, use);
  }

  private Decision route(FilterMeaning asked, Matching.Route route) {
    long handle = known(asked.handle(), route);
    var known = priority.filter(handle);
    checkExists(known);
    if (route.options() == Options.NONE) tryRules(known);
    var use = actions(Offload.BOTH);
    tryRules(known);
    long next = route.options() == Options.SENT ? known(route.constructed() | asked.handle() & 0x7f00, route) : handle;
    var other = priority.filter(next).filter(it -> known.isEmpty() || it.handle() != known.get().handle());
    if (other.isPresent()) {
      throw new Answered(refused(Diagnostic.FILTER_EXISTS, Words.kind(request.binding()),
          KernelAnswer.errno(Errno.EEXIST).since("6.6", "Handle " + Long.toHexString(next) + " is already in use"),
          "priority " + priority.number() + " has a filter for these realms already",
          new Objection.Pointer(other.get().source(), "that filter was created here")));
    }
    return put(known, next, Offload.BOTH, 0, use);
  }

  /** The number of a device is not known: one that its name stands for takes its place. */
  private static long known(long handle, Matching.Route route) {
    return route.fromif().map(name -> handle | (long) (Math.floorMod(name.hashCode(), DEVICE_NUMBERS) | 0x8000)
        << DEVICE_SHIFT).orElse(handle);
  }

  private Decision cgroup(FilterMeaning asked) {
    var known = priority.filters().stream().findFirst();
    checkExists(Optional.empty());
    tryRules(known);
    if (known.isPresent() && known.get().handle() != asked.handle()) {
      throw new Answered(errno(Diagnostic.FILTER_EXISTS, Words.header(request.binding(), "handle", "preference"),
          Errno.ENOENT, "a priority has room for one filter of cgroup, and here it has another handle",
          new Objection.Pointer(known.get().source(), "that filter was created here")));
    }
    return put(known, asked.handle(), Offload.BOTH);
  }

  private Decision matchall(FilterMeaning asked) {
    checkExists(priority.filter(asked.handle()));
    var known = priority.filters().stream().findFirst();
    tryRules(known);
    if (known.isPresent()) {
      throw new Answered(errno(Diagnostic.FILTER_EXISTS, Words.header(request.binding(), "preference"), Errno.EEXIST,
          "a priority has room for one filter of matchall, which cannot be changed",
          new Objection.Pointer(known.get().source(), "that filter was created here")));
    }
    return put(known, asked.handle() == 0 ? 1 : asked.handle(), asked.offload());
  }

  private Decision flower(FilterMeaning asked, FlowerMeaning flower) {
    var known = priority.filter(asked.handle());
    checkExists(known);
    var use = actions(asked.offload());
    tryRules(known);
    var pattern = flower.pattern();
    chain.flatMap(FilterChain::creation).ifPresent(it -> checkTemplate(it, pattern));
    if (known.isPresent()) {
      var before = ((FlowerMeaning) known.get().meaning().matching()).pattern();
      if (!FilterPriority.haveSameMask(before, pattern)) {
        throw new Answered(errno(Diagnostic.KERNEL_NOT_CHANGEABLE, Words.kind(request.binding()), Errno.EINVAL,
            "a filter of flower can look at other values of the same fields, not at other fields",
            new Objection.Pointer(known.get().changed(), "its fields were set here")));
      }
    } else {
      priority.same(pattern).ifPresent(it -> {
        throw new Answered(errno(Diagnostic.FILTER_EXISTS, Words.kind(request.binding()), Errno.EEXIST,
            "priority " + priority.number() + " has a filter for the same packets already",
            new Objection.Pointer(it.changed(), "that filter was set here")));
      });
    }
    return put(known, asked.handle() == 0 ? priority.nextHandle() : asked.handle(), asked.offload(), 0, use);
  }

  private void checkTemplate(FilterChain.Creation creation, Pattern pattern) {
    var template = FilterMeaning.of(creation.request().binding()).map(FilterMeaning::matching).orElse(null);
    if (!(template instanceof FlowerMeaning flower)) return;
    for (var field : pattern.fields().entrySet()) {
      var theirs = flower.pattern().fields().get(field.getKey());
      if (theirs != null && theirs.mask().contains(field.getValue().mask())) continue;
      throw new Answered(says(Diagnostic.CHAIN_TEMPLATE, Words.kind(request.binding()), Errno.EINVAL,
          "cls_flower: Mask does not fit the template",
          "the template of the chain does not have all of what the filter looks at: " + field.getKey(),
          new Objection.Pointer(creation.source(), "the chain was created here")));
    }
  }

  // ---- what all kinds do --------------------------------------------------------------------------------------------

  /** What the declaration of the kind says that the kernel tests. */
  void tryRules(Optional<FilterNode> known) {
    var rules = meaning().kind().kernel().rules();
    if (rules.isEmpty()) return;
    var binding = request.binding();
    var found = Case.ofFilter(request.options(), binding.given(0), known.map(FilterNode::handle).orElse(0L),
        known.isPresent() ? Moment.CHANGE : Moment.CREATE, site.place(), known.map(it -> it.settings().options()),
        Optional.empty(), network.host(), site.device())
        .tryRules(rules, binding, meaning().group());
    remark(found);
  }

  private void remark(List<Objection> found) {
    remarks.addAll(found);
    if (Case.isRefused(found)) throw new Answered(new Decision(remarks, new Change.Nothing()));
  }

  ActionUse actions(Offload offload) {
    return new ActionInit(network, network.actions(), request.binding(), site.place(), site.device(), source,
        this::remark).inFilter(meaning(), request.options(), offload);
  }

  Decision putPriority() {
    return new Decision(remarks, new Change.PutPriority(site.block(), request, priority.number(), source));
  }

  private Decision put(Optional<FilterNode> known, long handle, Offload offload) {
    return put(known, handle, offload, 0, actions(offload));
  }

  Decision put(Optional<FilterNode> known, long handle, Offload offload, long link, ActionUse use) {
    int target = meaning().classid().map(ClassId::id).orElse(Ids.NONE);
    var created = known.map(FilterNode::source).orElse(source);
    var node = new FilterNode(known.map(FilterNode::created).orElse(request), request, meaning(), request.chain(),
        priority.number(), priority.protocol(), handle, target, target != Ids.NONE && site.takesHoldOf(target), link,
        use.all(), created, source);
    return new Decision(remarks, new Change.PutFilter(site.block(), node, known, use));
  }
}
