package org.qosworkbench.tc.value;

import java.util.List;
import org.qosworkbench.tc.value.NameTable.Name;

/**
 * A protocol above IP, by the names of the system's protocol list.
 *
 * @param number 0 to 255, or the larger number of a name that has one
 */
public record InetProtocol(int number) implements Value {

  /** The usual /etc/protocols; a system can have another one. */
  private static final NameTable NAMES = new NameTable(
      new Name("ip", 0), new Name("IP", 0), new Name("hopopt", 0), new Name("HOPOPT", 0), new Name("icmp", 1),
      new Name("ICMP", 1), new Name("igmp", 2), new Name("IGMP", 2), new Name("ggp", 3), new Name("GGP", 3),
      new Name("ipencap", 4), new Name("IP-ENCAP", 4), new Name("st", 5), new Name("ST", 5), new Name("tcp", 6),
      new Name("TCP", 6), new Name("egp", 8), new Name("EGP", 8), new Name("igp", 9), new Name("IGP", 9),
      new Name("pup", 12), new Name("PUP", 12), new Name("udp", 17), new Name("UDP", 17), new Name("hmp", 20),
      new Name("HMP", 20), new Name("xns-idp", 22), new Name("XNS-IDP", 22), new Name("rdp", 27), new Name("RDP", 27),
      new Name("iso-tp4", 29), new Name("ISO-TP4", 29), new Name("dccp", 33), new Name("DCCP", 33),
      new Name("xtp", 36), new Name("XTP", 36), new Name("ddp", 37), new Name("DDP", 37), new Name("idpr-cmtp", 38),
      new Name("IDPR-CMTP", 38), new Name("ipv6", 41), new Name("IPv6", 41), new Name("ipv6-route", 43),
      new Name("IPv6-Route", 43), new Name("ipv6-frag", 44), new Name("IPv6-Frag", 44), new Name("idrp", 45),
      new Name("IDRP", 45), new Name("rsvp", 46), new Name("RSVP", 46), new Name("gre", 47), new Name("GRE", 47),
      new Name("esp", 50), new Name("IPSEC-ESP", 50), new Name("ah", 51), new Name("IPSEC-AH", 51),
      new Name("skip", 57), new Name("SKIP", 57), new Name("ipv6-icmp", 58), new Name("IPv6-ICMP", 58),
      new Name("ipv6-nonxt", 59), new Name("IPv6-NoNxt", 59), new Name("ipv6-opts", 60), new Name("IPv6-Opts", 60),
      new Name("rspf", 73), new Name("RSPF", 73), new Name("CPHB", 73), new Name("vmtp", 81), new Name("VMTP", 81),
      new Name("eigrp", 88), new Name("EIGRP", 88), new Name("ospf", 89), new Name("OSPFIGP", 89),
      new Name("ax.25", 93), new Name("AX.25", 93), new Name("ipip", 94), new Name("IPIP", 94),
      new Name("etherip", 97), new Name("ETHERIP", 97), new Name("encap", 98), new Name("ENCAP", 98),
      new Name("pim", 103), new Name("PIM", 103), new Name("ipcomp", 108), new Name("IPCOMP", 108),
      new Name("vrrp", 112), new Name("VRRP", 112), new Name("l2tp", 115), new Name("L2TP", 115),
      new Name("isis", 124), new Name("ISIS", 124), new Name("sctp", 132), new Name("SCTP", 132), new Name("fc", 133),
      new Name("FC", 133), new Name("mobility-header", 135), new Name("Mobility-Header", 135),
      new Name("udplite", 136), new Name("UDPLite", 136), new Name("mpls-in-ip", 137), new Name("MPLS-in-IP", 137),
      new Name("manet", 138), new Name("hip", 139), new Name("HIP", 139), new Name("shim6", 140),
      new Name("Shim6", 140), new Name("wesp", 141), new Name("WESP", 141), new Name("rohc", 142),
      new Name("ROHC", 142), new Name("ethernet", 143), new Name("Ethernet", 143), new Name("mptcp", 262),
      new Name("MPTCP", 262));

  private static final NumberFormat NUMBER = new NumberFormat(Width.U8, Base.DECIMAL);
  private static final Expectation EXPECTED = new NamedNumber("an IP protocol", "tcp", "", List.of(), NAMES.names());

  /** Reads a decimal number or a name, whose case matters (iproute2 lib/inet_proto.c, inet_proto_a2n). */
  public static Parsed<InetProtocol> parse(String word) {
    return switch (UnsignedNumber.parse(word, NUMBER)) {
      case Parsed.Ok<UnsignedNumber> ok -> Parsed.ok(new InetProtocol((int) ok.get().value()));
      case Parsed.Bad<UnsignedNumber> bad -> {
        int number = NAMES.exactNumber(word);
        yield number == NameTable.NONE
            ? Parsed.bad(new Fault(Fault.Kind.UNKNOWN_WORD, EXPECTED, word, 0, word.length()))
            : Parsed.ok(new InetProtocol(number));
      }
    };
  }

  @Override
  public String print() {
    return NAMES.name(number).orElseGet(() -> Integer.toString(number));
  }
}
