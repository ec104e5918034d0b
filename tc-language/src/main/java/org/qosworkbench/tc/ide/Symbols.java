package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kind;
import org.qosworkbench.tc.spec.Verb;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Range;
import org.qosworkbench.tc.value.ClassId;
import org.qosworkbench.tc.value.Handle;
import org.qosworkbench.tc.value.Value;

/** Finds the tree of devices, qdiscs, classes and filters that the commands of a document build. */
final class Symbols {
  /** Deeper nesting than any kernel allows is shown flat. */
  private static final int DEEPEST = 32;

  private final Document document;
  private final Map<String, Node> tops = new LinkedHashMap<>();
  private final Map<Place, Node> places = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  /** Where something can hang: a class id, a handle with minor 0, {@link #ROOT} or {@link #HOOK}. */
  private record Place(String top, int id) {}

  private static final int ROOT = ClassId.ROOT.id();
  /** ingress and clsact, of which a device has one at most; the kernel's number for it. */
  private static final int HOOK = 0xfffffff1;

  private static final class Node {
    final String name;
    final String detail;
    final Symbol.Kind kind;
    final Range selection;
    final String top;
    final Optional<Integer> parent;
    final List<Node> children = new ArrayList<>();
    Range range;
    Node above;

    Node(String name, String detail, Symbol.Kind kind, Range range, Range selection, String top,
        Optional<Integer> parent) {
      this.name = name;
      this.detail = detail;
      this.kind = kind;
      this.range = range;
      this.selection = selection;
      this.top = top;
      this.parent = parent;
    }

    Symbol symbol() {
      return new Symbol(name, detail, kind, range, selection, children.stream().map(Node::symbol).toList());
    }
  }

  private Symbols(Document document) {
    this.document = document;
  }

  static List<Symbol> of(Analysis analysis, BooleanSupplier cancelled) {
    var binder = analysis.binder();
    var found = new Symbols(analysis.document());
    for (int i = 0; i < analysis.document().statements().size(); i++) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      var statement = analysis.document().statement(i);
      if (statement.wordCount() > 1) found.add(binder.bind(statement), i);
    }
    found.nodes.forEach(found::hang);
    return found.tops.values().stream().map(Node::symbol).toList();
  }

  private void add(Binding binding, int statement) {
    if (binding.refusal().isPresent() || binding.verb().isEmpty() || !creates(binding.verb().get())) return;
    var given = binding.given(0);
    switch (binding.object().orElseThrow().name()) {
      case "qdisc" -> qdisc(binding, given, statement);
      case "class" -> classOf(binding, given, statement);
      case "filter" -> filter(binding, given, statement);
      default -> { }
    }
  }

  private static boolean creates(Verb verb) {
    return switch (verb.effect()) {
      case ADD, REPLACE, LINK -> true;
      case CHANGE, DELETE, GET, SHOW, FLUSH, HELP -> false;
    };
  }

  private void qdisc(Binding binding, Given given, int statement) {
    var device = text(given, "dev");
    boolean isHook = given.hasAny("ingress", "clsact");
    var handle = given.value("handle").map(Value::print);
    var kind = kind(binding);
    var node = new Node(handle.orElse(kind), handle.isPresent() ? kind : "", Symbol.Kind.QDISC, range(statement),
        selection(binding, "handle", statement), device, parent(given));
    top(device, Symbol.Kind.DEVICE, node, binding, "dev", statement);
    if (isHook) places.putIfAbsent(new Place(device, HOOK), node);
    else if (given.has("root")) places.putIfAbsent(new Place(device, ROOT), node);
    given.value("handle").ifPresent(value -> {
      if (value instanceof Handle it) places.putIfAbsent(new Place(device, it.major() << 16), node);
    });
    nodes.add(node);
  }

  private void classOf(Binding binding, Given given, int statement) {
    var device = text(given, "dev");
    var node = new Node(text(given, "classid"), kind(binding) + tail(binding), Symbol.Kind.CLASS, range(statement),
        selection(binding, "classid", statement), device, Optional.of(parent(given).orElse(ROOT)));
    top(device, Symbol.Kind.DEVICE, node, binding, "dev", statement);
    given.value("classid").ifPresent(value -> {
      if (value instanceof ClassId it) places.putIfAbsent(new Place(device, it.id()), node);
    });
    nodes.add(node);
  }

  private void filter(Binding binding, Given given, int statement) {
    boolean ofBlock = given.has("block");
    var top = ofBlock ? "block " + text(given, "block") : text(given, "dev");
    var preference = text(given, "preference");
    var name = kind(binding) + (preference.isEmpty() ? "" : " prio " + preference);
    var node = new Node(name, tail(binding).strip(), Symbol.Kind.FILTER, range(statement),
        selection(binding, "", statement), top, ofBlock ? Optional.empty() : Optional.of(parent(given).orElse(ROOT)));
    top(top, ofBlock ? Symbol.Kind.BLOCK : Symbol.Kind.DEVICE, node, binding, ofBlock ? "block" : "dev", statement);
    nodes.add(node);
  }

  /** Makes the device or block known, or lets it reach up to here. */
  private void top(String name, Symbol.Kind kind, Node node, Binding binding, String option, int statement) {
    var known = tops.get(name);
    if (known != null) {
      known.range = known.range.union(node.range);
    } else {
      tops.put(name,
          new Node(name, "", kind, node.range, selection(binding, option, statement), name, Optional.empty()));
    }
  }

  private void hang(Node node) {
    var top = tops.get(node.top);
    var above = node.parent.flatMap(id -> above(node.top, id)).filter(it -> !isBelow(it, node)).orElse(top);
    node.above = above;
    above.children.add(node);
  }

  /** The class, or else its qdisc, for the classes of some qdiscs need no definition. */
  private Optional<Node> above(String top, int id) {
    var exact = Optional.ofNullable(places.get(new Place(top, id)));
    return id == ROOT || id == HOOK
        ? exact
        : exact.or(() -> Optional.ofNullable(places.get(new Place(top, id & 0xffff0000))));
  }

  /** Whether hanging on {@code above} would make {@code node} its own ancestor, or the tree too deep. */
  private static boolean isBelow(Node above, Node node) {
    int depth = 0;
    for (var it = above; it != null; it = it.above) {
      if (it == node || ++depth > DEEPEST) return true;
    }
    return false;
  }

  private static Optional<Integer> parent(Given given) {
    if (given.hasAny("ingress", "egress", "clsact")) return Optional.of(HOOK);
    return given.value("parent").flatMap(it -> it instanceof ClassId id ? Optional.of(id.id()) : Optional.empty());
  }

  private static String text(Given given, String option) {
    return given.value(option).map(Value::print).orElse("");
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
  private Range selection(Binding binding, String option, int statement) {
    var of = binding.statement();
    for (int word = 1; word + 1 < of.wordCount(); word++) {
      if (binding.groupOf(word) == 0 && binding.element(word).filter(it -> it.name().equals(option)).isPresent()) {
        return of.range(word + 1).shift(document.offset(statement));
      }
    }
    return range(statement);
  }
}
