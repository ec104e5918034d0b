package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.ValueType.prefix;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Family;

/**
 * A header field that pedit knows by name (iproute2 tc/p_*.c).
 *
 * @param option its name, the command follows
 * @param bytes 1, 2 or 4 for numbers, 6 for a MAC address, 16 for an IPv6 address
 * @param retain the bits of the field, the bits that are changed unless {@code retain} says otherwise
 * @param decrement whether the field can be decremented
 */
record PeditField(Option option, int bytes, ValueType type, long retain, Decrement decrement) {

  /** Whether the command {@code decrement} is understood. */
  enum Decrement { ALLOWED, REFUSED }

  static final long ALL_BITS = 0xffff_ffffL;

  /** A number. */
  static PeditField number(String name, int bytes, String doc) {
    return number(exact(name).doc(doc), bytes, (1L << 8 * bytes) - 1);
  }

  /** A number of which only the bits of {@code retain} are changed. */
  static PeditField number(Option option, int bytes, long retain) {
    return new PeditField(option, bytes, u32(0), retain, Decrement.REFUSED);
  }

  /** An IPv4 address. */
  static PeditField inet(String name, String doc) {
    return new PeditField(exact(name).doc(doc), 4, prefix(Family.INET), ALL_BITS, Decrement.REFUSED);
  }

  /** An IPv6 address. */
  static PeditField inet6(String name, String doc) {
    return new PeditField(exact(name).doc(doc), 16, prefix(Family.INET6), ALL_BITS, Decrement.REFUSED);
  }

  /** A MAC address. */
  static PeditField mac(String name, String doc) {
    return new PeditField(exact(name).doc(doc), 6, new ValueType.LinkAddress(), ALL_BITS, Decrement.REFUSED);
  }

  PeditField decrementable() {
    return new PeditField(option, bytes, type, retain, Decrement.ALLOWED);
  }

  /** How many of the 128 edits of an action it takes up. */
  int keys() {
    return switch (bytes) {
      case 6 -> 2;
      case 16 -> 4;
      default -> 1;
    };
  }
}
