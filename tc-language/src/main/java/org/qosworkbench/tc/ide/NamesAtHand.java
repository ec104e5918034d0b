package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Kernel.Trait;
import org.qosworkbench.tc.syntax.Document;

/**
 * What a command could name: what is there when it runs, then what comes later or is named elsewhere. The command
 * itself may be unfinished, and does not count.
 */
final class NamesAtHand {
  private final Diagnosis diagnosis;
  private final Document document;
  private final int statement;
  private final BooleanSupplier cancelled;
  /** Found when first asked for: most completions need none. */
  private Names names;
  private Network network;

  /** Something to name, with what it is. */
  record Known(int id, String detail) {}

  /** For a statement of a document. For one thread; methods throw CancellationException when {@code cancelled} says so. */
  NamesAtHand(Diagnosis diagnosis, int statement, BooleanSupplier cancelled) {
    this.diagnosis = diagnosis;
    this.statement = statement;
    this.cancelled = cancelled;
    document = diagnosis.analysis().document();
  }

  private Names names() {
    if (names == null) names = diagnosis.names(cancelled);
    return names;
  }

  private Network network() {
    if (network == null) network = diagnosis.verdicts().before(statement);
    return network;
  }

  Diagnosis diagnosis() {
    return diagnosis;
  }

  /** The devices that are named, in the order in which they are. */
  Set<String> devices() {
    var found = new LinkedHashSet<String>();
    for (var named : names().all()) if (isElsewhere(named, Named.Sort.DEVICE)) found.add(named.scope());
    return found;
  }

  /** The qdiscs of a device; of all devices when none is given. */
  List<Known> qdiscs(Optional<String> device) {
    return qdiscs(device, it -> true);
  }

  /** The qdiscs of a device that classes can be created in. */
  List<Known> withClasses(Optional<String> device) {
    return qdiscs(device, it -> it.is(Trait.USER_CLASSES));
  }

  private List<Known> qdiscs(Optional<String> device, Predicate<QdiscNode> wanted) {
    var found = new LinkedHashMap<Integer, String>();
    var unwanted = new HashSet<Integer>();
    for (var state : network().devices()) {
      if (device.isPresent() && !device.get().equals(state.device().name())) continue;
      for (var qdisc : state.qdiscs()) {
        if (cancelled.getAsBoolean()) throw new CancellationException();
        if (!qdisc.handleWasGiven()) continue;
        if (wanted.test(qdisc)) found.putIfAbsent(qdisc.handle(), Portraits.line(qdisc));
        else unwanted.add(qdisc.handle());
      }
    }
    elsewhere(Named.Sort.QDISC, device, found, unwanted);
    return list(found);
  }

  /** The classes of a device; of all devices when none is given. */
  List<Known> classes(Optional<String> device) {
    var found = new LinkedHashMap<Integer, String>();
    var portraits = new Portraits(network(), diagnosis.dialect());
    for (var state : network().devices()) {
      if (device.isPresent() && !device.get().equals(state.device().name())) continue;
      for (var qdisc : state.qdiscs()) {
        for (var node : qdisc.classes()) {
          if (cancelled.getAsBoolean()) throw new CancellationException();
          found.putIfAbsent(node.id(), portraits.line(state, qdisc, node));
        }
        for (int band = 1; band <= bands(qdisc); band++) {
          found.putIfAbsent(qdisc.handle() | band, qdisc.kindName() + " band " + (band - 1));
        }
      }
    }
    elsewhere(Named.Sort.CLASS, device, found, Set.of());
    return list(found);
  }

  private static int bands(QdiscNode qdisc) {
    return switch (qdisc.kindName()) {
      case "prio", "ets" -> qdisc.handleWasGiven() ? qdisc.bands().orElse(0) : 0;
      default -> 0;
    };
  }

  /** Chains, other than the one where packets start. */
  List<Known> chains(Optional<String> device) {
    var found = new LinkedHashMap<Integer, String>();
    for (var named : names().all()) {
      if (!isElsewhere(named, Named.Sort.CHAIN) || named.id() == 0) continue;
      var on = named.on().orElseThrow();
      if (device.isEmpty() || on.sort() == Named.Sort.BLOCK || on.scope().equals(device.get())) {
        found.putIfAbsent(named.id(), "chain of " + (on.sort() == Named.Sort.BLOCK ? on.title() : on.scope()));
      }
    }
    return list(found);
  }

  /** Shared blocks. */
  List<Known> blocks() {
    return named(Named.Sort.BLOCK, "");
  }

  /** The actions of a kind that have an index. */
  List<Known> actions(String kind) {
    return named(Named.Sort.ACTION, kind);
  }

  /** Hash tables of u32. */
  List<Known> tables() {
    return named(Named.Sort.TABLE, "");
  }

  private List<Known> named(Named.Sort sort, String scope) {
    var found = new LinkedHashMap<Integer, String>();
    for (var named : names().all()) {
      if (isElsewhere(named, sort) && named.scope().equals(scope)) {
        found.putIfAbsent(named.id(), (scope.isEmpty() ? "" : scope + ", ") + "line " + line(named));
      }
    }
    return list(found);
  }

  /** What is not there when the command runs. */
  private void elsewhere(
      Named.Sort sort, Optional<String> device, Map<Integer, String> found, Set<Integer> unwanted) {
    for (var named : names().all()) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      if (!isElsewhere(named, sort) || device.isPresent() && !device.get().equals(named.scope())) continue;
      if (unwanted.contains(named.id()) || Ids.major(named.id()) == Ids.HOOK_HANDLE) continue;
      boolean later = named.created().filter(it -> it.statement() > statement).isPresent();
      found.putIfAbsent(named.id(), (later ? "later, line " : "line ") + line(named));
    }
  }

  private int line(Named named) {
    int at = named.created().map(it -> it.statement()).orElseGet(() -> named.mentions().get(0).statement());
    return document.line(at) + 1;
  }

  private boolean isElsewhere(Named named, Named.Sort sort) {
    return named.sort() == sort && named.mentions().stream().anyMatch(it -> it.statement() != statement);
  }

  private static List<Known> list(Map<Integer, String> found) {
    var list = new ArrayList<Known>(found.size());
    found.forEach((id, detail) -> list.add(new Known(id, detail)));
    return list;
  }
}
