package org.qosworkbench.tc.model;

import java.util.Optional;
import org.qosworkbench.tc.model.filter.U32Meaning;

/** A hash table of u32, the root of a priority or one of a command (Linux net/sched/cls_u32.c, struct tc_u_hnode). */
final class U32Table {
  private static final int BUCKET_MASK = 0xffff_f000;
  private static final int FIRST_NODE = 0x800;
  private static final int LAST_NODE = 0xfff;

  private final int handle;
  private final int buckets;
  private final int priority;
  private final Optional<FilterNode> created;
  private final IntMap<FilterNode> nodes;
  /** What may be free in each bucket. */
  private final IntMap<Numbers> numbers;
  private int links;

  /** The root table of a priority, with one bucket. */
  U32Table(int handle, int priority) {
    this(handle, 1, priority, Optional.empty(), new IntMap<>(), new IntMap<>());
  }

  /** A table that a command creates. */
  U32Table(FilterNode created, int buckets) {
    this((int) created.handle(), buckets, created.priority(), Optional.of(created), new IntMap<>(), new IntMap<>());
  }

  private U32Table(int handle, int buckets, int priority, Optional<FilterNode> created, IntMap<FilterNode> nodes,
      IntMap<Numbers> numbers) {
    this.handle = handle;
    this.buckets = buckets;
    this.priority = priority;
    this.created = created;
    this.nodes = nodes;
    this.numbers = numbers;
  }

  U32Table copy() {
    var copy = new U32Table(handle, buckets, priority, created, nodes.copy(), numbers.copy(Numbers::copy));
    copy.links = links;
    return copy;
  }

  int handle() {
    return handle;
  }

  int buckets() {
    return buckets;
  }

  int priority() {
    return priority;
  }

  /** What a command created; empty for a root table. */
  Optional<FilterNode> created() {
    return created;
  }

  /** How many nodes lead here. */
  int links() {
    return links;
  }

  IntMap<FilterNode> nodes() {
    return nodes;
  }

  boolean hasBucketOf(int id) {
    return U32Meaning.bucket(Integer.toUnsignedLong(id)) < buckets;
  }

  /** The handle that the kernel picks in the bucket of {@code id}; empty when all are taken. */
  Optional<Integer> nextHandle(int id) {
    int bucket = id & BUCKET_MASK;
    var mayBeFree = numbers.get(bucket);
    if (mayBeFree == null) {
      mayBeFree = new Numbers(bucket | FIRST_NODE);
      numbers.put(bucket, mayBeFree);
    }
    int found = mayBeFree.smallest(it -> it != (bucket | LAST_NODE) + 1 && nodes.get(it) != null);
    if (found != (bucket | LAST_NODE) + 1) return Optional.of(found);
    for (int node = bucket + 1; node < (bucket | FIRST_NODE); node++) {
      if (nodes.get(node) == null) return Optional.of(node);
    }
    return Optional.empty();
  }

  void put(FilterNode node) {
    nodes.put((int) node.handle(), node);
  }

  void remove(int node) {
    nodes.remove(node);
    var mayBeFree = numbers.get(node & BUCKET_MASK);
    if (mayBeFree != null) mayBeFree.release(node);
  }

  void link(int change) {
    links += change;
  }
}
