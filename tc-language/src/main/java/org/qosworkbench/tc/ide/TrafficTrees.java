package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.DeviceState;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.Request;
import org.qosworkbench.tc.model.Source;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Range;

/** Draws up the tree of what is there after some commands of a document have run. */
final class TrafficTrees {
  private final Document document;
  private final Network network;
  private final FilterBook filters;
  private final Map<String, Integer> firstMention = new LinkedHashMap<>();
  /** The worst finding about a statement, by its number. */
  private final Map<Integer, Severity> problems = new HashMap<>();

  private TrafficTrees(Analysis analysis) {
    document = analysis.document();
    network = new Network(analysis.effectiveHost());
    filters = new FilterBook(this::place);
  }

  /**
   * The tree after the first {@code statements} statements.
   *
   * @throws CancellationException when {@code cancelled} says so
   */
  static TrafficTree of(Analysis analysis, int statements, BooleanSupplier cancelled) {
    var trees = new TrafficTrees(analysis);
    var binder = analysis.binder();
    for (int i = 0; i < statements; i++) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      var statement = analysis.document().statement(i);
      if (statement.wordCount() > 1) trees.run(i, binder.bind(statement));
    }
    for (var finding : Tc.diagnose(analysis, cancelled)) {
      trees.problems.merge(trees.document.statementAt(finding.range().start()), finding.severity(),
          (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    trees.filters.close();
    return trees.tree();
  }

  private void run(int statement, Binding binding) {
    var request = Request.of(binding);
    if (request.isEmpty()) return;
    var decision = network.decide(request.get(), statement);
    network.perform(decision.change());
    if (!decision.isAccepted()) return;
    if (!request.get().device().isEmpty()) firstMention.putIfAbsent(request.get().device(), statement);
    filters.note(request.get(), statement);
  }

  private TrafficTree tree() {
    var tops = new ArrayList<TrafficNode>();
    firstMention.forEach((name, statement) -> {
      var state = network.device(name);
      var children = new ArrayList<TrafficNode>();
      state.root().ifPresent(it -> children.add(qdisc(state, it)));
      state.hook().ifPresent(it -> children.add(qdisc(state, it)));
      if (children.isEmpty()) return;
      tops.add(top(TrafficNode.Kind.DEVICE, name, facts(state), List.of(), children, statement));
    });
    filters.blocks().forEach((block, statement) -> tops.add(top(TrafficNode.Kind.BLOCK, Long.toUnsignedString(block),
        List.of(), filters.ofBlock(block), List.of(), statement)));
    return new TrafficTree(tops);
  }

  private TrafficNode top(TrafficNode.Kind kind, String name, List<TrafficNode.Figure> figures,
      List<TrafficFilter> hanging, List<TrafficNode> children, int statement) {
    var place = place(statement);
    return new TrafficNode(
        kind, name, "", figures, Optional.empty(), false, hanging, children, place.range, place.line, Optional.empty());
  }

  private static List<TrafficNode.Figure> facts(DeviceState state) {
    var facts = new ArrayList<TrafficNode.Figure>();
    state.device().speed().ifPresent(it -> facts.add(new TrafficNode.Figure("speed", Shares.print(it))));
    state.device().mtu().ifPresent(it -> facts.add(new TrafficNode.Figure("mtu", Integer.toString(it))));
    return facts;
  }

  private TrafficNode qdisc(DeviceState device, QdiscNode qdisc) {
    var speed = qdisc.parent() == Ids.ROOT ? device.device().speed() : Shares.UNKNOWN;
    var children = new ArrayList<TrafficNode>();
    var shares = new Shares(qdisc, speed);
    for (var leaf : qdisc.leaves()) {
      if (qdisc.classNode(leaf.parent()).isEmpty()) children.add(qdisc(device, leaf));
    }
    var below = new HashMap<Integer, List<ClassNode>>();
    for (var node : qdisc.classes()) below.computeIfAbsent(node.parent(), it -> new ArrayList<>()).add(node);
    for (var node : below.getOrDefault(Ids.NONE, List.of())) {
      children.add(classNode(device, qdisc, node, below, shares));
    }
    var place = place(qdisc.changed());
    return new TrafficNode(TrafficNode.Kind.QDISC, qdisc.handleWasGiven() ? Ids.print(qdisc.handle()) : "",
        qdisc.kindName(), Figures.of(qdisc.settings().binding()), Optional.empty(), false,
        filters.on(device.device().name(), qdisc, qdisc.handle()), children, place.range, place.line,
        problem(qdisc.source(), qdisc.changed()));
  }

  private TrafficNode classNode(
      DeviceState device, QdiscNode qdisc, ClassNode node, Map<Integer, List<ClassNode>> below, Shares shares) {
    var children = new ArrayList<TrafficNode>();
    qdisc.leaf(node.id()).ifPresent(it -> children.add(qdisc(device, it)));
    for (var child : below.getOrDefault(node.id(), List.of())) {
      children.add(classNode(device, qdisc, child, below, shares));
    }
    var place = place(node.changed());
    return new TrafficNode(TrafficNode.Kind.CLASS, Ids.print(node.id()), qdisc.kindName(),
        Figures.of(node.settings().binding()), shares.of(node), isDefault(qdisc, node),
        filters.on(device.device().name(), qdisc, node.id()), children, place.range, place.line,
        problem(node.source(), node.changed()));
  }

  private static boolean isDefault(QdiscNode qdisc, ClassNode node) {
    boolean hasDefault = qdisc.kindName().equals("htb") || qdisc.kindName().equals("hfsc");
    long minor = hasDefault ? qdisc.options().number("default") : 0;
    return minor != 0 && minor == Ids.minor(node.id());
  }

  private Optional<Severity> problem(Source created, Source changed) {
    return Optional.ofNullable(problems.get(created.statement()))
        .map(it -> Optional.ofNullable(problems.get(changed.statement())).filter(other -> other.compareTo(it) < 0)
            .orElse(it))
        .or(() -> Optional.ofNullable(problems.get(changed.statement())));
  }

  /** Where a command stands. */
  record Place(Range range, int line, Optional<Severity> problem) {}

  private Place place(Source source) {
    return place(source.statement());
  }

  private Place place(int statement) {
    var of = document.statement(statement);
    return new Place(of.range(0, of.wordCount() - 1).shift(document.offset(statement)), document.line(statement) + 1,
        Optional.ofNullable(problems.get(statement)));
  }

  /** In the order in which the kernel asks filters. */
  static final Comparator<TrafficFilter> BY_PRIORITY =
      Comparator.comparingInt(it -> it.priority() == 0 ? Integer.MAX_VALUE : it.priority());
}
