package org.qosworkbench.tc.value;

import java.util.List;
import java.util.OptionalInt;
import org.qosworkbench.tc.value.NameTable.Name;

/**
 * The protocol inside a PPP frame.
 *
 * @param number 0 to 65535
 */
public record PppProtocol(int number) implements Value {

  private static final ProtocolTable PROTOCOLS = new ProtocolTable("a PPP protocol",
      new Name("ip", 0x0021), new Name("at", 0x0029), new Name("ipx", 0x002b), new Name("vjc_comp", 0x002d),
      new Name("vjc_uncomp", 0x002f), new Name("mp", 0x003d), new Name("ipv6", 0x0057), new Name("compfrag", 0x00fb),
      new Name("comp", 0x00fd), new Name("mpls_uc", 0x0281), new Name("mpls_mc", 0x0283), new Name("ipcp", 0x8021),
      new Name("atcp", 0x8029), new Name("ipxcp", 0x802b), new Name("ipv6cp", 0x8057), new Name("ccpfrag", 0x80fb),
      new Name("ccp", 0x80fd), new Name("mplscp", 0x80fd), new Name("lcp", 0xc021), new Name("pap", 0xc023),
      new Name("lqr", 0xc025), new Name("chap", 0xc223), new Name("cbcp", 0xc029));

  /** Reads a name, in any case, or a number (iproute2 lib/ppp_proto.c, ppp_proto_a2n). */
  public static Parsed<PppProtocol> parse(String word) {
    return PROTOCOLS.parse(word, PppProtocol::new);
  }

  /** All names, in the order in which tc searches them. */
  public static List<String> names() {
    return PROTOCOLS.names();
  }

  /** The {@link EtherType} of what a frame carries, where flower goes on with it; empty for all other numbers. */
  public static OptionalInt etherType(int number) {
    return switch (number) {
      case 0x0021 -> OptionalInt.of(EtherType.IPV4);
      case 0x0057 -> OptionalInt.of(EtherType.IPV6);
      case 0x0281 -> OptionalInt.of(EtherType.MPLS);
      case 0x0283 -> OptionalInt.of(EtherType.MPLS_MULTICAST);
      default -> OptionalInt.empty();
    };
  }

  @Override
  public String print() {
    return PROTOCOLS.print(number);
  }
}
