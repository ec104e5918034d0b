package org.qosworkbench.tc.value;

/**
 * An IP address, or one of the words that stand for any address.
 *
 * @param family family of the address; of {@code default} and {@code any} the family asked for
 * @param form a literal address or a word
 * @param high upper half of an IPv6 address, otherwise 0
 * @param low lower half of an IPv6 address, or an IPv4 address in its low 32 bits, otherwise 0
 */
public record Address(Family family, Form form, long high, long low) implements Value {

  /** How an address is written. */
  public enum Form {
    /** The address itself. */
    LITERAL,
    /** The word {@code default}. */
    DEFAULT,
    /** The words {@code all} and {@code any}. */
    ANY
  }

  /** An IPv4 address. */
  public static Address inet(int bits) {
    return new Address(Family.INET, Form.LITERAL, 0, bits & 0xffffffffL);
  }

  /** An IPv6 address. */
  public static Address inet6(long high, long low) {
    return new Address(Family.INET6, Form.LITERAL, high, low);
  }

  /**
   * Reads an address of the given family, any family with {@link Family#UNSPEC} (iproute2 lib/utils.c, get_addr). IPv4
   * addresses have one to four parts, each a number as in C, the missing ones are 0: {@code 10.8} is 10.8.0.0.
   */
  public static Parsed<Address> parse(String word, Family family) {
    return parse(word, word.length(), family);
  }

  /** Reads the first {@code length} characters of a word as an address. */
  static Parsed<Address> parse(String word, int length, Family family) {
    long inet = Inet.parse(word, 0, length);
    if (inet != Inet.NONE) {
      return family == Family.INET6
          ? bad(Fault.Kind.WRONG_FAMILY, family, word, length)
          : Parsed.ok(inet((int) inet));
    }
    String text = length == word.length() ? word : word.substring(0, length);
    return switch (text) {
      case "" -> bad(Fault.Kind.EMPTY, family, word, 0);
      case "default" -> Parsed.ok(new Address(family, Form.DEFAULT, 0, 0));
      case "all", "any" -> Parsed.ok(new Address(family, Form.ANY, 0, 0));
      default -> {
        if (text.indexOf(':') < 0) {
          yield bad(Fault.Kind.BAD_ADDRESS, family, word, length);
        }
        if (family == Family.INET) {
          yield bad(Fault.Kind.WRONG_FAMILY, family, word, length);
        }
        long[] halves = Inet6.parse(text);
        yield halves.length == 0
            ? bad(Fault.Kind.BAD_ADDRESS, family, word, length)
            : Parsed.ok(inet6(halves[0], halves[1]));
      }
    };
  }

  @Override
  public String print() {
    return switch (form) {
      case DEFAULT -> "default";
      case ANY -> "any";
      case LITERAL -> switch (family) {
        case INET -> Inet.print((int) low);
        case INET6 -> Inet6.print(high, low);
        case UNSPEC -> throw new IllegalStateException("a literal address has a family");
      };
    };
  }

  private static Parsed<Address> bad(Fault.Kind kind, Family family, String word, int end) {
    return Parsed.bad(new Fault(kind, family.address(), word, 0, end));
  }
}
