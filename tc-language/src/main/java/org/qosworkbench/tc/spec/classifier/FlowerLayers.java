package org.qosworkbench.tc.spec.classifier;

import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.value.Protocol;

/**
 * The protocols that a flower filter has named so far, from the link layer upwards (iproute2 tc/f_flower.c,
 * flower_parse_opt()). Mutable, one for each filter that is read.
 */
final class FlowerLayers {
  private static final int NOT_GIVEN = 0;
  private static final int ALL = 0x0003;
  private static final int IPV4 = 0x0800;
  private static final int ARP = 0x0806;
  private static final int RARP = 0x8035;
  private static final int VLAN = 0x8100;
  private static final int SERVICE_VLAN = 0x88a8;
  private static final int IPV6 = 0x86dd;
  private static final int MPLS = 0x8847;
  private static final int MPLS_MULTICAST = 0x8848;
  private static final int PPP_SESSION = 0x8864;
  private static final int CFM = 0x8902;

  private static final int NO_PROTOCOL = 0xff;
  private static final int ICMP = 1;
  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final int ESP = 50;
  private static final int AH = 51;
  private static final int ICMPV6 = 58;
  private static final int L2TP = 115;
  private static final int SCTP = 132;

  private final int filterProtocol;
  private int protocol;
  private int protocolInVlan = NOT_GIVEN;
  private long vlans;
  private int ipProtocol = NO_PROTOCOL;

  FlowerLayers(Scan.Header header) {
    filterProtocol = filterProtocol(header);
    protocol = filterProtocol;
  }

  /** Only filters that can be created start with all protocols; for the rest it is none. */
  private static int filterProtocol(Scan.Header header) {
    boolean creates = header.object().equals("filter")
        && (header.verb().equals("add") || header.verb().equals("replace"));
    return (int) header.given().number("protocol", creates ? ALL : NOT_GIVEN);
  }

  /** {@code num_of_vlans} */
  void setVlans(long count) {
    vlans = count;
  }

  /** {@code vlan_ethtype} */
  void setProtocolInVlan(int number) {
    protocolInVlan = number;
    protocol = number;
  }

  /** {@code cvlan_ethtype} */
  void setProtocolInInnerVlan(int number) {
    protocol = number;
  }

  /** {@code ppp_proto}, a PPP protocol, of which flower looks into four. */
  void setProtocolInPpp(int number) {
    protocol = switch (number) {
      case 0x0021 -> IPV4;
      case 0x0057 -> IPV6;
      case 0x0281 -> MPLS;
      case 0x0283 -> MPLS_MULTICAST;
      default -> protocol;
    };
  }

  /** {@code ip_proto} */
  void setIpProtocol(int number) {
    ipProtocol = number;
  }

  /** What the options that come next are about. */
  Protocol protocol() {
    return new Protocol(protocol);
  }

  /** As a sentence goes on: which protocol it is. */
  String describe() {
    return protocol == NOT_GIVEN ? "no protocol is known" : "the protocol is " + protocol().print();
  }

  boolean isUnknown() {
    return protocol == NOT_GIVEN;
  }

  boolean isIpv4() {
    return protocol == IPV4;
  }

  boolean isIpv6() {
    return protocol == IPV6;
  }

  boolean isArp() {
    return protocol == ARP || protocol == RARP;
  }

  boolean isMpls() {
    return protocol == MPLS || protocol == MPLS_MULTICAST;
  }

  boolean isPppSession() {
    return protocol == PPP_SESSION;
  }

  boolean isMaintenance() {
    return protocol == CFM;
  }

  /** Whether the filter itself is for tagged frames: vlan_id and vlan_prio. */
  boolean isTagged() {
    return isVlan(filterProtocol) || vlans > 0;
  }

  /** Whether what comes next can be a tag. */
  boolean isTaggedHere() {
    return isVlan(protocol) || vlans > 0;
  }

  boolean isTaggedTwice() {
    return isVlan(protocolInVlan) || vlans > 1;
  }

  private static boolean isVlan(int protocol) {
    return protocol == VLAN || protocol == SERVICE_VLAN;
  }

  boolean hasPorts() {
    return ipProtocol == TCP || ipProtocol == UDP || ipProtocol == SCTP;
  }

  /** The right one of the two kinds of ICMP. */
  boolean isIcmp() {
    return isIpv4() && ipProtocol == ICMP || isIpv6() && ipProtocol == ICMPV6;
  }

  boolean isL2tp() {
    return ipProtocol == L2TP;
  }

  boolean hasSecurityIndex() {
    return ipProtocol == UDP || ipProtocol == ESP || ipProtocol == AH;
  }
}
