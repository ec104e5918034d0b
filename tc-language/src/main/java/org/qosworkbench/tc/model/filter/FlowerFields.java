package org.qosworkbench.tc.model.filter;

import java.util.HashMap;
import java.util.Map;
import org.qosworkbench.tc.bind.Values;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.grammar.TunnelTests;
import org.qosworkbench.tc.value.CtState;
import org.qosworkbench.tc.value.EtherType;
import org.qosworkbench.tc.value.Family;
import org.qosworkbench.tc.value.FlagList;
import org.qosworkbench.tc.value.HexMask;
import org.qosworkbench.tc.value.IpNumber;
import org.qosworkbench.tc.value.MacMask;
import org.qosworkbench.tc.value.MaskedNumber;
import org.qosworkbench.tc.value.Ports;
import org.qosworkbench.tc.value.PppProtocol;
import org.qosworkbench.tc.value.Prefix;

/**
 * The words of a flower filter as the kernel stores them (Linux net/sched/cls_flower.c, fl_set_key()): fields that do
 * not suit the protocols below them are left out there, so they are here. Mutable, one for each filter.
 */
final class FlowerFields {
  static final String PROTOCOL = "protocol";

  private static final int LABEL_DIGITS = 32;

  private final Given given;
  private final Map<String, Masked> fields = new HashMap<>();
  private long protocol;
  private boolean protocolCounts;

  FlowerFields(Given given) {
    this.given = given;
  }

  Pattern pattern(int filterProtocol) {
    given.value("indev").ifPresent(device -> same("indev " + device.print()));
    number("l2_miss", 8);
    mac("dst_mac");
    mac("src_mac");
    number("num_of_vlans", 8);
    tags(filterProtocol);
    pppoe();
    if (protocolCounts) fields.put(PROTOCOL, Masked.exactly(protocol, 16));
    network();
    tunnel();
    conntrack();
    flags("ip_flags");
    flags("enc_flags");
    return new Pattern(fields);
  }

  // ---- link layer ---------------------------------------------------------------------------------------------------

  private void tags(int filterProtocol) {
    boolean sent = filterProtocol != EtherType.ALL;
    long vlans = given.number("num_of_vlans");
    if (!isTag(sent, filterProtocol, vlans > 0)) return;
    tag("vlan_id", "vlan_prio", "vlan_type", sent ? filterProtocol : 0);
    number("vlan_ethtype", 16);
    boolean inner = given.has("vlan_ethtype");
    long innerProtocol = given.number("vlan_ethtype");
    if (!isTag(inner, innerProtocol, vlans > 1)) return;
    tag("cvlan_id", "cvlan_prio", "cvlan_type", innerProtocol);
    number("cvlan_ethtype", 16);
    if (given.has("cvlan_ethtype")) protocol(given.number("cvlan_ethtype"));
  }

  /** Whether a tag comes next; otherwise the protocol is that of the packet. */
  private boolean isTag(boolean sent, long number, boolean counted) {
    if (!sent) return counted;
    if (counted || EtherType.isVlan(number)) return true;
    protocol(number);
    return false;
  }

  private void tag(String id, String priority, String name, long type) {
    number(id, 12);
    number(priority, 3);
    if (type != 0) fields.put(name, Masked.exactly(type, 16));
  }

  private void pppoe() {
    if (protocol != EtherType.PPP_SESSION) return;
    same("pppoe");
    number("pppoe_sid", 16);
    number("ppp_proto", 16);
    if (!given.has("ppp_proto")) {
      protocolCounts = false;
      protocol = 0;
      return;
    }
    PppProtocol.etherType((int) given.number("ppp_proto")).ifPresent(this::protocol);
  }

  private void protocol(long number) {
    protocol = number;
    protocolCounts = true;
  }

  // ---- network layer and above --------------------------------------------------------------------------------------

  private void network() {
    boolean ip = protocol == EtherType.IPV4 || protocol == EtherType.IPV6;
    long ipProtocol = ip ? given.number("ip_proto") : 0;
    if (ip) {
      number("ip_proto", 8);
      masked("ip_tos");
      masked("ip_ttl");
    }
    address("src_ip");
    address("dst_ip");
    if (IpNumber.hasPorts(ipProtocol)) {
      ports("src_port");
      ports("dst_port");
      if (ipProtocol == IpNumber.TCP) masked("tcp_flags");
    } else if (protocol == EtherType.IPV4 && ipProtocol == IpNumber.ICMP
        || protocol == EtherType.IPV6 && ipProtocol == IpNumber.ICMPV6) {
      masked("type");
      masked("code");
    } else if (EtherType.isMpls(protocol)) {
      labels();
    } else if (protocol == EtherType.ARP || protocol == EtherType.RARP) {
      address("arp_sip");
      address("arp_tip");
      masked("arp_op");
      mac("arp_sha");
      mac("arp_tha");
    } else if (ipProtocol == IpNumber.L2TP) {
      number("l2tpv3_sid", 32);
    } else if (protocol == EtherType.CFM) {
      for (var cfm : given.tails("cfm")) {
        number(cfm, "op", "cfm op", 8);
        number(cfm, "mdl", "cfm mdl", 3);
      }
    }
    number("spi", 32);
  }

