package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The hash tables of u32 on one qdisc or shared block (Linux net/sched/cls_u32.c, struct tc_u_common). All priorities,
 * chains and classes there share them.
 */
final class U32Tables {
  /** Handle of the root table of the first priority; those of others follow it. */
  static final int ROOT = 0x8000_0000;
  /** Stands for the root table of whatever priority is asked. */
  static final int OWN_ROOT = 0xfff0_0000;
  private static final int TABLE = 0xfff0_0000;
  private static final int LAST_ID = 0x7ff;
  private static final int ID_BITS = 20;

  private final IntMap<U32Table> tables;
  /** Priorities that u32 has filters on. */
  private int priorities;
  private int nodes;
  private int nextId = 1;

  U32Tables() {
    tables = new IntMap<>();
  }

  private U32Tables(U32Tables from) {
    tables = from.tables.copy(U32Table::copy);
    priorities = from.priorities;
    nodes = from.nodes;
    nextId = from.nextId;
  }

  U32Tables copy() {
    return new U32Tables(this);
  }

  static int table(int handle) {
    return handle & TABLE;
  }

  static boolean isTable(int handle) {
    return (handle & ~TABLE) == 0;
  }

  /** The table that a handle names for a priority; null when there is none. */
  U32Table find(int handle, int root) {
    return tables.get(table(handle) == OWN_ROOT ? root : table(handle));
  }

  /** A table by its own handle; null when there is none. */
  U32Table exactly(int handle) {
    return tables.get(handle);
  }

  /** Whether a table with this handle would get in the way of the ones that the kernel counts. */
  boolean isTaken(int handle) {
    return tables.get(handle) != null && handle != ROOT;
  }

  /** Handle of the root table of the next priority. */
  int nextRoot() {
    return priorities == 0 ? ROOT : nextTable();
  }

  /** The handle that the kernel picks for the next table; 0 when none is left. */
  int nextTable() {
    for (int i = 0; i < LAST_ID; i++) {
      int id = (nextId - 1 + i) % LAST_ID + 1;
      int handle = ROOT | id << ID_BITS;
      if (tables.get(handle) == null) return handle;
    }
    return 0;
  }

  /** A handle was picked, whether or not something came of it. */
  void picked(int handle) {
    if (handle != ROOT) nextId = (handle >>> ID_BITS & LAST_ID) % LAST_ID + 1;
  }

  boolean isEmpty() {
    return nodes == 0;
  }

  /** Whether a single priority is left. */
  boolean isLast() {
    return priorities == 1;
  }

  void addRoot(int handle, int priority) {
    picked(handle);
    tables.put(handle, new U32Table(handle, priority));
    priorities++;
  }

  void add(FilterNode table, int buckets) {
    tables.put((int) table.handle(), new U32Table(table, buckets));
  }

  void put(FilterNode node, int root) {
    var table = find((int) node.handle(), root);
    var before = table.nodes().get((int) node.handle());
    if (before == null) nodes++;
    else link(before, -1);
    table.put(node);
    link(node, 1);
  }

  private void link(FilterNode node, int change) {
    if (node.link() == 0) return;
    var to = tables.get((int) node.link());
    if (to != null) to.link(change);
  }

  void remove(FilterNode node, int root) {
    find((int) node.handle(), root).remove((int) node.handle());
    link(node, -1);
    nodes--;
  }

  /** Takes a table away, with its nodes. */
  void removeTable(int handle, Consumer<FilterNode> gone) {
    var table = tables.get(handle);
    if (table == null) return;
    tables.remove(handle);
    table.nodes().forEach(it -> {
      link(it, -1);
      nodes--;
      gone.accept(it);
    });
  }

  /** Takes a priority's root table away; with the last one, all tables. */
  void removeRoot(int handle, Consumer<FilterNode> gone) {
    removeTable(handle, gone);
    if (--priorities > 0) return;
    for (int other : tables.sortedKeys()) removeTable(other, gone);
    nextId = 1;
  }

  /** Tables and nodes of a priority, in the order of their handles. */
  List<FilterNode> of(int priority, int root) {
    var found = new ArrayList<FilterNode>();
    for (int handle : tables.sortedKeys()) {
      var table = tables.get(handle);
      if (handle != root && (table.created().isEmpty() || table.priority() != priority)) continue;
      table.created().ifPresent(found::add);
      for (int node : table.nodes().sortedKeys()) found.add(table.nodes().get(node));
    }
    return found;
  }
}
