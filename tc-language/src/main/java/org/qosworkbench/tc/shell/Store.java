package org.qosworkbench.tc.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The variables of one path through a script, as changes to those of the path that it branched off from. What a branch
 * costs is what it changes.
 *
 * <p>Names that no variable can have stand for the rest of a shell's state: {@link #ARGUMENTS}, {@link #ERREXIT},
 * files that were written.
 */
final class Store {
  static final String ARGUMENTS = "@";
  static final String ERREXIT = "-e";
  static final String NOUNSET = "-u";

  private final Optional<Store> below;
  /** The nearest one below with changes. */
  private final Optional<Store> next;
  private final Map<String, Variable> changes = new HashMap<>();

  private Store(Optional<Store> below, Optional<Store> next) {
    this.below = below;
    this.next = next;
  }

  static Store empty() {
    return new Store(Optional.empty(), Optional.empty());
  }

  /** A path that starts here; this one does not go on before that has ended. */
  Store branch() {
    var self = Optional.of(this);
    return new Store(self, changes.isEmpty() ? next : self);
  }

  Variable get(String name) {
    for (var at = this; ; at = at.next.get()) {
      var found = at.changes.get(name);
      if (found != null) return found;
      if (at.next.isEmpty()) return Variable.INHERITED;
    }
  }

  void put(String name, Variable variable) {
    if (!name.isEmpty()) changes.put(name, variable);
  }

  void putAll(Map<String, Variable> variables) {
    changes.putAll(variables);
  }

  /** What this path changed since it branched off. */
  Map<String, Variable> changes() {
    return changes;
  }

  /** What the paths from here up to one that this one goes back to changed. */
  Map<String, Variable> changesSince(Store base) {
    if (below.isEmpty() || below.get() == base) return new HashMap<>(changes);
    var all = new HashMap<String, Variable>();
    for (var at = this; at != base; at = at.below.get()) {
      at.changes.forEach(all::putIfAbsent);
      if (at.below.isEmpty()) break;
    }
    return all;
  }

  /** Goes on where one path that branched off from here ends, but for some names. */
  void follow(Store path, Set<String> but) {
    var all = path.below.isPresent() && path.below.get() == this ? path.changes : path.changesSince(this);
    all.forEach((name, variable) -> {
      if (!but.contains(name)) changes.put(name, variable);
    });
  }

  /** All names that have been given a value, on this path or before. */
  void forEachName(Consumer<String> action) {
    for (var at = Optional.of(this); at.isPresent(); at = at.get().next) {
      List.copyOf(at.get().changes.keySet()).forEach(action);
    }
  }

  /**
   * Goes on where several paths from here meet.
   *
   * @param ends what each of them changed
   * @param presumed variables that count as not inherited on these paths
   */
  void join(List<Map<String, Variable>> ends, Set<String> presumed) {
    if (ends.size() == 1) {
      putAll(ends.get(0));
      return;
    }
    var joined = new HashMap<String, Variable>();
    for (var end : ends) {
      for (var name : end.keySet()) {
        if (!joined.containsKey(name)) joined.put(name, joined(name, ends, presumed.contains(name)));
      }
    }
    putAll(joined);
  }

  private Variable joined(String name, List<Map<String, Variable>> ends, boolean presumed) {
    var before = get(name);
    Variable result = null;
    for (var end : ends) {
      var value = end.getOrDefault(name, before);
      if (presumed && value == Variable.INHERITED) continue;
      result = result == null ? value : Variable.either(result, value);
    }
    return result == null ? before : result;
  }
}
