package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.DeviceState;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.Network;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.model.Source;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.syntax.Document;
import org.qosworkbench.tc.text.Range;
import org.qosworkbench.tc.value.Dialect;

/** Draws up the tree of what is there after some commands of a document have run. */
final class TrafficTrees {
  private final Document document;
  private final Network network;
  private final Dialect dialect;
  private final TrafficFilters filters;
  /** The worst finding about a statement, by its number. */
  private final Map<Integer, Severity> problems = new HashMap<>();

  private TrafficTrees(Diagnosis diagnosis, Network network) {
    document = diagnosis.analysis().document();
    this.network = network;
    dialect = diagnosis.dialect();
    filters = new TrafficFilters(this::place);
    for (var finding : diagnosis.findings()) {
      problems.merge(document.statementAt(finding.range().start()), finding.severity(),
          (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  /** The tree after all statements. */
  static TrafficTree of(Diagnosis diagnosis) {
    return new TrafficTrees(diagnosis, diagnosis.verdicts().end()).tree();
  }

  /** The tree after the first {@code statements} statements. */
  static TrafficTree of(Diagnosis diagnosis, int statements) {
    return new TrafficTrees(diagnosis, diagnosis.verdicts().before(statements)).tree();
  }

  private TrafficTree tree() {
    var tops = new TreeMap<Integer, TrafficNode>();
    for (var state : network.devices()) {
      var children = new ArrayList<TrafficNode>();
      var qdiscs = Stream.of(state.root(), state.hook()).flatMap(Optional::stream).toList();
      for (var it : qdiscs) children.add(qdisc(state, it));
      qdiscs.stream().mapToInt(it -> it.source().statement()).min().ifPresent(first -> tops.put(first,
          top(TrafficNode.Kind.DEVICE, state.device().name(), facts(state), List.of(), children, first)));
    }
    var all = new ArrayList<>(tops.values());
    for (var block : network.blocks()) {
      var hanging = filters.of(block);
      block.filters().stream().mapToInt(it -> it.source().statement()).min().ifPresent(first -> all.add(
          top(TrafficNode.Kind.BLOCK, Long.toUnsignedString(block.index()), List.of(), hanging, List.of(), first)));
    }
    return new TrafficTree(all);
  }

  /** The filters on a qdisc itself, and on those of its classes that are there without a command. */
  private List<TrafficFilter> hanging(QdiscNode qdisc) {
    return qdisc.filters().blocks().stream()
        .filter(it -> it.classId() == Ids.NONE || qdisc.classNode(it.classId()).isEmpty())
        .flatMap(it -> filters.of(it).stream()).toList();
  }

  private List<TrafficFilter> hanging(QdiscNode qdisc, ClassNode node) {
    return qdisc.filters().block(node.id()).map(filters::of).orElse(List.of());
  }

  private TrafficNode top(TrafficNode.Kind kind, String name, List<TrafficNode.Figure> figures,
      List<TrafficFilter> hanging, List<TrafficNode> children, int statement) {
    var place = place(statement);
    return new TrafficNode(
        kind, name, "", figures, Optional.empty(), false, hanging, children, place.range, place.line, Optional.empty());
  }

  private static List<TrafficNode.Figure> facts(DeviceState state) {
    var facts = new ArrayList<TrafficNode.Figure>();
    state.device().speed().ifPresent(it -> facts.add(new TrafficNode.Figure("speed", Rates.bits(it / Rates.BITS_PER_BYTE))));
    state.device().mtu().ifPresent(it -> facts.add(new TrafficNode.Figure("mtu", Integer.toString(it))));
    return facts;
  }

  private TrafficNode qdisc(DeviceState device, QdiscNode qdisc) {
    var children = new ArrayList<TrafficNode>();
    var shares = new Shares(qdisc, device.device(), dialect);
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
        hanging(qdisc), children, place.range, place.line,
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
        hanging(qdisc, node), children, place.range, place.line,
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
}
