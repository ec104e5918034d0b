package org.qosworkbench.tc.syntax;

import java.util.Arrays;

/**
 * Where the code of a statement was put together from several physical lines, and with that the way from an offset in
 * the code to one in the text. Ascending in both columns.
 */
final class Seams {
  /** A statement without continuations. */
  static final Seams NONE = new Seams(new int[0], 0);

  /** Pairs: offset in the code, offset of the same place in the text, behind the continuation. */
  private final int[] pairs;
  private final int size;

  private Seams(int[] pairs, int size) {
    this.pairs = pairs;
    this.size = size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The offset in the text; at a seam the one behind the continuation. */
  int textOffset(int codeOffset) {
    int seam = lastAtOrBefore(0, codeOffset);
    return seam < 0 ? codeOffset : pairs[2 * seam + 1] + codeOffset - pairs[2 * seam];
  }

  /** The offset in the code; inside of a continuation the one of its seam. */
  int codeOffset(int textOffset) {
    int seam = lastAtOrBefore(1, textOffset);
    int offset = seam < 0 ? textOffset : pairs[2 * seam] + textOffset - pairs[2 * seam + 1];
    return seam + 1 < size ? Math.min(offset, pairs[2 * (seam + 1)]) : offset;
  }

  /** The code offset of the first seam behind an offset, or a very large number. */
  int nextSeam(int codeOffset) {
    int next = lastAtOrBefore(0, codeOffset) + 1;
    return next < size ? pairs[2 * next] : Integer.MAX_VALUE;
  }

  /** The text offset behind the last continuation, or -1. */
  int lastTextOffset() {
    return size == 0 ? -1 : pairs[2 * size - 1];
  }

  private int lastAtOrBefore(int column, int offset) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (pairs[2 * middle + column] <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** Collects seams in the order of the text. */
  static final class Builder {
    private int[] pairs = new int[8];
    private int size;

    /** Adds a seam. One that lies at or behind it in the code lost its code to this one and goes. */
    void add(int codeOffset, int textOffset) {
      while (size > 0 && pairs[2 * size - 2] >= codeOffset) {
        size--;
      }
      if (2 * size == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * pairs.length);
      }
      pairs[2 * size] = codeOffset;
      pairs[2 * size + 1] = textOffset;
      size++;
    }

    Seams build() {
      return new Seams(Arrays.copyOf(pairs, 2 * size), size);
    }
  }
}
