package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.ide.Names.Creation;
import org.qosworkbench.tc.model.FilterBlock;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Range;
import org.qosworkbench.tc.value.Value;

/** Draws the tree of devices, qdiscs, classes, chains and filters that the commands of a document build. */
final class Symbols {
  /** Deeper nesting than any kernel allows is shown flat. */
  private static final int DEEPEST = 32;

  private final Document document;
  private final Names names;
  private final Network end;
  /** The statements whose filters are there in the end. */
  private final BitSet lasting = new BitSet();
  private final Map<Named, Node> tops = new LinkedHashMap<>();
  private final Map<Named, Node> nodes = new HashMap<>();

  private static final class Node {
    final String name;
    final String detail;
    final Symbol.Kind kind;
    final Symbol.State state;
    final Range selection;
    final List<Node> children = new ArrayList<>();
    Range range;
    Node above;

    Node(String name, String detail, Symbol.Kind kind, Symbol.State state, Range range, Range selection) {
      this.name = name;
      this.detail = detail;
      this.kind = kind;
      this.state = state;
      this.range = range;
      this.selection = selection;
    }

    Symbol symbol() {
      return new Symbol(name, detail, kind, state, range, selection, children.stream().map(Node::symbol).toList());
    }
  }

  private Symbols(Diagnosis diagnosis, Names names) {
    document = diagnosis.analysis().document();
    this.names = names;
    end = diagnosis.verdicts().end();
    for (var device : end.devices()) {
      for (var qdisc : device.qdiscs()) qdisc.filters().blocks().forEach(this::lasting);
    }
    end.blocks().forEach(this::lasting);
  }

  private void lasting(FilterBlock block) {
    for (var filter : block.filters()) lasting.set(filter.source().statement());
  }

