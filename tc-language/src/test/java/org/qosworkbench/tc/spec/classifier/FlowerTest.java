package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

class FlowerTest {
  private static final String IP = "filter add dev eth0 ingress protocol ip flower";
  private static final String FILTER = "filter add dev eth0 ingress";

  @Test
  void takesTheProtocolFromTheCommand() {
    check("7.1", FILTER, """
        flower dst_ip 10.0.0.1 => 1 Illegal "dst_ip"
        protocol all flower dst_ip 10.0.0.1 => 1 Illegal "dst_ip"
        protocol ip flower dst_ip 10.0.0.0/255.0.0.0
        protocol ip flower dst_ip ::1 => 1 Error: inet prefix is expected rather than "::1".
        protocol ipv6 flower dst_ip 10.0.0.1 => 1 Error: inet6 prefix is expected rather than "10.0.0.1".
        protocol ipv6 flower src_ip 2001:db8::/129 => 1 Error: inet6 prefix is expected rather than "2001:db8::/129".
        protocol ipv6 flower src_ip any dst_ip default
        protocol ip flower arp_tip 10.0.0.1 => 1 Illegal "arp_tip"
        protocol arp flower arp_tip 10.0.0.1 arp_sip 10.0.0.0/8 arp_op reply/255
        protocol rarp flower arp_op 3 => 1 Illegal "arp_op"
        protocol arp flower arp_tip x => 1 Error: inet prefix is expected rather than "x".
        """);
    check("7.1", "filter change dev eth0 ingress flower", """
        dst_ip ::1
        dst_ip any
        dst_ip x => 1 Error: any valid prefix is expected rather than "x".
        """);
    check("7.1", "filter replace dev eth0 ingress flower", """
        dst_ip ::1 => 1 Illegal "dst_ip"
        """);
    check("7.1", "chain add dev eth0 ingress flower", """
        dst_ip ::1/64
        ip_proto tcp => 1 Illegal "eth_type" for ip proto
        """);
  }

  @Test
  void looksIntoVlanTags() {
    check("7.1", FILTER, """
        protocol 802.1Q flower vlan_id 5 vlan_prio 7
        protocol 802.1ad flower vlan_id 4096 => 1 Illegal "vlan_id"
        protocol ip flower vlan_id 5 => 1 Can't set "vlan_id" if ethertype isn't 802.1Q or 802.1AD and num_of_vlans is 0
        protocol ip flower vlan_id => 255 Command line is not complete. Try option "help"
        protocol ip flower num_of_vlans 1 vlan_prio 8 => 1 Illegal "vlan_prio"
        protocol ip flower num_of_vlans 1 num_of_vlans 0 vlan_id 5 => 1 Can't set "vlan_id" if ethertype isn't 802.1Q or 802.1AD and num_of_vlans is 0
        protocol 802.1Q flower vlan_ethtype ip dst_ip 10.0.0.1
        protocol 802.1Q flower dst_ip 10.0.0.1 vlan_ethtype ip => 1 Illegal "dst_ip"
        protocol 802.1Q flower vlan_ethtype ip vlan_id 5 vlan_ethtype ip => 1 Can't set "vlan_ethtype" if ethertype isn't 802.1Q or 802.1AD and num_of_vlans is 0
        protocol 802.1Q flower vlan_ethtype foo => 255 Error: argument "foo" is wrong: invalid vlan_ethtype
        protocol 802.1Q flower cvlan_id 5 => 1 Can't set "cvlan_id" if inner vlan ethertype isn't 802.1Q or 802.1AD and num_of_vlans is less than 2
        protocol 802.1Q flower num_of_vlans 2 cvlan_id 5 cvlan_prio 0 cvlan_ethtype ipv6 src_ip ::1
        protocol 802.1Q flower vlan_ethtype 802.1Q cvlan_ethtype ip src_ip 10.1
        protocol 802.1Q flower vlan_ethtype ip cvlan_ethtype ip => 1 Can't set "cvlan_ethtype" if ethertype isn't 802.1Q or 802.1AD and num_of_vlans less than 2
        """);
  }

