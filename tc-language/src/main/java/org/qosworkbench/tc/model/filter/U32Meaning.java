package org.qosworkbench.tc.model.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.classifier.U32Key;

/**
 * What a u32 command asks for: a hash table, or a node in a bucket of one. Handles are 12 bits of table, 8 of bucket
 * and 12 of node; those of tables have neither bucket nor node.
 *
 * @param divisor number of buckets of the table that is to be created; empty for a node
 * @param hash table and bucket that tc sends for the node, as a handle: from {@code ht} and {@code sample}; 0 when
 *     nothing is sent and the root table of the priority is meant, as it is for table fff
 * @param link the table where packets that fit go on, as a handle; 0 takes a link away
 * @param order what tc adds to the handle that was written: the number of the node
 * @param selection whether there is a {@code match}; a node without one is refused
 * @param keys the words that are compared
 * @param ending what follows for packets that fit
 */
public record U32Meaning(
    Optional<Integer> divisor, long hash, Optional<Long> link, long order, Selection selection, List<U32Key> keys,
    Pattern pattern, Ending ending) implements Matching {
  /** Whether packets are compared with anything. */
  public enum Selection { GIVEN, NONE }

  /** What follows for a packet that fits. */
  public enum Ending {
    /** It has found its filter: there is a class, an action or a policer. */
    TERMINAL,
    /** It goes on, in the linked table or with the next filter. */
    GOES_ON
  }

  private static final long TABLE = 0xfff0_0000L;
  private static final long TABLE_AND_BUCKET = 0xffff_f000L;
  private static final long BUCKET = 0xf_f000L;
  private static final long NODE = 0xfff;
  public U32Meaning {
    Objects.requireNonNull(divisor);
    Objects.requireNonNull(link);
    keys = List.copyOf(keys);
    Objects.requireNonNull(pattern);
  }

  static U32Meaning of(Given given) {
    var keys = U32Key.of(given);
    return new U32Meaning(
        given.value("divisor").map(it -> (int) given.number("divisor")), hash(given),
        given.value("link").map(it -> given.number("link")), given.number("order") & 0xffff_ffffL,
        given.has("match") ? Selection.GIVEN : Selection.NONE, keys, pattern(given, keys),
        given.hasAny("classid", "action", "police") ? Ending.TERMINAL : Ending.GOES_ON);
  }

  private static long hash(Given given) {
    long written = given.number("ht");
    return U32Key.sampledBucket(given).map(bucket -> written & TABLE | (long) bucket << 12)
        .orElse(written & TABLE_AND_BUCKET);
  }

  private static Pattern pattern(Given given, List<U32Key> keys) {
    var fields = new HashMap<String, Masked>();
    for (var key : keys) {
      var name = switch (key.base()) {
        case NETWORK_HEADER -> "at " + key.offset();
        case NEXT_HEADER -> "at nexthdr+" + key.offset();
      };
      fields.merge(name, Masked.of(key.value() & 0xffff_ffffL, key.mask() & 0xffff_ffffL), (first, second) -> first);
    }
    U32Key.mark(given).ifPresent(
        mark -> fields.put("mark", Masked.of(mark.value() & 0xffff_ffffL, mark.mask() & 0xffff_ffffL)));
    return new Pattern(Map.copyOf(fields));
  }

  /** Whether the command creates a hash table and not a node. */
  public boolean isTable() {
    return divisor.isPresent();
  }

  /** The table part of a handle, as a handle. */
  public static long table(long handle) {
    return handle & TABLE;
  }

  /** The bucket of a handle, 0 to 255. */
  public static int bucket(long handle) {
    return (int) ((handle & BUCKET) >> 12);
  }

  /** The node of a handle, 0 to 4095; 0 for a table. */
  public static int node(long handle) {
    return (int) (handle & NODE);
  }

  @Override
  public long handle(long written) {
    return written | order;
  }

  @Override
  public boolean matchesEverything() {
    return selection == Selection.GIVEN && pattern.isAnything();
  }
}
