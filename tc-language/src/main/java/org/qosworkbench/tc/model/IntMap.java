package org.qosworkbench.tc.model;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A map from int to objects with open addressing: a file of a hundred thousand commands looks up several ids per
 * command, and boxed keys would cost more than all the rest. Not safe for threads.
 */
final class IntMap<V> {
  private static final int SMALLEST = 4;
  /** Of all maps without entries, never written to: most qdiscs have no classes, leaves or filters. */
  private static final int[] NO_KEYS = new int[1];
  private static final Object[] NO_VALUES = new Object[1];

  private int[] keys;
  private Object[] values;
  private int size;

  IntMap() {
    keys = NO_KEYS;
    values = NO_VALUES;
  }

  private IntMap(int[] keys, Object[] values, int size) {
    this.keys = keys;
    this.values = values;
    this.size = size;
  }

  int size() {
    return size;
  }

  /** The value, or null when there is none. */
  @SuppressWarnings("unchecked")
  V get(int key) {
    return (V) values[slot(key)];
  }

  void put(int key, V value) {
    int slot = slot(key);
    if (values[slot] == null) {
      if (4 * (size + 1) > 3 * keys.length) {
        grow();
        slot = slot(key);
      }
      size++;
      keys[slot] = key;
    }
    values[slot] = value;
  }

  /** Removes an entry and closes the gap, so that no marks of removed entries pile up. */
  void remove(int key) {
    int gap = slot(key);
    if (values[gap] == null) return;
    size--;
    int mask = keys.length - 1;
    for (int i = gap + 1 & mask; values[i] != null; i = i + 1 & mask) {
      int home = home(keys[i], mask);
      boolean movable = gap <= i ? home <= gap || home > i : home <= gap && home > i;
      if (movable) {
        keys[gap] = keys[i];
        values[gap] = values[i];
        gap = i;
      }
    }
    values[gap] = null;
  }

  /** All values, in no particular order. */
  @SuppressWarnings("unchecked")
  void forEach(Consumer<? super V> action) {
    for (var value : values) if (value != null) action.accept((V) value);
  }

  /** A map of its own, with each value as {@code copy} makes it. */
  @SuppressWarnings("unchecked")
  IntMap<V> copy(UnaryOperator<V> copy) {
    if (size == 0) return new IntMap<>();
    var copied = values.clone();
    for (int i = 0; i < copied.length; i++) if (copied[i] != null) copied[i] = copy.apply((V) copied[i]);
    return new IntMap<>(keys.clone(), copied, size);
  }

  /** A map of its own with the same values. */
  IntMap<V> copy() {
    return size == 0 ? new IntMap<>() : new IntMap<>(keys.clone(), values.clone(), size);
  }

  /** The keys in ascending order, as unsigned numbers. */
  int[] sortedKeys() {
    var found = new int[size];
    int at = 0;
    for (int i = 0; i < keys.length; i++) if (values[i] != null) found[at++] = keys[i] ^ Integer.MIN_VALUE;
    Arrays.sort(found);
    for (int i = 0; i < found.length; i++) found[i] ^= Integer.MIN_VALUE;
    return found;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int i = home(key, mask);
    while (values[i] != null && keys[i] != key) i = i + 1 & mask;
    return i;
  }

  /** Ids differ in few bits, so they are spread: multiplication by a number near 2^32 divided by the golden ratio. */
  private static int home(int key, int mask) {
    int spread = key * 0x9e37_79b9;
    return (spread ^ spread >>> 16) & mask;
  }

  private void grow() {
    var oldKeys = keys;
    var oldValues = values;
    keys = new int[Math.max(SMALLEST, 2 * oldKeys.length)];
    values = new Object[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
