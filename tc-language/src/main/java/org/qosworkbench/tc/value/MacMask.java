package org.qosworkbench.tc.value;

/**
 * A link-layer address and which of its bits count.
 *
 * @param address the bytes as a 48-bit number, the first byte on top
 * @param mask the mask in the same form
 */
public record MacMask(long address, long mask) implements Value {

  private static final long ALL = 0xffffffffffffL;
  private static final NumberFormat BITS = new NumberFormat(Width.U32, Base.DECIMAL);

  /**
   * Reads {@code ADDRESS}, {@code ADDRESS/BITS} or {@code ADDRESS/ADDRESS} (iproute2 tc/f_flower.c,
   * flower_parse_eth_addr). A decimal number behind the slash is always a number of bits: {@code /10} is ten bits.
   * Bytes that a mask address does not give are those of the address; numbers of bits of 0 and above 48 give the odd
   * masks that tc computes for them.
   */
  public static Parsed<MacMask> parse(String word) {
    int slash = word.indexOf('/');
    int end = slash < 0 ? word.length() : slash;
    return switch (LinkAddress.parse(word, 0, end, 0)) {
      case Parsed.Bad<LinkAddress> bad -> Parsed.bad(bad.fault());
      case Parsed.Ok<LinkAddress> ok when slash < 0 -> Parsed.ok(new MacMask(ok.get().address(), ALL));
      case Parsed.Ok<LinkAddress> ok -> withMask(word, slash + 1, ok.get().address());
    };
  }

  @Override
  public String print() {
    if (mask == ALL) {
      return LinkAddress.print(address);
    }
    int bits = 48 - Long.numberOfTrailingZeros(mask);
    boolean leading = bits > 0 && mask == bitMask(bits);
    return LinkAddress.print(address) + "/" + (leading ? bits : LinkAddress.print(mask));
  }

  private static Parsed<MacMask> withMask(String word, int from, long address) {
    int to = word.length();
    if (UnsignedNumber.faultIn(word, from, to, BITS) == null) {
      return Parsed.ok(new MacMask(address, bitMask(Strtol.unsignedValue(word, from, to, 10))));
    }
    return switch (LinkAddress.parse(word, from, to, address)) {
      case Parsed.Ok<LinkAddress> ok -> Parsed.ok(new MacMask(address, ok.get().address()));
      case Parsed.Bad<LinkAddress> bad -> {
        Fault fault = bad.fault();
        yield Parsed.bad(new Fault(fault.kind(), MacExpectation.MASKED, word, fault.start(), fault.end()));
      }
    };
  }

  /** tc shifts in 64 bits, where the processor takes the distance modulo 64, and keeps the upper 48 bits. */
  private static long bitMask(long bits) {
    return ALL << 64 - bits >>> 16;
  }
}
