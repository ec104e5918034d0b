package org.qosworkbench.tc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A chain of filters: what packets run through, or what a filter's goto chain leads to. */
public final class FilterChain {
  private static final int FIRST_PICKED = 0xc000;
  private static final int LOWEST_PICKED = 0x8000;

  /**
   * A chain that a command created.
   *
   * @param request whose words of a kind, if any, are the template for the chain's filters
   */
  public record Creation(FilterRequest request, Source source) {}

  private final long index;
  private final NavigableMap<Integer, FilterPriority> priorities;
  private Optional<Creation> creation;
  /** Actions that lead here. */
  private int actions;

  FilterChain(long index) {
    this.index = index;
    priorities = new TreeMap<>();
    creation = Optional.empty();
  }

  private FilterChain(FilterChain from, U32Tables tables) {
    index = from.index;
    priorities = new TreeMap<>();
    from.priorities.forEach((number, priority) -> priorities.put(number, priority.copy(tables)));
    creation = from.creation;
    actions = from.actions;
  }

  FilterChain copy(U32Tables tables) {
    return new FilterChain(this, tables);
  }

  /** 0 is where packets start. */
  public long index() {
    return index;
  }

  /** The command that created the chain itself; empty when it came with its first filter. */
  public Optional<Creation> creation() {
    return creation;
  }

  /** In the order in which they are tried. */
  public List<FilterPriority> priorities() {
    return new ArrayList<>(priorities.values());
  }

  public Optional<FilterPriority> priority(int number) {
    return Optional.ofNullable(priorities.get(number));
  }

  /** How many actions of filters lead here. */
  public int actions() {
    return actions;
  }

  /** Whether it is no more than a place that actions lead to. */
  boolean isOnlyTarget() {
    return priorities.isEmpty() && creation.isEmpty();
  }

  boolean isGone() {
    return isOnlyTarget() && actions == 0;
  }

  /**
   * The priority that the kernel picks: one below the lowest of its own range that is in use (tcf_auto_prio()). Empty
   * when the range is used up.
   */
  Optional<Integer> pickPriority() {
    Map.Entry<Integer, FilterPriority> lowest = priorities.ceilingEntry(LOWEST_PICKED);
    if (lowest == null) return Optional.of(FIRST_PICKED);
    return lowest.getKey() == LOWEST_PICKED ? Optional.empty() : Optional.of(lowest.getKey() - 1);
  }

  void put(FilterPriority priority) {
    priorities.put(priority.number(), priority);
  }

  void remove(FilterPriority priority) {
    priorities.remove(priority.number());
  }

  void create(Creation by) {
    creation = Optional.of(by);
  }

  void release() {
    creation = Optional.empty();
  }

  void lead(int change) {
    actions += change;
  }
}
