package org.qosworkbench.tc.value;

/**
 * An address with the number of its leading bits that count.
 *
 * @param address the address
 * @param length number of bits; all of a literal address without a slash, 0 for the words
 */
public record Prefix(Address address, int length) implements Value {

  private static final NumberFormat LENGTH = new NumberFormat(Width.U32, Base.ANY);

  /**
   * Reads {@code ADDRESS}, {@code ADDRESS/LENGTH} or {@code ADDRESS/NETMASK} (iproute2 lib/utils.c, get_prefix). The
   * length is a number as in C, the netmask a dotted one without holes. {@code default}, {@code all} and {@code any}
   * take no length.
   */
  public static Parsed<Prefix> parse(String word, Family family) {
    int slash = word.indexOf('/');
    return switch (Address.parse(word, slash < 0 ? word.length() : slash, family)) {
      case Parsed.Bad<Address> bad -> Parsed.bad(bad.fault());
      case Parsed.Ok<Address> ok when slash < 0 -> Parsed.ok(whole(ok.get()));
      case Parsed.Ok<Address> ok -> withLength(word, slash + 1, ok.get(), family);
    };
  }

  @Override
  public String print() {
    return length == whole(address).length ? address.print() : address.print() + "/" + length;
  }

  private static Prefix whole(Address address) {
    return switch (address.form()) {
      case LITERAL -> new Prefix(address, address.family().bits());
      case DEFAULT, ANY -> new Prefix(address, 0);
    };
  }

  private static Parsed<Prefix> withLength(String word, int from, Address address, Family family) {
    int to = word.length();
    if (address.form() != Address.Form.LITERAL) {
      return bad(Fault.Kind.BAD_PREFIX, family, word, from - 1, to);
    }
    long length = UnsignedNumber.faultIn(word, from, to, LENGTH) == null
        ? Strtol.unsignedValue(word, from, to, 0)
        : maskLength(word, from);
    if (length < 0) {
      return bad(from == to ? Fault.Kind.MISSING_PART : Fault.Kind.BAD_PREFIX, family, word, from, to);
    }
    if (length > address.family().bits()) {
      return Parsed.bad(new Fault(Fault.Kind.TOO_LARGE, address.family().length(), word, from, to));
    }
    return Parsed.ok(new Prefix(address, (int) length));
  }

  /** Length of a dotted netmask; the words for any address are a netmask of no bits. */
  private static int maskLength(String word, int from) {
    return switch (Address.parse(word.substring(from), Family.INET)) {
      case Parsed.Ok<Address> ok -> Inet.maskLength((int) ok.get().low());
      case Parsed.Bad<Address> bad -> -1;
    };
  }

  private static Parsed<Prefix> bad(Fault.Kind kind, Family family, String word, int start, int end) {
    return Parsed.bad(new Fault(kind, family.prefix(), word, start, end));
  }
}
