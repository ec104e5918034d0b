package org.qosworkbench.tc.spec.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The conditions of one u32 filter as tc sends them: words of 32 bits, each compared under a mask (iproute2 tc/f_u32.c,
 * pack_key()). Mutable, one for each filter that is read.
 */
final class U32Keys {
  private static final int LARGEST_COUNT = 128;
  private static final int WORD = 4;

  /** Fields of one key. */
  private static final int VALUE = 0;
  private static final int MASK = 1;
  private static final int OFFSET = 2;
  private static final int OFFSET_MASK = 3;
  private static final int FIELDS = 4;

  private int[] fields = new int[2 * FIELDS];
  private int count;

  /** What became of a condition. */
  enum Outcome {
    ADDED(""),
    CONTRADICTION("another match wants other bits at the same place: no packet would fit both"),
    TOO_MANY("a filter has room for " + LARGEST_COUNT + " words to compare"),
    MISALIGNED("a 32-bit value is compared at a multiple of 4 bytes");

    private final String explanation;

    Outcome(String explanation) {
      this.explanation = explanation;
    }

    /** Why tc refuses it. */
    String explanation() {
      return explanation;
    }
  }

  /** How many words are compared. */
  int count() {
    return count;
  }

  /** The words that are compared, in the order in which they were first demanded. */
  List<U32Key> list() {
    var all = new ArrayList<U32Key>(count);
    for (int at = 0; at < count * FIELDS; at += FIELDS) {
      var base = fields[at + OFFSET_MASK] == 0 ? U32Key.Base.NETWORK_HEADER : U32Key.Base.NEXT_HEADER;
      all.add(new U32Key(base, fields[at + OFFSET], fields[at + VALUE], fields[at + MASK]));
    }
    return all;
  }

  /**
   * Demands {@code value} under {@code mask}, both in host order, in the word at {@code offset}.
   *
   * @param offsetMask all ones when the offset counts from the next header, else 0
   */
  Outcome add(int value, int mask, int offset, int offsetMask) {
    int wanted = value & mask;
    for (int at = 0; at < count * FIELDS; at += FIELDS) {
      if (fields[at + OFFSET] != offset || fields[at + OFFSET_MASK] != offsetMask) continue;
      if (((wanted ^ fields[at + VALUE]) & mask & fields[at + MASK]) != 0) return Outcome.CONTRADICTION;
      fields[at + VALUE] |= wanted;
      fields[at + MASK] |= mask;
      return Outcome.ADDED;
    }
    if (count >= LARGEST_COUNT) return Outcome.TOO_MANY;
    if (offset % WORD != 0) return Outcome.MISALIGNED;
    append(wanted, mask, offset, offsetMask);
    return Outcome.ADDED;
  }

  private void append(int value, int mask, int offset, int offsetMask) {
    int at = count * FIELDS;
    if (at == fields.length) fields = Arrays.copyOf(fields, 2 * at);
    fields[at + VALUE] = value;
    fields[at + MASK] = mask;
    fields[at + OFFSET] = offset;
    fields[at + OFFSET_MASK] = offsetMask;
    count++;
  }

  /** As {@link #add} for 16 bits: the upper half of a word at a multiple of 4, the lower half anywhere else. */
  Outcome add16(int value, int mask, int offset, int offsetMask) {
    int shift = (offset & 3) == 0 ? 16 : 0;
    return add(value << shift, mask << shift, offset & ~3, offsetMask);
  }

  /** As {@link #add} for 8 bits. */
  Outcome add8(int value, int mask, int offset, int offsetMask) {
    int shift = 24 - 8 * (offset & 3);
    return add(value << shift, mask << shift, offset & ~3, offsetMask);
  }
}
