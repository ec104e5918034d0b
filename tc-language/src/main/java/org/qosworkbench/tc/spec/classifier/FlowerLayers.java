package org.qosworkbench.tc.spec.classifier;

import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.value.EtherType;
import org.qosworkbench.tc.value.IpNumber;
import org.qosworkbench.tc.value.PppProtocol;
import org.qosworkbench.tc.value.Protocol;

/**
 * The protocols that a flower filter has named so far, from the link layer upwards (iproute2 tc/f_flower.c,
 * flower_parse_opt()). Mutable, one for each filter that is read.
 */
final class FlowerLayers {
  private static final int NOT_GIVEN = 0;
  private static final int NO_PROTOCOL = 0xff;

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
    return (int) header.given().number("protocol", creates ? EtherType.ALL : NOT_GIVEN);
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
    protocol = PppProtocol.etherType(number).orElse(protocol);
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
    return protocol == EtherType.IPV4;
  }

  boolean isIpv6() {
    return protocol == EtherType.IPV6;
  }

  boolean isArp() {
    return protocol == EtherType.ARP || protocol == EtherType.RARP;
  }

  boolean isMpls() {
    return EtherType.isMpls(protocol);
  }

  boolean isPppSession() {
    return protocol == EtherType.PPP_SESSION;
  }

  boolean isMaintenance() {
    return protocol == EtherType.CFM;
  }

  /** Whether the filter itself is for tagged frames: vlan_id and vlan_prio. */
  boolean isTagged() {
    return EtherType.isVlan(filterProtocol) || vlans > 0;
  }

  /** Whether what comes next can be a tag. */
  boolean isTaggedHere() {
    return EtherType.isVlan(protocol) || vlans > 0;
  }

  boolean isTaggedTwice() {
    return EtherType.isVlan(protocolInVlan) || vlans > 1;
  }

  boolean hasPorts() {
    return IpNumber.hasPorts(ipProtocol);
  }

  /** The right one of the two kinds of ICMP. */
  boolean isIcmp() {
    return isIpv4() && ipProtocol == IpNumber.ICMP || isIpv6() && ipProtocol == IpNumber.ICMPV6;
  }

  boolean isL2tp() {
    return ipProtocol == IpNumber.L2TP;
  }

  boolean hasSecurityIndex() {
    return ipProtocol == IpNumber.UDP || ipProtocol == IpNumber.ESP || ipProtocol == IpNumber.AH;
  }
}
