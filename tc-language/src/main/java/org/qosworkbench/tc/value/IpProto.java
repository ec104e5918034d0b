package org.qosworkbench.tc.value;

import java.util.List;

/**
 * A protocol above IP as the flower classifier writes it.
 *
 * @param number 0 to 255
 */
public record IpProto(int number) implements Value {

  private static final List<String> ABBREVIATED = List.of("tcp", "udp", "sctp", "icmp", "icmpv6");
  private static final int[] NUMBERS =
      {IpNumber.TCP, IpNumber.UDP, IpNumber.SCTP, IpNumber.ICMP, IpNumber.ICMPV6};
  private static final NumberFormat NUMBER = new NumberFormat(Width.U8, Base.HEXADECIMAL);
  private static final Expectation EXPECTED = new NamedNumber("an IP protocol", "tcp", "0x0 to 0xff",
      List.of("tcp", "udp", "sctp", "icmp", "icmpv6", "l2tp", "esp", "ah"));

  /**
   * Reads a name or a hexadecimal number (iproute2 tc/f_flower.c, flower_parse_ip_proto). Beginnings of {@code tcp},
   * {@code udp}, {@code sctp}, {@code icmp} and {@code icmpv6} count as the name, in this order; {@code l2tp} came with
   * release 6.2, {@code esp} and {@code ah} with 6.6.
   *
   * @param ethernet the protocol below, which must be IPv4 or IPv6, and the right one for the two kinds of ICMP;
   *     otherwise the fault is of the kind {@link Fault.Kind#WRONG_FAMILY}
   */
  public static Parsed<IpProto> parse(String word, Protocol ethernet, Dialect dialect) {
    if (ethernet.number() != EtherType.IPV4 && ethernet.number() != EtherType.IPV6) {
      return bad(Fault.Kind.WRONG_FAMILY, word);
    }
    for (int i = 0; i < NUMBERS.length; i++) {
      if (!word.isEmpty() && ABBREVIATED.get(i).startsWith(word)) {
        boolean wrongFamily = NUMBERS[i] == IpNumber.ICMP && ethernet.number() != EtherType.IPV4
            || NUMBERS[i] == IpNumber.ICMPV6 && ethernet.number() != EtherType.IPV6;
        return wrongFamily ? bad(Fault.Kind.WRONG_FAMILY, word) : Parsed.ok(new IpProto(NUMBERS[i]));
      }
    }
    if (word.equals("l2tp") && dialect.has(Dialect.IPROUTE2_6_2)) {
      return Parsed.ok(new IpProto(IpNumber.L2TP));
    }
    if (word.equals("esp") && dialect.has(Dialect.IPROUTE2_6_6)) {
      return Parsed.ok(new IpProto(IpNumber.ESP));
    }
    if (word.equals("ah") && dialect.has(Dialect.IPROUTE2_6_6)) {
      return Parsed.ok(new IpProto(IpNumber.AH));
    }
    return switch (UnsignedNumber.parse(word, NUMBER)) {
      case Parsed.Ok<UnsignedNumber> ok -> Parsed.ok(new IpProto((int) ok.get().value()));
      case Parsed.Bad<UnsignedNumber> bad -> switch (bad.fault().kind()) {
        case NOT_A_NUMBER, TRAILING_TEXT -> bad(Fault.Kind.UNKNOWN_WORD, word);
        default -> bad(bad.fault().kind(), word);
      };
    };
  }

  /** The full name where every release has one, otherwise the number. */
  @Override
  public String print() {
    for (int i = 0; i < NUMBERS.length; i++) {
      if (NUMBERS[i] == number) {
        return ABBREVIATED.get(i);
      }
    }
    return Base.HEXADECIMAL.print(number);
  }

  private static Parsed<IpProto> bad(Fault.Kind kind, String word) {
    return Parsed.bad(new Fault(kind, EXPECTED, word, 0, word.length()));
  }
}
