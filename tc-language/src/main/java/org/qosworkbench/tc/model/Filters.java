package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The filters on one qdisc and on its classes; not those of blocks that devices share. */
public final class Filters {
  private final IntMap<FilterBlock> blocks;
  private final U32Tables tables;
  private final ClassHolds holds;

  Filters() {
    blocks = new IntMap<>();
    tables = new U32Tables();
    holds = new ClassHolds();
  }

  private Filters(Filters from) {
    tables = from.tables.copy();
    holds = from.holds.copy();
    blocks = from.blocks.copy(it -> it.copy(tables, holds));
  }

  Filters copy() {
    return new Filters(this);
  }

  /** Where there are filters, in the order of the classes; {@link Ids#NONE}, the qdisc itself, comes first. */
  public List<FilterBlock> blocks() {
    var found = new ArrayList<FilterBlock>(blocks.size());
    for (int classId : blocks.sortedKeys()) {
      var block = blocks.get(classId);
      if (!block.isEmpty()) found.add(block);
    }
    return found;
  }

  /** The filters on a class, or with {@link Ids#NONE} on the qdisc itself. */
  public Optional<FilterBlock> block(int classId) {
    return Optional.ofNullable(blocks.get(classId));
  }

  /** Whether a filter holds on to a class, so that it cannot be deleted. */
  boolean holdsClass(int id) {
    return holds.holds(id);
  }

  void classCreated(int id) {
    holds.classCreated(id);
  }

  /** The filters on a class, made when there are none yet. */
  FilterBlock open(int classId, String qdiscKind) {
    var known = blocks.get(classId);
    if (known != null) return known;
    boolean findsNewClasses = qdiscKind.equals("hfsc") || qdiscKind.equals("htb") && classId != Ids.NONE;
    var block = new FilterBlock(classId, tables, holds, findsNewClasses);
    blocks.put(classId, block);
    return block;
  }

  /** A class goes, with its filters. */
  void remove(int classId, Consumer<FilterNode> gone) {
    var block = blocks.get(classId);
    if (block == null) return;
    block.clear(gone);
    blocks.remove(classId);
  }

  void clear(Consumer<FilterNode> gone) {
    for (int classId : blocks.sortedKeys()) remove(classId, gone);
  }
}