  static List<Symbol> of(Diagnosis diagnosis, BooleanSupplier cancelled) {
    var names = diagnosis.names(cancelled);
    var tree = new Symbols(diagnosis, names);
    var made = new ArrayList<Node>(names.creations().size());
    for (var creation : names.creations()) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      made.add(tree.node(creation));
    }
    for (int i = 0; i < made.size(); i++) tree.hang(made.get(i), names.creations().get(i));
    return tree.tops.values().stream().map(Node::symbol).toList();
  }

  private Node node(Creation creation) {
    var binding = creation.binding();
    var range = range(creation.statement());
    var node = switch (creation.kind()) {
      case QDISC -> {
        var handle = value(binding, "handle");
        var kind = qdiscKind(binding);
        yield new Node(handle.orElse(kind), handle.isPresent() ? kind : "", Symbol.Kind.QDISC, state(creation), range,
            selection(binding, "handle", range));
      }
      case CLASS -> new Node(creation.self().map(Named::name).or(() -> value(binding, "classid")).orElse(""),
          kind(binding) + tail(binding), Symbol.Kind.CLASS, state(creation), range,
          selection(binding, "classid", range));
      case CHAIN -> new Node(creation.self().map(Named::title).orElse("chain 0"), "", Symbol.Kind.CHAIN,
          state(creation), range, selection(binding, "chain", range));
      case FILTER -> {
        var preference = value(binding, "preference").orElse("");
        yield new Node(kind(binding) + (preference.isEmpty() ? "" : " prio " + preference), tail(binding).strip(),
            Symbol.Kind.FILTER, state(creation), range, range);
      }
      case DEVICE, BLOCK -> throw new IllegalArgumentException("no command creates a " + creation.kind());
    };
    creation.self().ifPresent(named -> {
      var known = nodes.get(named);
      if (known == null || known.state == Symbol.State.REFUSED && !creation.refused()) nodes.put(named, node);
    });
    top(creation, node);
    return node;
  }

  private Symbol.State state(Creation creation) {
    if (creation.refused()) return Symbol.State.REFUSED;
    if (creation.kind() == Symbol.Kind.FILTER) {
      return lasting.get(creation.statement()) ? Symbol.State.PRESENT : Symbol.State.GONE;
    }
    if (creation.self().isEmpty()) return Symbol.State.PRESENT;
    var named = creation.self().get();
    boolean there = switch (named.sort()) {
      case QDISC -> end.device(named.scope()).qdisc(named.id())
          .filter(it -> it.source().statement() == creation.statement()).isPresent();
      case CLASS -> end.device(named.scope()).qdisc(Ids.major(named.id())).flatMap(it -> it.classNode(named.id()))
          .filter(it -> it.source().statement() == creation.statement()).isPresent();
      case DEVICE, CHAIN, BLOCK, ACTION, TABLE -> true;
    };
    return there ? Symbol.State.PRESENT : Symbol.State.GONE;
  }

  /** Makes the device or block known, or lets it reach up to here. */
  private void top(Creation creation, Node node) {
    var named = top(creation);
    var known = tops.get(named);
    if (known != null) {
      known.range = known.range.union(node.range);
    } else {
      var kind = named.sort() == Named.Sort.BLOCK ? Symbol.Kind.BLOCK : Symbol.Kind.DEVICE;
      var name = named.sort() == Named.Sort.BLOCK ? named.title() : named.name();
      var selection = named.mentions().stream().filter(it -> it.statement() == creation.statement()).findFirst()
          .map(names::place).orElse(node.range);
      tops.put(named, new Node(name, "", kind, Symbol.State.PRESENT, node.range, selection));
    }
  }

  private static Named top(Creation creation) {
    return creation.on().get(creation.on().size() - 1);
  }

  private void hang(Node node, Creation creation) {
    var above = tops.get(top(creation));
    for (var on : creation.on()) {
      var place = nodes.get(on);
      if (place != null && !isBelow(place, node)) {
        above = place;
        break;
      }
    }
    if (creation.chain().isPresent()) above = chain(creation.chain().get(), above, node);
    node.above = above;
    above.children.add(node);
  }

  /** The node of a chain; one that only its filters define stands where the first of them would. */
  private Node chain(Named chain, Node above, Node filter) {
    var known = nodes.get(chain);
    if (known != null) return known;
    var selection = chain.origin().map(names::place).orElse(filter.range);
    var node = new Node(chain.title(), "", Symbol.Kind.CHAIN, Symbol.State.PRESENT, filter.range, selection);
    node.above = above;
    above.children.add(node);
    nodes.put(chain, node);
    return node;
  }

  /** Whether hanging on {@code above} would make {@code node} its own ancestor, or the tree too deep. */
  private static boolean isBelow(Node above, Node node) {
    int depth = 0;
    for (var it = above; it != null; it = it.above) {
      if (it == node || ++depth > DEEPEST) return true;
    }
    return false;
  }

  private static Optional<String> value(Binding binding, String option) {
    return binding.given(0).value(option).map(Value::print);
  }

  /** ingress and clsact need no kind behind them. */
  private static String qdiscKind(Binding binding) {
    var kind = kind(binding);
    if (!kind.isEmpty()) return kind;
    return binding.given(0).has("clsact") ? "clsact" : binding.given(0).has("ingress") ? "ingress" : "";
  }

  private static String kind(Binding binding) {
    var kinds = binding.kindGroups();
    return kinds.isEmpty() ? "" : ((Kind) binding.groups().get(kinds.get(0)).head()).name();
  }

  /** The words behind the kind. */
  private static String tail(Binding binding) {
    var kinds = binding.kindGroups();
    if (kinds.isEmpty()) return "";
    var text = new StringBuilder();
    for (int word = binding.groups().get(kinds.get(0)).firstWord(); word < binding.statement().wordCount(); word++) {
      text.append(' ').append(binding.statement().word(word));
    }
    return text.toString();
  }

  private Range range(int statement) {
    var of = document.statement(statement);
    return of.range(0, of.wordCount() - 1).shift(document.offset(statement));
  }

  /** The value of an option of the header; the whole command when it was not given. */
  private static Range selection(Binding binding, String option, Range whole) {
    var of = binding.statement();
    int base = whole.start() - of.range(0).start();
    for (int word = 1; word + 1 < of.wordCount(); word++) {
      if (binding.groupOf(word) == 0 && binding.element(word).filter(it -> it.name().equals(option)).isPresent()) {
        return of.range(word + 1).shift(base);
      }
    }
    return whole;
  }
}
