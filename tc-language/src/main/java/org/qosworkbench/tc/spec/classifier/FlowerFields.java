package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.device;
import static org.qosworkbench.tc.spec.ValueType.protocol;
import static org.qosworkbench.tc.spec.ValueType.u16;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.ValueType.u8;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.ValueType.DeviceCheck;
import org.qosworkbench.tc.spec.ValueType.Masks;
import org.qosworkbench.tc.value.Family;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.FlagList;
import org.qosworkbench.tc.value.MaskedNumber.Format;
import org.qosworkbench.tc.value.Value;

/** The options of flower that have a value, in test order, each with the way in which its value is read. */
final class FlowerFields {
  private FlowerFields() {}

  private static final int LARGEST_LABEL = 0xfffff;
  private static final int LARGEST_VLAN = 0xfff;

  /** Reads the value of an option, given what was read before. */
  @FunctionalInterface
  interface Reader {
    Optional<? extends Value> read(FlowerReading reading, Option option, Param param);
  }

  /** An option and how its value is read. */
  record Field(Option option, Reader reader) {}

  static Field field(Option option) {
    return new Field(option, FlowerReading::plain);
  }

  private static Field field(Option option, Reader reader) {
    return new Field(option, reader);
  }

  /** The class, flags, conntrack, the link layer and VLAN tags: what is tested before {@code mpls}. */
  static final List<Field> LINK = List.of(
      field(Parts.CLASSID_SHORT),
      field(prefix("hw_tc", param("TC", new ValueType.Special("0..15"))).bad("Illegal TC index").since("4.15")
          .doc("Traffic class of the device, which becomes the class ffe0 + TC of the parent."),
          FlowerReading::trafficClass),
      field(prefix("ip_flags", param("FLAGS", new ValueType.Flags(FlagList.Group.IP_FLAGS))).bad("Illegal \"ip_flags\"")
          .since("4.11").doc("Fragments: frag, firstfrag, either with no before it.")
          .example("ip_flags frag/nofirstfrag")),
      field(exact("l2_miss", param("0|1", u8(10))).bad("Illegal \"l2_miss\"").since("6.5")
          .doc("1 for packets that the bridge did not find in its forwarding database.")),
      field(prefix("verbose").since("4.18").doc("Tell why the device does not take the filter.")),
      field(prefix("skip_hw").since("4.7").doc(Parts.SKIP_HW_DOC)),
      field(prefix("skip_sw").since("4.7").doc(Parts.SKIP_SW_DOC)),
      field(prefix("ct_state", param("STATES", new ValueType.ConntrackState())).bad("Illegal \"ct_state\"")
          .since("5.4").doc("State of the connection: + or - before each of trk, new, est, rel, inv, rpl.")
          .example("ct_state +trk+est").note("Known only behind an action ct.")),
      field(masked("ct_zone", "ZONE[/MASK]", Format.U16).since("5.4").doc("Zone of the connection.")),
      field(masked("ct_mark", "MARK[/MASK]", Format.U32).since("5.4").doc("Mark of the connection.")),
      field(prefix("ct_label", param("HEX[/MASK]", new ValueType.HexMask()).bad(FlowerFields::badLabel)).since("5.4")
          .doc("Label of the connection: up to 16 bytes in hexadecimal.").example("ct_label 0a0b/ffff")),
      field(prefix("indev", param("DEV", device(DeviceCheck.VALID)))
          .bad(wrongArgument("\"indev\" not a valid ifname")).doc("Only packets that arrived on this device.")),
      field(exact("num_of_vlans", param("N", u8(10))).bad("Illegal \"num_of_vlans\"").since("5.19")
          .doc("Number of VLAN tags. Above 0 it allows the vlan options, above 1 the cvlan options."),
          FlowerReading::vlanCount),
      field(prefix("vlan_id", param("VID", u16(10, 0, LARGEST_VLAN))).bad("Illegal \"vlan_id\"").since("4.9")
          .doc("Outer VLAN, 0 to 4095."), FlowerReading::vlan),
      field(prefix("vlan_prio", param("PCP", u8(10, 0, 7))).bad("Illegal \"vlan_prio\"").since("4.9")
          .doc("Priority in the outer tag."), FlowerReading::vlan),
      field(prefix("vlan_ethtype", param("PROTOCOL", protocol())).bad(wrongArgument("invalid vlan_ethtype"))
          .since("4.9").doc("Protocol inside the outer tag; later options see this one.")
          .example("vlan_ethtype ip dst_ip 10.0.0.1"), FlowerReading::vlanProtocol),
      field(prefix("cvlan_id", param("VID", u16(10, 0, LARGEST_VLAN))).bad("Illegal \"cvlan_id\"").since("4.19")
          .doc("Inner VLAN, 0 to 4095."), FlowerReading::innerVlan),
      field(prefix("cvlan_prio", param("PCP", u8(10, 0, 7))).bad("Illegal \"cvlan_prio\"").since("4.19")
          .doc("Priority in the inner tag."), FlowerReading::innerVlan),
      field(prefix("cvlan_ethtype", param("PROTOCOL", protocol())).bad(wrongArgument("invalid vlan_ethtype"))
          .since("4.19").doc("Protocol inside the inner tag; later options see this one."),
          FlowerReading::innerVlanProtocol));

