package org.qosworkbench.tc.value;

import java.util.List;
import org.qosworkbench.tc.value.NameTable.Name;

/**
 * The protocol of a frame, as in its Ethernet type field.
 *
 * @param number 0 to 65535
 */
public record Protocol(int number) implements Value {

  private static final ProtocolTable PROTOCOLS = new ProtocolTable("a protocol",
      new Name("loop", 0x0060), new Name("pup", 0x0200), new Name("pupat", 0x0201), new Name("ip", 0x0800),
      new Name("x25", 0x0805), new Name("arp", 0x0806), new Name("bpq", 0x08ff), new Name("ieeepup", 0x0a00),
      new Name("ieeepupat", 0x0a01), new Name("dec", 0x6000), new Name("dna_dl", 0x6001), new Name("dna_rc", 0x6002),
      new Name("dna_rt", 0x6003), new Name("lat", 0x6004), new Name("diag", 0x6005), new Name("cust", 0x6006),
      new Name("sca", 0x6007), new Name("rarp", 0x8035), new Name("atalk", 0x809b), new Name("aarp", 0x80f3),
      new Name("ipx", 0x8137), new Name("ipv6", 0x86dd), new Name("ppp_disc", 0x8863), new Name("ppp_ses", 0x8864),
      new Name("atmmpoa", 0x884c), new Name("atmfate", 0x8884), new Name("802_3", 0x0001), new Name("ax25", 0x0002),
      new Name("all", 0x0003), new Name("802_2", 0x0004), new Name("snap", 0x0005), new Name("ddcmp", 0x0006),
      new Name("wan_ppp", 0x0007), new Name("ppp_mp", 0x0008), new Name("localtalk", 0x0009), new Name("can", 0x000c),
      new Name("ppptalk", 0x0010), new Name("tr_802_2", 0x0011), new Name("mobitex", 0x0015),
      new Name("control", 0x0016), new Name("irda", 0x0017), new Name("econet", 0x0018), new Name("tipc", 0x88ca),
      new Name("profinet", 0x8892), new Name("aoe", 0x88a2), new Name("ethercat", 0x88a4), new Name("802.1Q", 0x8100),
      new Name("802.1ad", 0x88a8), new Name("mpls_uc", 0x8847), new Name("mpls_mc", 0x8848), new Name("teb", 0x6558),
      new Name("cfm", 0x8902), new Name("LLDP", 0x88cc), new Name("ipv4", 0x0800));

  /**
   * Reads a name, in any case, or a number (iproute2 lib/ll_proto.c, ll_proto_a2n). The name {@code cfm} came with
   * release 6.5.
   */
  public static Parsed<Protocol> parse(String word, Dialect dialect) {
    boolean tooNew = !dialect.has(Dialect.IPROUTE2_6_5) && PROTOCOLS.number(word) == EtherType.CFM;
    return tooNew ? PROTOCOLS.parseNumber(word, Protocol::new) : PROTOCOLS.parse(word, Protocol::new);
  }

  /** All names, in the order in which tc searches them. */
  public static List<String> names(Dialect dialect) {
    return PROTOCOLS.names().stream()
        .filter(name -> dialect.has(Dialect.IPROUTE2_6_5) || PROTOCOLS.number(name) != EtherType.CFM)
        .toList();
  }

  @Override
  public String print() {
    return PROTOCOLS.print(number);
  }
}
