package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.ide.Symbol.Kind;
import org.qosworkbench.tc.ide.Symbol.State;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Range;

/** Follows packets: from devices through qdiscs, classes and filters down to where they wait. */
final class Hierarchy {
  private final Document document;
  private final Names names;
  /** By the number of the statement that defines them. */
  private final Map<Integer, Symbol> symbols = new HashMap<>();
  private final Map<String, Symbol> tops = new HashMap<>();
  private final Map<Symbol, Symbol> above = new IdentityHashMap<>();

  private Hierarchy(Diagnosis diagnosis, BooleanSupplier cancelled) {
    document = diagnosis.analysis().document();
    names = diagnosis.names(cancelled);
    for (var top : Symbols.of(diagnosis, cancelled)) {
      tops.put(top.name(), top);
      top.withDescendants().forEach(this::enter);
    }
  }

  private void enter(Symbol symbol) {
    for (var child : symbol.children()) above.put(child, symbol);
    if (symbol.kind() != Kind.DEVICE && symbol.kind() != Kind.BLOCK) {
      symbols.putIfAbsent(document.statementAt(symbol.range().start()), symbol);
    }
  }

  /** What is named at an offset, else what the command there creates. */
  static Optional<Symbol> at(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    return new Hierarchy(diagnosis, cancelled).at(offset);
  }

  /** What packets come from before they get to what stands at an offset. */
  static List<Sender> incoming(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var hierarchy = new Hierarchy(diagnosis, cancelled);
    return hierarchy.at(offset).map(hierarchy::incoming).orElse(List.of());
  }

  /** What packets can get to next from what stands at an offset. */
  static List<Sender> outgoing(Diagnosis diagnosis, int offset, BooleanSupplier cancelled) {
    var hierarchy = new Hierarchy(diagnosis, cancelled);
    return hierarchy.at(offset).map(hierarchy::outgoing).orElse(List.of());
  }

  private Optional<Symbol> at(int offset) {
    var mention = names.at(offset);
    if (mention.isPresent()) {
      var named = mention.get().named();
      if (named.sort() == Named.Sort.DEVICE) return Optional.ofNullable(tops.get(named.name()));
      var origin = named.origin().map(it -> symbols.get(it.statement()));
      if (origin.isPresent()) return origin;
    }
    return Optional.ofNullable(symbols.get(document.statementAt(offset)));
  }

  private List<Sender> incoming(Symbol symbol) {
    var found = new ArrayList<Sender>();
    var parent = above.get(symbol);
    if (parent != null) found.add(new Sender(parent, List.of(symbol.selection())));
    if (symbol.kind() == Kind.CLASS || symbol.kind() == Kind.QDISC) {
      names.at(symbol.selection().start()).map(Mention::named)
          .or(() -> names.at(symbol.selection().end()).map(Mention::named))
          .ifPresent(named -> found.addAll(senders(symbol, named)));
    }
    return found;
  }

  /** Filters that send packets there, and the qdisc whose default it is. */
  private List<Sender> senders(Symbol symbol, Named named) {
    var places = new HashMap<Integer, List<Range>>();
    var order = new ArrayList<Integer>();
    for (var mention : named.mentions()) {
      var other = symbols.get(mention.statement());
      if (mention.kind() != Usage.Kind.READ || other == null || other == symbol || !sends(other, symbol)) continue;
      if (!places.containsKey(mention.statement())) order.add(mention.statement());
      places.computeIfAbsent(mention.statement(), it -> new ArrayList<>()).add(names.place(mention));
    }
    return order.stream().map(it -> new Sender(symbols.get(it), places.get(it))).toList();
  }

  /** Whether the command of {@code other}, which names {@code symbol}, sends packets to it. */
  private boolean sends(Symbol other, Symbol symbol) {
    if (other.state() == State.REFUSED) return false;
    return switch (other.kind()) {
      case FILTER -> above.get(other) != symbol;
      case QDISC -> symbol.kind() == Kind.CLASS && above.get(other) != symbol;
      case DEVICE, BLOCK, CLASS, CHAIN -> false;
    };
  }

  private List<Sender> outgoing(Symbol symbol) {
    return symbol.children().stream().filter(it -> it.state() != State.REFUSED)
        .map(it -> new Sender(it, List.of(it.selection()))).toList();
  }
}
