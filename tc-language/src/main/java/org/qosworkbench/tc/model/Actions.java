package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The actions of a machine, by kind and index; all its devices share them (Linux net/sched/act_api.c). */
public final class Actions {
  private final Map<String, Table> tables;

  private static final class Table {
    final IntMap<ActionNode> byIndex;
    final Numbers numbers;

    Table() {
      this(new IntMap<>(), new Numbers(1));
    }

    Table(IntMap<ActionNode> byIndex, Numbers numbers) {
      this.byIndex = byIndex;
      this.numbers = numbers;
    }

    Table copy() {
      return new Table(byIndex.copy(), numbers.copy());
    }
  }

  Actions() {
    tables = new TreeMap<>();
  }

  private Actions(Actions from) {
    tables = new TreeMap<>();
    from.tables.forEach((kind, table) -> tables.put(kind, table.copy()));
  }

  Actions copy() {
    return new Actions(this);
  }

  public Optional<ActionNode> find(ActionKey key) {
    var table = tables.get(key.kind());
    return table == null ? Optional.empty() : Optional.ofNullable(table.byIndex.get((int) key.index()));
  }

  /** All of them, by kind and index. */
  public List<ActionNode> all() {
    var found = new ArrayList<ActionNode>();
    for (var kind : tables.keySet()) found.addAll(all(kind));
    return found;
  }

  /** Those of a kind, by index. */
  public List<ActionNode> all(String kind) {
    var table = tables.get(kind);
    if (table == null) return List.of();
    var found = new ArrayList<ActionNode>(table.byIndex.size());
    for (int index : table.byIndex.sortedKeys()) found.add(table.byIndex.get(index));
    return found;
  }

  /** The index that the kernel picks for the next action of a kind, when these are about to be taken as well. */
  long nextIndex(String kind, Set<ActionKey> taken) {
    var table = tables.get(kind);
    if (table == null) table = new Table();
    var byIndex = table.byIndex;
    int index = table.numbers.smallest(it -> byIndex.get(it) != null);
    while (byIndex.get(index) != null || taken.contains(new ActionKey(kind, Integer.toUnsignedLong(index)))) index++;
    return Integer.toUnsignedLong(index);
  }

  boolean isEmpty() {
    return tables.isEmpty();
  }

  void put(ActionNode node) {
    tables.computeIfAbsent(node.key().kind(), it -> new Table()).byIndex.put((int) node.key().index(), node);
  }

  void remove(ActionKey key) {
    var table = tables.get(key.kind());
    if (table == null) return;
    table.byIndex.remove((int) key.index());
    table.numbers.release((int) key.index());
    if (table.byIndex.size() == 0) tables.remove(key.kind());
  }

  /** One more filter has it. */
  void bind(ActionKey key) {
    find(key).ifPresent(it -> put(it.withBound(it.bound() + 1)));
  }

  /** A filter that had it is gone. */
  void release(ActionKey key) {
    find(key).ifPresent(it -> {
      if (it.bound() <= 1 && it.origin() == ActionNode.Origin.FILTER) remove(key);
      else put(it.withBound(Math.max(0, it.bound() - 1)));
    });
  }
}
