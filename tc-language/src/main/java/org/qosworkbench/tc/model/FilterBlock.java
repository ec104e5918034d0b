package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.qosworkbench.tc.model.filter.ActionMeaning;
import org.qosworkbench.tc.model.filter.FilterMeaning;

/** The filters at one place: on a qdisc, on one of its classes, or on a block that devices share. */
public final class FilterBlock {
  private final long index;
  private final int classId;
  private final NavigableMap<Long, FilterChain> chains = new TreeMap<>();
  private final U32Tables tables;
  private final ClassHolds holds;
  private final boolean findsNewClasses;
  /** How many hooks share it. */
  private int users;

  /** A block of a qdisc or class. */
  FilterBlock(int classId, U32Tables tables, ClassHolds holds, boolean findsNewClasses) {
    this(0, classId, tables, holds, findsNewClasses);
  }

  /** A block that devices share. */
  FilterBlock(long index) {
    this(index, Ids.NONE, new U32Tables(), new ClassHolds(), false);
  }

  private FilterBlock(long index, int classId, U32Tables tables, ClassHolds holds, boolean findsNewClasses) {
    this.index = index;
    this.classId = classId;
    this.tables = tables;
    this.holds = holds;
    this.findsNewClasses = findsNewClasses;
  }

  /** A copy that belongs to a copied qdisc. */
  FilterBlock copy(U32Tables itsTables, ClassHolds itsHolds) {
    var copy = new FilterBlock(index, classId, itsTables, itsHolds, findsNewClasses);
    chains.forEach((number, chain) -> copy.chains.put(number, chain.copy(itsTables)));
    copy.users = users;
    return copy;
  }

  /** A copy of a block that devices share. */
  FilterBlock copy() {
    return copy(tables.copy(), holds.copy());
  }

  /** Number of a block that devices share; 0 for others. */
  public long index() {
    return index;
  }

  /** The class that it is on, or {@link Ids#ARRIVING} and {@link Ids#LEAVING}; {@link Ids#NONE}: the qdisc itself. */
  public int classId() {
    return classId;
  }

  /** In the order of their numbers; also those that only actions lead to, which have no filters. */
  public List<FilterChain> chains() {
    return new ArrayList<>(chains.values());
  }

  public Optional<FilterChain> chain(long number) {
    return Optional.ofNullable(chains.get(number));
  }

  /** All filters, in the order in which packets meet them, chain by chain. */
  public List<FilterNode> filters() {
    var found = new ArrayList<FilterNode>();
    for (var chain : chains.values()) {
      for (var priority : chain.priorities()) found.addAll(priority.filters());
    }
    return found;
  }

  boolean isEmpty() {
    return chains.isEmpty();
  }

  boolean isShared() {
    return index != 0;
  }

  U32Tables tables() {
    return tables;
  }

  int users() {
    return users;
  }

  void use(int change) {
    users += change;
  }

  private FilterChain open(long number) {
    return chains.computeIfAbsent(number, FilterChain::new);
  }

  private void closeIfGone(FilterChain chain) {
    if (chain.isGone()) chains.remove(chain.index());
  }

  /** Makes the priority when it is not there. */
  FilterPriority priority(long chainNumber, int number, int protocol, String kindName, Source source) {
    var chain = open(chainNumber);
    var known = chain.priority(number);
    if (known.isPresent()) return known.get();
    int root = 0;
    if (kindName.equals("u32")) {
      root = tables.nextRoot();
      tables.addRoot(root, number);
    }
    var priority = new FilterPriority(number, protocol, kindName, source, root, tables);
    chain.put(priority);
    return priority;
  }

  void put(FilterNode node, Optional<FilterNode> before) {
    var priority = priority(node.chain(), node.priority(), node.protocol(), node.kindName(), node.source());
    before.ifPresent(it -> {
      holds.remove(it, findsNewClasses);
      lead(it.meaning(), -1);
      if (it.handle() != node.handle()) priority.remove(it);
    });
    priority.put(node);
    holds.add(node, findsNewClasses);
    lead(node.meaning(), 1);
  }

  /** Counts the actions that go to other chains. */
  private void lead(FilterMeaning meaning, int change) {
    for (ActionMeaning action : meaning.effective()) {
      action.verdict().chain().ifPresent(number -> {
        var chain = open(number);
        chain.lead(change);
        closeIfGone(chain);
      });
    }
  }

  private Consumer<FilterNode> parting(Consumer<FilterNode> gone) {
    return node -> {
      holds.remove(node, findsNewClasses);
      lead(node.meaning(), -1);
      gone.accept(node);
    };
  }

  /** Takes a filter away, and its priority when that was the last one. */
  void remove(FilterChain chain, FilterPriority priority, FilterNode node, Consumer<FilterNode> gone) {
    if (priority.root() == 0) {
      priority.remove(node);
      parting(gone).accept(node);
    } else if (U32Tables.isTable((int) node.handle())) {
      tables.removeTable((int) node.handle(), parting(gone));
    } else {
      tables.remove(node, priority.root());
      parting(gone).accept(node);
    }
    if (priority.isEmpty()) remove(chain, priority, gone);
  }

  void remove(FilterChain chain, FilterPriority priority, Consumer<FilterNode> gone) {
    chain.remove(priority);
    if (priority.root() != 0) tables.removeRoot(priority.root(), parting(gone));
    else priority.filters().forEach(parting(gone));
    closeIfGone(chain);
  }

  void flush(FilterChain chain, Consumer<FilterNode> gone) {
    for (var priority : chain.priorities()) remove(chain, priority, gone);
    closeIfGone(chain);
  }

  void create(long number, FilterChain.Creation by) {
    open(number).create(by);
  }

  void delete(FilterChain chain, Consumer<FilterNode> gone) {
    chain.release();
    flush(chain, gone);
  }

  /** Takes everything away. */
  void clear(Consumer<FilterNode> gone) {
    for (var chain : chains()) delete(chain, gone);
  }
}
