package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.qosworkbench.tc.model.filter.FlowerMeaning;
import org.qosworkbench.tc.model.filter.Masked;
import org.qosworkbench.tc.model.filter.Matching;
import org.qosworkbench.tc.model.filter.Pattern;
import org.qosworkbench.tc.model.filter.U32Meaning;

/** The filters of one priority of a chain, all of one kind and protocol (struct tcf_proto of Linux). */
public final class FilterPriority {
  private final int number;
  private final int protocol;
  private final String kindName;
  private final Source source;
  /** Handle of the root table of u32; 0 for other kinds. */
  private final int root;
  private final U32Tables tables;
  private final IntMap<FilterNode> byHandle;
  private final Numbers numbers;
  private final Map<Pattern, FilterNode> byPattern;
  private OptionalLong mask = OptionalLong.empty();

  FilterPriority(int number, int protocol, String kindName, Source source, int root, U32Tables tables) {
    this(number, protocol, kindName, source, root, tables, new IntMap<>(), new Numbers(1), new HashMap<>());
  }

  private FilterPriority(int number, int protocol, String kindName, Source source, int root, U32Tables tables,
      IntMap<FilterNode> byHandle, Numbers numbers, Map<Pattern, FilterNode> byPattern) {
    this.number = number;
    this.protocol = protocol;
    this.kindName = kindName;
    this.source = source;
    this.root = root;
    this.tables = tables;
    this.byHandle = byHandle;
    this.numbers = numbers;
    this.byPattern = byPattern;
  }

  FilterPriority copy(U32Tables itsTables) {
    var copy = new FilterPriority(number, protocol, kindName, source, root, itsTables, byHandle.copy(), numbers.copy(),
        new HashMap<>(byPattern));
    copy.mask = mask;
    return copy;
  }

  /** 1 to 65535; lower ones are tried first. */
  public int number() {
    return number;
  }

  /** In host order; 3 for all. */
  public int protocol() {
    return protocol;
  }

  public String kindName() {
    return kindName;
  }

  /** Where its first filter was created. */
  public Source source() {
    return source;
  }

  /** Its filters, and the hash tables of u32 that commands created here, in the order of their handles. */
  public List<FilterNode> filters() {
    if (root != 0) return tables.of(number, root);
    var found = new ArrayList<FilterNode>(byHandle.size());
    for (int handle : byHandle.sortedKeys()) found.add(byHandle.get(handle));
    return found;
  }

  /** A filter by its handle, unsigned. Those of u32 are in tables, which several priorities share. */
  public Optional<FilterNode> filter(long handle) {
    if (root == 0) return Optional.ofNullable(byHandle.get((int) handle));
    var table = tables.find((int) handle, root);
    if (table == null) return Optional.empty();
    return U32Tables.isTable((int) handle) ? table.created() : Optional.ofNullable(table.nodes().get((int) handle));
  }

  U32Tables tables() {
    return tables;
  }

  int root() {
    return root;
  }

  /** Whether nothing is left that keeps the priority; u32 counts the filters of all its priorities. */
  boolean isEmpty() {
    return root == 0 ? byHandle.size() == 0 : tables.isLast() && tables.isEmpty();
  }

  /** The handle that the kernel picks. */
  long nextHandle() {
    return Integer.toUnsignedLong(numbers.smallest(it -> byHandle.get(it) != null));
  }

  /** The mask that all marks of fw are under here; empty before the first filter. */
  OptionalLong mask() {
    return mask;
  }

  /** A filter of flower that takes the same packets. */
  Optional<FilterNode> same(Pattern pattern) {
    return Optional.ofNullable(byPattern.get(pattern));
  }

  /** Whether two filters of flower look at the same bits. */
  static boolean haveSameMask(Pattern one, Pattern other) {
    if (!one.fields().keySet().equals(other.fields().keySet())) return false;
    for (var field : one.fields().entrySet()) {
      Masked theirs = other.fields().get(field.getKey());
      if (!field.getValue().mask().equals(theirs.mask())) return false;
    }
    return true;
  }

  void put(FilterNode node) {
    if (node.meaning().matching() instanceof Matching.Fw fw && mask.isEmpty()) mask = OptionalLong.of(fw.mask());
    if (root != 0) {
      putNode(node);
      return;
    }
    var before = byHandle.get((int) node.handle());
    if (before != null) forget(before);
    byHandle.put((int) node.handle(), node);
    if (node.meaning().matching() instanceof FlowerMeaning it) byPattern.putIfAbsent(it.pattern(), node);
  }

  private void putNode(FilterNode node) {
    if (!U32Tables.isTable((int) node.handle())) {
      tables.put(node, root);
      return;
    }
    if (node.meaning().handle() == 0) tables.picked((int) node.handle());
    tables.add(node, ((U32Meaning) node.meaning().matching()).divisor().orElse(1));
  }

  private void forget(FilterNode node) {
    if (node.meaning().matching() instanceof FlowerMeaning it) byPattern.remove(it.pattern(), node);
  }

  /** A filter of route gets another handle when its realms change. */
  void remove(FilterNode node) {
    byHandle.remove((int) node.handle());
    numbers.release((int) node.handle());
    forget(node);
  }
}
