package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the devices of a machine share: blocks of filters, and actions. */
final class Commons {
  private final NavigableMap<Long, FilterBlock> blocks = new TreeMap<>();
  private final Actions actions;

  Commons() {
    actions = new Actions();
  }

  private Commons(Commons from) {
    from.blocks.forEach((number, block) -> blocks.put(number, block.copy()));
    actions = from.actions.copy();
  }

  Commons copy() {
    return new Commons(this);
  }

  boolean isEmpty() {
    return blocks.isEmpty() && actions.isEmpty();
  }

  List<FilterBlock> blocks() {
    return new ArrayList<>(blocks.values());
  }

  Optional<FilterBlock> block(long number) {
    return Optional.ofNullable(blocks.get(number));
  }

  Actions actions() {
    return actions;
  }

  /** A hook begins or ceases to use a block, which goes with the last one. */
  void use(long number, int change, Consumer<FilterNode> gone) {
    var block = blocks.computeIfAbsent(number, FilterBlock::new);
    block.use(change);
    if (block.users() > 0) return;
    block.clear(gone);
    blocks.remove(number);
  }
}
