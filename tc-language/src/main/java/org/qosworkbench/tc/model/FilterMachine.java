package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.refused;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.Optional;
import org.qosworkbench.tc.model.filter.FilterMeaning;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Verb.Effect;

/**
 * What the kernel makes of {@code tc filter} (Linux net/sched/cls_api.c, tc_new_tfilter(), tc_del_tfilter() and
 * tc_get_tfilter()).
 */
final class FilterMachine {
  private static final KernelAnswer NO_PRIORITY =
      KernelAnswer.says(Errno.ENOENT, "Invalid filter command with priority of zero");
  private static final String NOT_FOUND = "Filter with specified priority/protocol not found";
  private static final KernelAnswer OTHER_PROTOCOL = KernelAnswer.says(Errno.EINVAL, NOT_FOUND)
      .since("6.18", "Protocol mismatch for filter with specified priority");

  private final Network network;
  private final FilterRequest request;
  private final Source source;
  private final Optional<FilterMeaning> meaning;

  FilterMachine(Network network, FilterRequest request, Source source) {
    this.network = network;
    this.request = request;
    this.source = source;
    meaning = FilterMeaning.of(request.binding());
  }

  Decision decide() {
    return switch (request.effect()) {
      case ADD, REPLACE, CHANGE -> set();
      case DELETE -> delete();
      case GET -> get();
      case SHOW -> show();
      case LINK, FLUSH, HELP -> Decision.NOTHING;
    };
  }

  /** tc looks for the block among the qdiscs before it asks for filters (iproute2 tc/tc_filter.c). */
  private Decision show() {
    if (network.sharedBlock(request.block()).isPresent()) return Decision.NOTHING;
    return refused(Diagnostic.NO_SUCH_BLOCK, at("block"),
        KernelAnswer.foundBy("Cannot find block \"" + request.block() + "\""),
        "no qdisc has block " + request.block());
  }

  private boolean creates() {
    return request.effect() != Effect.CHANGE;
  }

  // ---- add, change, replace -----------------------------------------------------------------------------------------

  private Decision set() {
    if (request.priority() == 0 && !creates()) return noPriority("a filter that is there is meant by its priority");
    var site = FilterSite.of(network, request);
    ChainMachine.checkIndex(request);
    var chain = site.block().chain(request.chain());
    var priority = request.priority() == 0 ? Optional.<FilterPriority>empty() : known(chain);
    if (priority.isEmpty()) checkCreation();
    if (!request.kindName().isEmpty() && priority.filter(it -> !it.kindName().equals(request.kindName())).isPresent()) {
      return otherKind(priority.get());
    }
    int number = priority.isPresent() || request.priority() != 0 ? request.priority() : pick(chain);
    var kept = priority.orElseGet(() -> fresh(site, number));
    var step = new FilterStep(network, request, source, site, chain, kept, meaning);
    return priority.isPresent() ? step.decide() : spendingTable(site, kept, step);
  }

  private Optional<FilterPriority> known(Optional<FilterChain> chain) {
    var priority = chain.flatMap(it -> it.priority(request.priority()));
    if (priority.isPresent() && request.protocol() != 0 && priority.get().protocol() != request.protocol()) {
      throw new Answered(otherProtocol(priority.get()));
    }
    return priority;
  }

  private int pick(Optional<FilterChain> chain) {
    return chain.map(FilterChain::pickPriority).orElseGet(() -> new FilterChain(0).pickPriority())
        .orElseThrow(() -> new Answered(refused(Diagnostic.PRIORITY_TAKEN, verb(), OTHER_PROTOCOL,
            "the kernel picks a priority above 32768 for filters without one, and these are used up: prio is needed")));
  }

  private FilterPriority fresh(FilterSite site, int number) {
    int root = request.kindName().equals("u32") ? site.block().tables().nextRoot() : 0;
    return new FilterPriority(
        number, request.protocol(), request.kindName(), source, root, site.block().tables());
  }

  /** A new priority of u32 takes a number for its table, even when the filter is then refused. */
  private static Decision spendingTable(FilterSite site, FilterPriority fresh, FilterStep step) {
    Decision decision;
    try {
      decision = step.decide();
    } catch (Answered answered) {
      decision = answered.decision();
    }
    if (decision.isAccepted() || fresh.root() == 0 || fresh.root() == U32Tables.ROOT) return decision;
    return new Decision(decision.objections(), new Change.SpendTable(site.block(), fresh.root()));
  }

  private void checkCreation() {
    if (request.kindName().isEmpty() || request.protocol() == 0) {
      throw new Answered(says(Diagnostic.NO_KIND, verb(), Errno.EINVAL, "Filter kind and protocol must be specified",
          request.kindName().isEmpty() ? "the command does not say which kind of filter"
              : "there is no filter with priority " + request.priority() + ", and a new one needs a protocol"));
    }
    if (!creates()) {
      throw new Answered(says(Diagnostic.NOTHING_TO_CHANGE, at("preference"), Errno.ENOENT,
          "Need both RTM_NEWTFILTER and NLM_F_CREATE to create a new filter",
          "there is no filter with priority " + request.priority() + " at this place; \"add\" and \"replace\" create "
              + "one"));
    }
    checkKind(network, request);
  }

  /** Whether the kernel has the classifier. */
  static void checkKind(Network network, FilterRequest request) {
    if (request.kind().isEmpty()) {
      throw new Answered(unknownKind(request, Diagnostic.KIND_NOT_IN_KERNEL,
          "neither tc nor the kernel knows a classifier \"" + request.kindName() + "\""));
    }
    network.absence(request.kind().get()).ifPresent(it -> {
      throw new Answered(unknownKind(request, it.diagnostic(), it.why()));
    });
  }

