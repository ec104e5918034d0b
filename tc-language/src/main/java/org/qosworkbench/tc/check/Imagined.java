package org.qosworkbench.tc.check;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.model.ActionsRequest;
import org.qosworkbench.tc.model.ClassRequest;
import org.qosworkbench.tc.model.FilterRequest;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscRequest;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.syntax.Statement;

/**
 * What the kernel says to a request wherever it comes: it is tried where everything is there that it needs.
 */
final class Imagined {
  private static final int ROOT = 0x10000;

  private final Host host;

  Imagined(Host host) {
    this.host = host;
  }

  /** The problems that a request has by itself. */
  List<Problem> problems(Request request, int index) {
    var network = new Network(host);
    var placed = place(request, network);
    if (placed.isEmpty()) return List.of();
    var found = new Problems();
    new Replay(network).next(index, placed.get(), problem -> {
      boolean isRefused = problem.outcome() instanceof Outcome.RefusedByKernel;
      boolean isOfPlace = problem.diagnostic() == Diagnostic.KERNEL_WRONG_PLACE;
      if (isRefused && !isOfPlace && !Stateful.isOfState(problem.diagnostic())) found.accept(problem);
    }, problem -> { });
    return found.inOrder();
  }

  /** The request as it would be there; empty when it is about something that exists already. */
  private Optional<Request> place(Request request, Network network) {
    if (isNowhere(request)) return Optional.of(request);
    boolean creates = request.effect() == Effect.ADD || request.effect() == Effect.REPLACE;
    if (!creates || request.isVague()) return Optional.empty();
    return switch (request) {
      case QdiscRequest it -> Optional.of(
          new QdiscRequest(it.binding(), Effect.ADD, it.device(), it.parent() == Ids.HOOK ? Ids.HOOK : Ids.ROOT,
              it.parent() == Ids.HOOK ? it.handle() : Ids.NONE, it.kindName(), it.kind()));
      case ClassRequest it -> it.kind().filter(kind -> attach(kind.name(), it.device(), network)).map(kind ->
          new ClassRequest(it.binding(), Effect.ADD, it.device(), ROOT, ROOT | 1, it.kind(), it.htb()));
      case FilterRequest it -> it.block() == 0 && attach("prio", it.device(), network)
          ? Optional.of(new FilterRequest(it.binding(), it.subject(), it.effect(), it.device(), 0, ROOT,
              it.handle(), it.priority(), it.protocol(), it.chain(), it.kindName(), it.kind()))
          : Optional.empty();
      case ActionsRequest it -> Optional.of(it);
    };
  }

  /** Whether a request is about no device at all, which is wrong wherever it comes. */
  private static boolean isNowhere(Request request) {
    return request.device().isEmpty() && switch (request) {
      case QdiscRequest it -> true;
      case ClassRequest it -> true;
      case FilterRequest it -> it.block() == 0;
      case ActionsRequest it -> false;
    };
  }

  /** Puts a qdisc at the root of a device. */
  private boolean attach(String kind, String device, Network network) {
    var words = List.of("qdisc", "add", "dev", device, "root", "handle", Ids.print(ROOT), kind);
    var request = Request.of(host.binder().bind(Statement.of(words)));
    if (request.isEmpty()) return false;
    var decision = network.decide(request.get(), 0);
    network.perform(decision.change());
    return decision.isAccepted();
  }
}
