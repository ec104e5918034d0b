package org.qosworkbench.tc.ide;

import java.util.LinkedHashMap;
import java.util.List;
import org.qosworkbench.tc.bind.Gap;
import org.qosworkbench.tc.check.ScriptStatement;
import org.qosworkbench.tc.text.LineIndex;
import org.qosworkbench.tc.text.Range;

/** Puts what a script builds to the places of the script. */
final class ScriptTrees {
  private final ScriptBatch batch;
  private final LineIndex lines;

  ScriptTrees(ScriptBatch batch) {
    this.batch = batch;
    lines = LineIndex.of(batch.text());
  }

  TrafficTree tree(TrafficTree tree) {
    return new TrafficTree(tree.tops().stream().map(this::node).toList());
  }

  TrafficTree treeAfter(int offset) {
    int last = -1;
    boolean isThere = false;
    for (int i = 0; i < batch.statements().size(); i++) {
      var statement = batch.statements().get(i);
      boolean here = ScriptPlaces.of(statement).touches(offset) || isCalledAt(statement, offset);
      if (here || !isThere && start(statement) <= offset) last = i;
      isThere |= here;
    }
    return last < 0 ? new TrafficTree(List.of()) : tree(Tc.treeAfter(batch.diagnosis(), batch.document().offset(last)));
  }

  private static boolean isCalledAt(ScriptStatement statement, int offset) {
    return statement.command().calls().stream()
        .anyMatch(it -> it.place().file().isEmpty() && it.place().range().touches(offset));
  }

  /** Where the script starts what runs a command: the command itself, or the first call that leads to it. */
  private static int start(ScriptStatement statement) {
    for (var call : statement.command().calls()) {
      if (call.place().file().isEmpty()) return call.place().range().start();
    }
    return ScriptPlaces.of(statement).start();
  }

  private TrafficNode node(TrafficNode it) {
    var range = place(it.range());
    return new TrafficNode(it.kind(), it.name(), it.type(), figures(it), it.share(), it.isDefault(),
        it.filters().stream().map(this::filter).toList(), it.children().stream().map(this::node).toList(), range,
        lines.line(range.start()) + 1, it.problem());
  }

  /** The options with the script's own words for what is not known. */
  private List<TrafficNode.Figure> figures(TrafficNode node) {
    var statement = batch.statementAt(node.range().start());
    return node.figures().stream()
        .map(it -> new TrafficNode.Figure(it.name(), batch.readable(it.value(), statement))).toList();
  }

  private TrafficFilter filter(TrafficFilter it) {
    var range = place(it.range());
    var statement = batch.statementAt(it.range().start());
    return new TrafficFilter(it.type(), it.protocol(), it.priority(), it.chain(),
        batch.readable(it.match(), statement), it.target().map(id -> batch.readable(id, statement)),
        batch.readable(it.actions(), statement), range, lines.line(range.start()) + 1, it.problem());
  }

  /** Where a command stands; what makes it run when it stands in another file. */
  private Range place(Range range) {
    return ScriptPlaces.of(batch.statementAt(range.start()));
  }

  List<Symbol> symbols(List<Symbol> symbols) {
    record Thing(Symbol.Kind kind, String name, Range selection) {}
    var placed = new LinkedHashMap<Thing, Symbol>();
    for (var it : symbols) {
      var symbol = symbol(it);
      // what is made several times at one place is there once
      placed.merge(new Thing(symbol.kind(), symbol.name(), symbol.selection()), symbol,
          (a, b) -> a.state() == Symbol.State.PRESENT ? a : b);
    }
    return List.copyOf(placed.values());
  }

  private Symbol symbol(Symbol it) {
    var first = place(it.range());
    // a device is defined by all commands about it
    int last = batch.document().statementAt(Math.max(it.range().start(), it.range().end() - 1));
    var range = first.union(ScriptPlaces.of(batch.statements().get(Math.min(last, batch.statements().size() - 1))));
    var selection = batch.outward(it.selection()).filter(range::covers).orElse(first);
    return new Symbol(
        it.name(), Gap.readable(it.detail()), it.kind(), it.state(), range, selection, symbols(it.children()));
  }
}