  /** MPLS, addresses, IP and what is above it, ARP, PPPoE and tunnels: what is tested behind {@code mpls}. */
  static final List<Field> NETWORK = List.of(
      field(prefix("mpls_label", param("LABEL", u32(10, 0, LARGEST_LABEL))).bad("Illegal \"mpls_label\"").since("4.15")
          .doc("Outermost label, 20 bits."), FlowerReading::mplsField),
      field(prefix("mpls_tc", param("TC", u8(10, 0, 7))).bad("Illegal \"mpls_tc\"").since("4.15")
          .doc("Traffic class of the outermost entry."), FlowerReading::mplsField),
      field(prefix("mpls_bos", param("0|1", u8(10, 0, 1))).bad("Illegal \"mpls_bos\"").since("4.15")
          .doc("1 when the outermost entry is the only one."), FlowerReading::mplsField),
      field(prefix("mpls_ttl", param("TTL", u8(10))).bad("Illegal \"mpls_ttl\"").since("4.15")
          .doc("Time to live of the outermost entry."), FlowerReading::mplsField),
      field(mac("dst_mac").doc("Destination MAC address.").example("dst_mac 01:00:5e:00:00:00/24")),
      field(mac("src_mac").doc("Source MAC address.")),
      field(prefix("ip_proto",
          param("PROTOCOL", new ValueType.Special("{tcp|udp|sctp|icmp|icmpv6|l2tp|esp|ah}|HEX"))
              .bad(FlowerReading::badIpProtocol))
          .bad("Illegal \"ip_proto\"")
          .doc("Protocol above IP: tcp, udp, sctp, icmp, icmpv6, l2tp, esp, ah, or a hexadecimal number.")
          .note("Needs protocol ip or ipv6, and ports, type and spi need it: order matters."),
          FlowerReading::ipProtocol),
      field(masked("ip_tos", "TOS[/MASK]", Format.TOS_TTL).since("4.13")
          .doc("TOS byte or traffic class: DSCP and ECN.").example("ip_tos 0xb8/fc")
          .note("The value is decimal or hexadecimal, the mask always hexadecimal.")),
      field(masked("ip_ttl", "TTL[/MASK]", Format.TOS_TTL).since("4.13").doc("Time to live or hop limit.")),
      field(address("dst_ip").doc("Destination address."), FlowerReading::address),
      field(address("src_ip").doc("Source address."), FlowerReading::address),
      field(ports("dst_port").doc("Destination port, or a range of ports.")
          .example("ip_proto tcp dst_port 8000-8999"), FlowerReading::ports),
      field(ports("src_port").doc("Source port, or a range of ports."), FlowerReading::ports),
      field(masked("tcp_flags", "HEX[/MASK]", Format.TCP_FLAGS).since("4.13")
          .doc("TCP flags in hexadecimal: 2 is SYN, 10 is ACK.").example("tcp_flags 0x2/0x12")),
      field(masked("type", "TYPE[/MASK]", Format.U8_DECIMAL).bad("Illegal \"icmp type\"").since("4.10")
          .doc("ICMP type; needs ip_proto icmp or icmpv6."), FlowerReading::icmp),
      field(masked("code", "CODE[/MASK]", Format.U8_DECIMAL).bad("Illegal \"icmp code\"").since("4.10")
          .doc("ICMP code; needs ip_proto icmp or icmpv6."), FlowerReading::icmp),
      field(exact("l2tpv3_sid", param("SID", u32(10))).bad("Illegal \"l2tpv3 session id\"").since("6.2")
          .doc("L2TPv3 session; needs ip_proto l2tp."), FlowerReading::l2tp),
      field(exact("spi", param("HEX", u32(16))).bad("Illegal \"spi index\"").since("6.6")
          .doc("IPsec security parameter index; needs ip_proto esp, ah or udp."), FlowerReading::securityIndex),
      field(address("arp_tip").since("4.11").doc("Target address in ARP."), FlowerReading::arpAddress),
      field(address("arp_sip").since("4.11").doc("Sender address in ARP."), FlowerReading::arpAddress),
      field(masked("arp_op", "request|reply|N[/MASK]", Format.ARP_OPERATION).since("4.11")
          .doc("ARP operation: request or reply."), FlowerReading::arpOperation),
      field(mac("arp_tha").since("4.11").doc("Target MAC address in ARP.")),
      field(mac("arp_sha").since("4.11").doc("Sender MAC address in ARP.")),
      field(exact("pppoe_sid", param("SID", u16(10))).bad("Illegal \"pppoe_sid\"").since("6.0")
          .doc("PPPoE session; needs protocol ppp_ses."), FlowerReading::pppoe),
      field(exact("ppp_proto", param("PROTOCOL", new ValueType.PppProtocol()))
          .bad(wrongArgument("invalid ppp_proto")).since("6.0")
          .doc("Protocol inside PPP; later options see ip, ipv6, mpls_uc and mpls_mc."), FlowerReading::pppProtocol),
      field(address("enc_dst_ip").since("4.10").doc("Destination address of the tunnel."),
          FlowerReading::tunnelAddress),
      field(address("enc_src_ip").since("4.10").doc("Source address of the tunnel."),
          FlowerReading::tunnelAddress),
      field(prefix("enc_key_id", param("ID", u32(10))).bad("Illegal \"enc_key_id\"").since("4.10")
          .doc("Id of the tunnel, as the network identifier of VXLAN.")),
      field(prefix("enc_dst_port", param("PORT", u16(10))).bad("Illegal \"enc_dst_port\"").since("4.10")
          .doc("UDP destination port of the tunnel.")),
      field(masked("enc_tos", "TOS[/MASK]", Format.TOS_TTL).since("4.19").doc("TOS byte of the tunnel header.")),
      field(masked("enc_ttl", "TTL[/MASK]", Format.TOS_TTL).since("4.19").doc("Time to live of the tunnel header.")),
      field(prefix("geneve_opts", param("CLASS:TYPE:DATA[/MASK][,...]", new ValueType.GeneveOptions(Masks.OPTIONAL))
          .bad(FlowerFields::badGeneve)).bad("Illegal \"geneve_opts\"").since("4.20")
          .doc("Geneve options, all parts in hexadecimal.").example("geneve_opts 0102:80:00880022")),
      field(prefix("vxlan_opts", param("GBP[/MASK]", new ValueType.VxlanOptions(Masks.OPTIONAL)))
          .bad("Illegal \"vxlan_opts\"").since("5.8").doc("VXLAN group policy.")),
      field(prefix("erspan_opts",
          param("VERSION:INDEX:DIRECTION:HWID[/MASK]", new ValueType.ErspanOptions(Masks.OPTIONAL))
              .bad(fault -> badParts(fault, "geneve_opts"))).bad("Illegal \"erspan_opts\"").since("5.8")
          .doc("ERSPAN header: version 1 has an index, version 2 a direction and a hardware id.")
          .example("erspan_opts 1:2:0:0").note("Without a mask tc dies unless there is a colon."),
          FlowerReading::erspanOptions),
      field(exact("gtp_opts", param("PDU_TYPE:QFI[/MASK]", new ValueType.GtpOptions())).bad("Illegal \"gtp_opts\"")
          .since("5.18").doc("GTP: type of the data unit and QoS flow identifier, in hexadecimal.")
          .example("gtp_opts 01:0a").note("tc dies when a colon is missing."), FlowerReading::gtpOptions),
      field(exact("pfcp_opts", param("TYPE:SEID[/MASK]", new ValueType.PfcpOptions())
          .bad(fault -> badParts(fault, "pfcp_opts"))).bad("Illegal \"pfcp_opts\"").since("6.10")
          .doc("PFCP: type and session endpoint identifier, in hexadecimal.").example("pfcp_opts 01:c0ffee")),
      field(exact("enc_flags", param("FLAGS", new ValueType.Flags(FlagList.Group.ENC_FLAGS)))
          .bad("Illegal \"enc_flags\"").since("6.12")
          .doc("Flags of the tunnel: tuncsum, tundf, tunoam, tuncrit, each with no before it to rule it out.")
          .example("enc_flags tundf/notunoam")));