  private static Decision unknownKind(FilterRequest request, Diagnostic diagnostic, String why) {
    return says(diagnostic, Words.kind(request.binding()), Errno.ENOENT, "TC classifier not found", why);
  }

  // ---- delete, get --------------------------------------------------------------------------------------------------

  private long handle() {
    return meaning.map(FilterMeaning::handle).orElse(0L);
  }

  private Decision delete() {
    if (request.priority() == 0 && (request.protocol() != 0 || handle() != 0 || !request.kindName().isEmpty())) {
      return says(Diagnostic.PRIORITY_MISSING, verb(), Errno.ENOENT,
          "Cannot flush filters with protocol, handle or kind set",
          "without prio all filters of the place are deleted, and then nothing else may narrow them down");
    }
    var site = FilterSite.of(network, request);
    ChainMachine.checkIndex(request);
    var chain = site.block().chain(request.chain());
    if (chain.isEmpty()) return request.priority() == 0 ? Decision.NOTHING : noChain(Errno.ENOENT);
    if (request.priority() == 0) return Decision.accepted(new Change.FlushChain(site.block(), chain.get()));
    var priority = existing(chain);
    if (handle() == 0) {
      return Decision.accepted(new Change.RemovePriority(site.block(), chain.get(), priority));
    }
    var node = priority.filter(handle());
    if (priority.kindName().equals("cgroup")) return noHandle(priority);
    if (priority.root() != 0) checkTable(priority);
    if (node.isEmpty()) return noHandle(priority);
    return Decision.accepted(new Change.RemoveFilter(site.block(), chain.get(), priority, node.get()));
  }

  /** u32_delete() */
  private void checkTable(FilterPriority priority) {
    var table = priority.tables().find((int) handle(), priority.root());
    if (table == null || !U32Tables.isTable((int) handle())) return;
    if (table.created().isEmpty()) {
      throw new Answered(says(Diagnostic.TABLE_IN_USE, at("handle"), Errno.EINVAL,
          "cls_u32: Not allowed to delete root node",
          "the table " + U32Step.print(table.handle()) + " goes with its priority: delete that instead"));
    }
    if (table.links() > 0) {
      throw new Answered(says(Diagnostic.TABLE_IN_USE, at("handle"), Errno.EBUSY,
          "cls_u32: Can not delete in-use filter",
          "a filter links to the table " + U32Step.print(table.handle()) + "; delete that filter first",
          new Objection.Pointer(table.created().get().source(), "the table was created here")));
    }
  }

  private Decision get() {
    if (request.priority() == 0) return noPriority("one filter is meant by its priority and its handle");
    var site = FilterSite.of(network, request);
    ChainMachine.checkIndex(request);
    var chain = site.block().chain(request.chain());
    if (chain.isEmpty()) return noChain(Errno.EINVAL);
    var priority = existing(chain);
    boolean found = priority.filter(handle()).isPresent() && !priority.kindName().equals("cgroup")
        || priority.root() != 0 && U32Tables.isTable((int) handle())
            && priority.tables().find((int) handle(), priority.root()) != null;
    return found ? Decision.NOTHING : noHandle(priority);
  }

  private FilterPriority existing(Optional<FilterChain> chain) {
    var priority = known(chain);
    if (priority.isEmpty()) {
      throw new Answered(says(Diagnostic.NO_SUCH_FILTER, at("preference"), Errno.ENOENT, NOT_FOUND,
          "there is no filter with priority " + request.priority() + " at this place"));
    }
    if (!request.kindName().isEmpty() && !priority.get().kindName().equals(request.kindName())) {
      throw new Answered(otherKind(priority.get()));
    }
    return priority.get();
  }

  // ---- refusals -----------------------------------------------------------------------------------------------------

  private Decision noPriority(String why) {
    return refused(Diagnostic.PRIORITY_MISSING, verb(), NO_PRIORITY, "prio is missing: " + why);
  }

  private Decision noChain(Errno errno) {
    return says(Diagnostic.NO_SUCH_CHAIN, ChainMachine.at(request), errno, "Cannot find specified filter chain",
        "there is no filter in chain " + request.chain() + " at this place");
  }

  private Decision noHandle(FilterPriority priority) {
    var why = priority.kindName().equals("cgroup") ? "a filter of cgroup has no handle to delete it by: leave it out"
        : "priority " + priority.number() + " has no filter with this handle";
    return says(Diagnostic.NO_SUCH_FILTER, at("handle"), Errno.ENOENT, "Specified filter handle not found", why,
        pointer(priority));
  }

  private Decision otherProtocol(FilterPriority priority) {
    return refused(Diagnostic.PRIORITY_TAKEN, at("protocol", "preference"), OTHER_PROTOCOL,
        "priority " + priority.number() + " is in use for another protocol here; each protocol needs a priority of its "
            + "own", pointer(priority));
  }

  private Decision otherKind(FilterPriority priority) {
    return says(Diagnostic.PRIORITY_TAKEN, at("preference"), Errno.EINVAL,
        "Specified filter kind does not match existing one", "priority " + priority.number() + " is in use for "
            + priority.kindName() + " here; each kind needs a priority of its own", pointer(priority));
  }

  private static Objection.Pointer pointer(FilterPriority priority) {
    return new Objection.Pointer(priority.source(), "priority " + priority.number() + " was created here");
  }

  private Words at(String... options) {
    return Words.header(request.binding(), options);
  }

  private Words verb() {
    return Words.header(request.binding());
  }
}
