package org.qosworkbench.tc.model;

import static org.qosworkbench.tc.model.Refusals.refused;
import static org.qosworkbench.tc.model.Refusals.says;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.model.filter.FilterMeaning;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Moment;
import org.qosworkbench.tc.spec.Verb.Effect;

/** What the kernel makes of {@code tc chain} (Linux net/sched/cls_api.c, tc_ctl_chain()). */
final class ChainMachine {
  /** TC_ACT_EXT_VAL_MASK. */
  static final long LARGEST_CHAIN = 0xfff_ffff;

  private final Network network;
  private final FilterRequest request;
  private final Source source;

  ChainMachine(Network network, FilterRequest request, Source source) {
    this.network = network;
    this.request = request;
    this.source = source;
  }

  Decision decide() {
    var site = FilterSite.of(network, request);
    checkIndex(request);
    var chain = site.block().chain(request.chain());
    if (request.effect() == Effect.ADD) return add(site, chain);
    if (chain.isEmpty() || chain.get().isOnlyTarget()) {
      return says(Diagnostic.NO_SUCH_CHAIN, at(request), Errno.EINVAL, "Cannot find specified filter chain",
          "there is no chain " + request.chain() + " at this place");
    }
    return request.effect() == Effect.DELETE
        ? Decision.accepted(new Change.RemoveChain(site.block(), chain.get())) : Decision.NOTHING;
  }

  static void checkIndex(FilterRequest request) {
    if (request.chain() <= LARGEST_CHAIN) return;
    throw new Answered(says(Diagnostic.KERNEL_BAD_VALUE, at(request), Errno.EINVAL,
        "Specified chain index exceeds upper limit", "chains have numbers from 0 to " + LARGEST_CHAIN));
  }

  static Words at(FilterRequest request) {
    return Words.header(request.binding(), "chain");
  }

  private Decision add(FilterSite site, Optional<FilterChain> chain) {
    if (chain.isPresent() && !chain.get().isOnlyTarget()) {
      return says(Diagnostic.CHAIN_EXISTS, at(request), Errno.EEXIST, "Filter chain already exists",
          "chain " + request.chain() + " is there already", pointers(chain.get()));
    }
    var objections = template(site);
    if (Case.isRefused(objections)) return new Decision(objections, new Change.Nothing());
    return new Decision(objections,
        new Change.PutChain(site.block(), request.chain(), new FilterChain.Creation(request, source)));
  }

  private static Objection.Pointer[] pointers(FilterChain chain) {
    return chain.creation().map(it -> new Objection.Pointer(it.source(), "the chain was created here"))
        .or(() -> chain.priorities().stream().findFirst()
            .map(it -> new Objection.Pointer(it.source(), "the chain came with its first filter")))
        .stream().toArray(Objection.Pointer[]::new);
  }

  /** tc_chain_tmplt_add() */
  private List<Objection> template(FilterSite site) {
    if (request.kindName().isEmpty()) return List.of();
    var words = Words.kind(request.binding());
    FilterMachine.checkKind(network, request);
    if (!request.kindName().equals("flower")) {
      throw new Answered(says(Diagnostic.CHAIN_TEMPLATE, words, Errno.EOPNOTSUPP,
          "Chain templates are not supported with specified classifier", "only flower has templates"));
    }
    var meaning = FilterMeaning.of(request.binding());
    if (meaning.isEmpty()) {
      throw new Answered(refused(Diagnostic.CHAIN_TEMPLATE, words, KernelAnswer.errno(Errno.EINVAL),
          "the template has no options"));
    }
    var binding = request.binding();
    return Case.ofFilter(request.options(), binding.given(0), 0, Moment.CREATE, site.place(), Optional.empty(),
        Optional.empty(), network.host(), site.device())
        .tryRules(request.kind().get().kernel().rules(), binding, meaning.get().group());
  }
}