  private static Option masked(String name, String form, Format format) {
    return prefix(name, param(form, new ValueType.Masked(format))).bad("Illegal \"" + name + "\"");
  }

  private static Option mac(String name) {
    return prefix(name, param("MAC[/MASK|/BITS]", new ValueType.MacMask())
        .bad(fault -> fails("\"" + fault.culprit() + "\" is invalid lladdr."))).bad("Illegal \"" + name + "\"");
  }

  private static Option address(String name) {
    return prefix(name, param("PREFIX", ValueType.prefix(Family.UNSPEC))).bad("Illegal \"" + name + "\"");
  }

  private static Option ports(String name) {
    return prefix(name, param("PORT|FIRST-LAST|PORT/MASK", new ValueType.Ports()).bad(FlowerFields::badPorts))
        .bad("Illegal \"" + name + "\"").note("Needs ip_proto tcp, udp or sctp before it.");
  }

  private static Complaint badPorts(Fault fault) {
    return fault.kind() == Fault.Kind.EMPTY_RANGE
        ? fails("max value should be greater than min value") : Complaint.SILENT;
  }

  /** Of a label that is too long tc prints the length, even when the mask is what is too long. */
  private static Complaint badLabel(Fault fault) {
    int slash = fault.word().indexOf('/');
    var label = slash < 0 ? fault.word() : fault.word().substring(0, slash);
    if (fault.kind() == Fault.Kind.TOO_LONG) {
      return wrong(label, label.getBytes(StandardCharsets.UTF_8).length + " Max allowed size 32");
    }
    return slash >= 0 && fault.start() > slash
        ? wrong(fault.word().substring(slash + 1), "labels mask must be a hex string")
        : wrong(label, "labels must be a hex string");
  }

  private static Complaint wrong(String argument, String reason) {
    return Complaint.exits("Error: argument \"" + argument + "\" is wrong: " + reason);
  }

  /** Only a mask has its parts counted where tc says so. */
  private static Complaint badGeneve(Fault fault) {
    boolean inMask = fault.word().lastIndexOf('/', fault.start()) > fault.word().lastIndexOf(',', fault.start());
    return inMask ? badParts(fault, "geneve_opts") : Complaint.SILENT;
  }

  private static Complaint badParts(Fault fault, String name) {
    return fault.kind() == Fault.Kind.TOO_MANY_PARTS ? fails("Unknown \"" + name + "\" type") : Complaint.SILENT;
  }
}