  @Test
  void looksIntoPpp() {
    check("7.1", FILTER, """
        protocol ppp_ses flower pppoe_sid 7 ppp_proto ip dst_ip 10.0.0.1
        protocol ppp_ses flower ppp_proto 0x281 mpls_label 5
        protocol ppp_ses flower ppp_proto foo => 255 Error: argument "foo" is wrong: invalid ppp_proto
        protocol ip flower pppoe_sid 7 => 1 Can't set "pppoe_sid" if ethertype isn't PPPoE session
        protocol ip flower ppp_proto ip => 1 Can't set "ppp_proto" if ethertype isn't PPPoE session
        """);
  }

  @Test
  void matchesLabels() {
    check("7.1", FILTER, """
        protocol ip flower mpls lse depth 1 => 1 Can't set "mpls" if ethertype isn't MPLS
        protocol mpls_uc flower mpls => 255 Command line is not complete. Try option "help"
        protocol mpls_uc flower mpls skip_hw
        protocol mpls_uc flower mpls lse depth 1 label 1048575 tc 7 bos 1 ttl 255 lse d 2 l 5 hw_tc 1
        protocol mpls_uc flower mpls lse label 5 => 255 Error: argument "depth" is required
        protocol mpls_uc flower mpls lse => 255 Command line is not complete. Try option "help"
        protocol mpls_uc flower mpls lse depth 0 => 1 Illegal "depth"
        protocol mpls_uc flower mpls lse depth 1 label 1048576 => 1 Illegal "label"
        protocol mpls_uc flower mpls lse depth 1 t 8 => 1 Illegal "tc"
        protocol mpls_mc flower mpls_label 5 mpls_tc 7 mpls_bos 1 mpls_ttl 255
        protocol mpls_mc flower mpls_bos 2 => 1 Illegal "mpls_bos"
        protocol mpls_mc flower mpls_ttl 5 mpls lse depth 1 => 1 Can't set "mpls" if "mpls_label", "mpls_tc", "mpls_bos" or "mpls_ttl" is set
        protocol mpls_mc flower mpls lse depth 1 mpls_tc 5 => 1 Can't set "mpls_tc" if "mpls" is set
        """);
  }

  @Test
  void needsTheProtocolAboveIp() {
    check("7.1", FILTER, """
        protocol ip flower ip_proto t dst_port 80 src_port 1000-2000
        protocol ip flower dst_port 80 => 1 Illegal "dst_port"
        protocol ip flower dst_port 80 ip_proto tcp => 1 Illegal "dst_port"
        protocol ip flower ip_proto udp dst_port 20-10 => 1 max value should be greater than min value
        protocol ip flower dst_port 20-10 => 1 max value should be greater than min value
        protocol ip flower ip_proto sctp src_port 80/0xfff0 dst_port 0
        protocol ip flower ip_proto 6 dst_port http => 1 Illegal "dst_port"
        protocol ip flower ip_proto 84 dst_port 65535
        protocol ip flower ip_proto icmpv6 => 1 Illegal "eth_type" for ip proto
        protocol ip flower ip_proto foo => 1 Illegal "ip_proto"
        protocol arp flower ip_proto tcp => 1 Illegal "eth_type" for ip proto
        protocol ip flower ip_proto icmp type 8/255 code 0
        protocol ipv6 flower ip_proto icmpv6 type 128
        protocol ip flower ip_proto tcp type 8 => 1 Illegal "icmp type"
        protocol ip flower ip_proto icmp code 256 => 1 Illegal "icmp code"
        protocol ip flower ip_proto l2tp l2tpv3_sid 5
        protocol ip flower l2tpv3_sid 5 => 1 Can't set "l2tpv3_sid" if ip_proto isn't l2tp
        protocol ip flower ip_proto l2tp l2tpv3_sid x => 1 Illegal "l2tpv3 session id"
        protocol ip flower ip_proto esp spi 0xff
        protocol ip flower ip_proto tcp spi 1 => 1 Can't set "spi" if ip_proto isn't ESP/UDP/AH
        protocol ip flower ip_proto ah spi x => 1 Illegal "spi index"
        """);
    check("6.1", FILTER, """
        protocol ip flower ip_proto tcp dst_port 0 => 1 Illegal "dst_port"
        protocol ip flower ip_proto l2tp => 1 Illegal "ip_proto"
        protocol ip flower spi 5 => 1 What is "spi"?
        protocol ip flower cfm mdl 1 => 1 What is "cfm"?
        """);
  }

