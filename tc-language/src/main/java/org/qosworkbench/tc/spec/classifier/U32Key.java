package org.qosworkbench.tc.spec.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.value.UnsignedNumber;

/**
 * One word of 32 bits that a u32 filter compares.
 *
 * @param base what the offset counts from
 * @param offset bytes, a multiple of 4, may be negative
 * @param value the bits wanted, in the order of the packet; none outside of the mask
 * @param mask the bits that count
 */
public record U32Key(Base base, int offset, int value, int mask) {
  /** What an offset counts from. */
  public enum Base {
    NETWORK_HEADER,
    /** The header behind, once the {@code offset} of a linking filter has found it. */
    NEXT_HEADER
  }

  /** Bits of the packet's mark that a filter wants. */
  public record Mark(int value, int mask) {}

  /** What all {@code match} words of a filter come to: one key for each place. */
  public static List<U32Key> of(Given filter) {
    var keys = new U32Keys();
    for (var match : filter.tails("match")) U32Selector.add(match.words(), keys);
    return keys.list();
  }

  /** What {@code match mark} wants; the last one counts. */
  public static Optional<Mark> mark(Given filter) {
    Optional<Mark> found = Optional.empty();
    for (var match : filter.tails("match")) {
      if (!match.has("mark")) continue;
      var numbers = new ArrayList<Integer>(2);
      for (var word : match.words()) {
        if (word.element() instanceof Param && word.value().orElse(null) instanceof UnsignedNumber number) {
          numbers.add((int) number.value());
        }
      }
      if (numbers.size() == 2) found = Optional.of(new Mark(numbers.get(0), numbers.get(1)));
    }
    return found;
  }

  /**
   * The bucket that {@code sample} computes from its one key, already reduced by its divisor (iproute2 tc/f_u32.c,
   * u32_hash_fold()); empty without a sample.
   */
  public static Optional<Integer> sampledBucket(Given filter) {
    Optional<Integer> found = Optional.empty();
    for (var sample : filter.tails("sample")) {
      var keys = new U32Keys();
      U32Selector.add(sample.words(), keys);
      if (keys.count() == 1) found = Optional.of(keys.list().get(0).fold() & (int) sample.number("divisor", 256) - 1);
    }
    return found;
  }

  /** As the kernel hashes: the masked bits, shifted so that the lowest bit of the mask comes first; a byte counts. */
  private int fold() {
    return mask == 0 ? 0 : (value & mask) >>> Integer.numberOfTrailingZeros(mask);
  }
}
