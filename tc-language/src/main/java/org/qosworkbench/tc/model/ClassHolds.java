package org.qosworkbench.tc.model;

/**
 * How many filters of a qdisc keep which classes from being deleted. A filter takes hold of its class when the class is
 * there already; when a class comes into being, only some of the filters that name it are found (Linux
 * net/sched/sch_api.c, tc_bind_tclass()).
 */
final class ClassHolds {
  private final IntMap<Integer> held;
  /** Filters that will take hold of a class once there is one. */
  private final IntMap<Integer> waiting;

  ClassHolds() {
    this(new IntMap<>(), new IntMap<>());
  }

  private ClassHolds(IntMap<Integer> held, IntMap<Integer> waiting) {
    this.held = held;
    this.waiting = waiting;
  }

  ClassHolds copy() {
    return new ClassHolds(held.copy(), waiting.copy());
  }

  boolean holds(int classId) {
    return count(held, classId) > 0;
  }

  /** @param found whether the kernel finds the filter when its class comes into being later */
  void add(FilterNode node, boolean found) {
    if (node.holdsTarget()) add(held, node.target(), 1);
    else if (found && node.target() != Ids.NONE) add(waiting, node.target(), 1);
  }

  void remove(FilterNode node, boolean found) {
    int target = node.target();
    if (node.holdsTarget()) add(held, target, -1);
    else if (found && target != Ids.NONE) add(count(waiting, target) > 0 ? waiting : held, target, -1);
  }

  void classCreated(int classId) {
    int count = count(waiting, classId);
    if (count == 0) return;
    waiting.remove(classId);
    add(held, classId, count);
  }

  private static int count(IntMap<Integer> counts, int classId) {
    var count = counts.get(classId);
    return count == null ? 0 : count;
  }

  private static void add(IntMap<Integer> counts, int classId, int change) {
    int count = count(counts, classId) + change;
    if (count > 0) counts.put(classId, count);
    else counts.remove(classId);
  }
}