  @Test
  void readsFields() {
    check("7.1", IP, """
        classid 1:1 c 1:2 flow 1:3
        hw_tc 15 hw_tc ''
        hw_tc 16 => 1 TC index exceeds max range
        hw_tc -1 => 1 TC index exceeds max range
        hw_tc 5x => 1 Illegal TC index
        ip_flags nofrag/firstfrag ip_flags /
        ip_flags foo => 1 Illegal "ip_flags"
        l2_miss 2 verbose skip_h skip_sw
        ct_state +trk-new ct_zone 5/0xff ct_mark 0x10 ct_label 0a0/ff
        ct_state trk => 1 Illegal "ct_state"
        ct_zone 65536 => 1 Illegal "ct_zone"
        ct_label 0a/zz => 255 Error: argument "zz" is wrong: labels mask must be a hex string
        ct_label zz/0a => 255 Error: argument "zz" is wrong: labels must be a hex string
        ct_label 0a/000102030405060708090a0b0c0d0e0f10 => 255 Error: argument "0a" is wrong: 2 Max allowed size 32
        indev eth5
        indev waytoolongname00 => 255 Error: argument "waytoolongname00" is wrong: "indev" not a valid ifname
        dst_mac 1:2:3 src_mac 00:11:22:33:44:55/24 dst_mac 1/ff:ff
        dst_mac 1:2:zz => 1 "zz" is invalid lladdr.
        src_mac 1/2:xx => 1 "xx" is invalid lladdr.
        ip_tos 0xb8/fc ip_ttl 64 ip_tos ff
        ip_tos 300 => 1 Illegal "ip_tos"
        tcp_flags 2/fff
        tcp_flags 1000 => 1 Illegal "tcp_flags"
        cfm mdl 5 => 1 Can't set attribute if ethertype isn't CFM
        help => 1 Usage: ... flower\t[ MATCH-LIST ] [ verbose ]
        foo => 1 What is "foo"?
        action drop classid 1:1
        """);
    check("7.1", FILTER, """
        protocol cfm flower cfm mdl 5 op 1 skip_hw
        protocol cfm flower cfm mdl 500 => 1 Illegal "cfm md level"
        protocol cfm flower cfm op x => 1 Illegal "cfm opcode"
        protocol cfm flower cfm => 255 Command line is not complete. Try option "help"
        handle x flower => 1 Illegal "handle"
        handle 0x10 flower
        """);
  }

  @Test
  void readsTunnels() {
    check("7.1", IP, """
        enc_dst_ip 10.0.0.1 enc_src_ip ::1 enc_key_id 7 enc_dst_port 4789 enc_tos 0x10 enc_ttl 64
        enc_dst_ip x => 1 Error: any valid prefix is expected rather than "x".
        enc_key_id 0x10 => 1 Illegal "enc_key_id"
        enc_dst_port 65536 => 1 Illegal "enc_dst_port"
        geneve_opts 0102:80:00880022/ffff:ff:ffffffff,1:2:33
        geneve_opts 1:2 => 1 Illegal "geneve_opts"
        geneve_opts 1:2:33:44 => 1 Illegal "geneve_opts"
        geneve_opts 1:2:33/1:2:3:4 => 1 Unknown "geneve_opts" type
        vxlan_opts 5/0xff
        vxlan_opts x => 1 Illegal "vxlan_opts"
        erspan_opts 1:2:0:0
        erspan_opts 1/1
        erspan_opts 1:2:0:0:5 => 1 Unknown "geneve_opts" type
        gtp_opts 01:02/ff:ff
        gtp_opts 01:zz => 1 Illegal "gtp_opts"
        pfcp_opts 01:c0ffee
        pfcp_opts 1:2:3 => 1 Unknown "pfcp_opts" type
        enc_flags tuncsum/notundf
        enc_flags frag => 1 Illegal "enc_flags"
        """);
  }

  /** A shell reports 128 and the number of the signal. */
  @Test
  void tellsWhatKillsTc() {
    check("7.1", IP, """
        erspan_opts 1 => 139
        gtp_opts 1 => 139
        gtp_opts 1:2/3 => 139
        """);
  }
}