  private void labels() {
    label(given, "mpls_", 1);
    for (var stack : given.tails("mpls")) {
      for (var entry : stack.tails("lse")) label(entry, "", (int) entry.number("depth"));
    }
  }

  private void label(Given from, String prefix, int depth) {
    var name = "mpls " + depth + " ";
    number(from, prefix + "label", name + "label", 20);
    number(from, prefix + "tc", name + "tc", 3);
    number(from, prefix + "bos", name + "bos", 1);
    number(from, prefix + "ttl", name + "ttl", 8);
    if (from.hasAny(prefix + "label", prefix + "tc", prefix + "bos", prefix + "ttl", "depth")) same("mpls " + depth);
  }

  // ---- tunnels and conntrack ----------------------------------------------------------------------------------------

  private void tunnel() {
    address("enc_src_ip");
    address("enc_dst_ip");
    number("enc_key_id", 32);
    number("enc_dst_port", 16);
    masked("enc_tos");
    masked("enc_ttl");
    TunnelTests.last(given)
        .ifPresent(name -> given.value(name).ifPresent(options -> same(name + " " + options.print())));
  }

  private void conntrack() {
    if (given.value("ct_state").orElse(null) instanceof CtState state) {
      fields.put("ct_state", Masked.of(state.on(), state.mask()));
    }
    masked("ct_zone");
    masked("ct_mark");
    if (given.value("ct_label").orElse(null) instanceof HexMask label) {
      fields.put("ct_label", new Masked(bytes(label.value().digits()), bytes(label.mask().digits())));
    }
  }

  private static Bits bytes(String digits) {
    var all = digits + "0".repeat(LABEL_DIGITS - digits.length());
    return new Bits(Long.parseUnsignedLong(all.substring(0, 16), 16), Long.parseUnsignedLong(all.substring(16), 16));
  }

  // ---- one field ----------------------------------------------------------------------------------------------------

  /** What can only be compared as a whole. */
  private void same(String what) {
    fields.put(what, Masked.exactly(1, 1));
  }

  private void number(String option, int width) {
    number(given, option, option, width);
  }

  private void number(Given from, String option, String name, int width) {
    from.value(option).ifPresent(value -> fields.put(name, Masked.exactly(Values.number(value), width)));
  }

  private void masked(String option) {
    if (given.value(option).orElse(null) instanceof MaskedNumber number) {
      fields.put(option, Masked.of(number.value(), number.mask()));
    }
  }

  private void flags(String option) {
    if (given.value(option).orElse(null) instanceof FlagList list) {
      fields.put(option, Masked.of(list.on(), list.mask()));
    }
  }

  private void mac(String option) {
    if (given.value(option).orElse(null) instanceof MacMask mac) {
      fields.put(option, Masked.of(mac.address(), mac.mask()));
    }
  }

  /** The kernel also looks at the family, even when no bit of the address counts. */
  private void address(String option) {
    if (!(given.value(option).orElse(null) instanceof Prefix prefix)) return;
    var address = prefix.address();
    int width = address.family() == Family.INET6 ? 128 : 32;
    var part = option.startsWith("enc_") ? "tunnel " : "";
    if (!option.startsWith("arp_")) fields.put(part + "address family", Masked.exactly(width == 128 ? 6 : 4, 8));
    fields.put(option, new Masked(new Bits(address.high(), address.low()), Bits.prefix(prefix.length(), width)));
  }

  /** A range is compared as a whole: its ends are two fields to the kernel. */
  private void ports(String option) {
    given.value(option).ifPresent(value -> {
      switch ((Ports) value) {
        case Ports.Port it -> fields.put(option, Masked.exactly(it.number(), 16));
        case Ports.PortRange it -> same(option + " " + it.print());
        case Ports.MaskedPort it -> fields.put(option, Masked.of(it.number(), it.mask()));
      }
    });
  }
}
