package org.qosworkbench.tc.model;

import java.util.function.IntPredicate;

/** Finds the smallest free number as the kernel's idr does, without looking at all that are taken each time. */
final class Numbers {
  private final int first;
  /** No number from {@link #first} up to this one is free. */
  private int free;

  Numbers(int first) {
    this.first = first;
    free = first;
  }

  private Numbers(Numbers from) {
    first = from.first;
    free = from.free;
  }

  Numbers copy() {
    return new Numbers(this);
  }

  /** The smallest free number, unsigned. */
  int smallest(IntPredicate taken) {
    while (taken.test(free)) free++;
    return free;
  }

  /** A number is free again. */
  void release(int number) {
    if (Integer.compareUnsigned(number, free) < 0 && Integer.compareUnsigned(number, first) >= 0) free = number;
  }
}
