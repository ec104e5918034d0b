package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Actions that change what is in a packet, such as csum, nat and vlan. */
class PacketActionsTest {
  @Test
  void readsCsum() {
    check("7.1", "actions add action csum", """
        ip4h
        iph and tcp or udp + sctp
        i ic ig t u udpl s
        ipv4h icmp igmp udplite index 5
        tcp o
        tcp c ip4h
        tcp drop
        tcp drop index 5
        tcp goto foo => 255 "chain index" expected
        tcp jump x => 255 Invalid "jump count" (x)
        tcp index => 255 Command line is not complete. Try option "help"
        tcp index x => 255 Illegal "index" (x) <csum>
        index 10
        index x => 255 Illegal "index" (x) <csum>
        index => 255 Command line is not complete. Try option "help"
        in 10 => 255 Illegal csum construct, empty <UPDATE> list
         => 255 Command line is not complete. Try option "help"
        and => 255 Illegal csum construct, empty <UPDATE> list
        foo => 255 Illegal csum construct, empty <UPDATE> list
        tcp help => 255 Usage: ... csum <UPDATE>
        """);
  }

  @Test
  void readsCsumWithoutIndexBehindTheName() {
    check("6.1", "actions add action csum", """
        index 10 => 255 Illegal csum construct, empty <UPDATE> list
        tcp index 10
        """);
  }

  @Test
  void readsNat() {
    check("7.1", "actions add action nat", """
        ingress 1.2.3.4 5.6.7.8
        egress 10.0.0.0/24 192.0.2.0
        e any default
        eg 10.8/255.255.0.0 1
        ingress 1.2.3.4 5.6.7.8 pipe index 5
        ingress 1.2.3.4 5.6.7.8 n egress 1.2.3.4 5.6.7.8
        ingress 1.2.3.4 => 255 Command line is not complete. Try option "help"
        ingress => 255 Command line is not complete. Try option "help"
        ingress 1.2.3.4 foo => 255 Illegal nat construct (ingress)
        ing ::1 1.2.3.4 => 255 Illegal nat construct (ing)
        ingress 1.2.3.4/33 1.2.3.4 => 255 Illegal nat construct (ingress)
        foo => 255 Illegal nat construct (foo)
        help => 255 Illegal nat construct (help)
        ingress 1.2.3.4 5.6.7.8 help => 255 Usage: ... nat NAT
        ingress 1.2.3.4 5.6.7.8 index x => 255 Nat: Illegal "index"
        index 5
        index x => 255 Nat: Illegal "index"
         => 255 Command line is not complete. Try option "help"
        """);
  }

  @Test
  void readsNatWithoutIndexBehindTheName() {
    check("6.1", "actions add action nat", """
        index 10 => 255 Illegal nat construct (index)
        """);
  }

  @Test
  void readsMpls() {
    check("7.1", "actions add action mpls", """
        pop protocol ip
        po prot mpls_uc drop index 5
        push label 100 tc 7 ttl 255 bos 1 protocol mpls_mc
        mac_push protocol mpls_uc
        mac_push
        modify
        m ttl 5
        ma label 5
        dec_ttl pipe index 5
        index 5
        index x => 255 Error: argument "x" is wrong: illegal index
         => 255 Command line is not complete. Try option "help"
        ind 5 => 255 Command line is not complete. Try option "help"
        help => 255 Usage: mpls pop [ protocol MPLS_PROTO ] [CONTROL]
        pop => 255 Error: argument "protocol" is required
        pop protocol 0 => 255 Error: argument "protocol" is required
        pop protocol foo => 255 Error: argument "foo" is wrong: protocol is invalid
        pop label 5 => 255 Error: argument "label" is wrong: only valid for push, mac_push and modify
        push => 255 Error: argument "label" is required
        push protocol mpls_uc => 255 Error: argument "label" is required
        push label 5 protocol ip => 255 invalid push protocol "0x0800" - use mpls_(uc|mc)
        mac_push label 5 protocol 0x8100 => 255 invalid mac_push protocol "0x8100" - use mpls_(uc|mc)
        push label 0x100000 => 255 Error: argument "0x100000" is wrong: label must be <=0xFFFFF
        push label x => 255 Error: argument "x" is wrong: label must be <=0xFFFFF
        push label 5 tc 8 => 255 Error: argument "8" is wrong: tc field is 3 bits max
        push label 5 ttl 0 => 255 Error: argument "0" is wrong: ttl must be >0 and <=255
        push label 5 ttl 256 => 255 Error: argument "256" is wrong: ttl must be >0 and <=255
        push label 5 bos 2 => 255 Error: argument "2" is wrong: bos must be 0 or 1
        modify protocol ip => 255 Error: argument "protocol" is wrong: only valid for push, mac_push and pop
        label 5 => 255 Error: argument "label" is wrong: only valid for push, mac_push and modify
        tc 5 => 255 Error: argument "tc" is wrong: only valid for push, mac_push and modify
        pop push => 255 Error: got "push" but action already set to "pop"
        push push => 255 Error: got "push" but action already set to "push"
        dec_ttl modify => 255 Error: got "modify" but action already set to "dec_ttl"
        dec_ttl index x => 255 Error: argument "x" is wrong: illegal index
        dec_ttl help => 255 Usage: mpls pop [ protocol MPLS_PROTO ] [CONTROL]
        """);
  }

  @Test
  void readsMplsWithoutIndexBehindTheName() {
    check("6.1", "actions add action mpls", """
        index 5 => 255 Command line is not complete. Try option "help"
        dec_ttl index 5
        """);
  }

  @Test
  void readsVlan() {
    check("7.1", "actions add action vlan", """
        pop
        p
        push id 100
        push protocol 802.1ad id 0xfff priority 7 pipe index 5
        push id 65535
        modify id 5 priority 3
        pop_eth
        push_eth dst_mac 1:2:3:4:5:6 src_mac aa:bb:cc:dd:ee:ff
        push_eth dst_mac 1:2:3 src_mac 1.2.3.4
        push_eth dst_mac 1:2:3:4:5:6:7 src_mac 1:2:3:4:5:6x
        index 5
        foo => 255 Bad action type foo
         => 255 Command line is not complete. Try option "help"
        push => 255 id needs to be set for push
        modify => 255 id needs to be set for modify
        push id => 255 Command line is not complete. Try option "help"
        push id x => 255 Error: argument "x" is wrong: id is invalid
        push id 65536 => 255 Error: argument "65536" is wrong: id is invalid
        push id 5 protocol ip => 255 protocol not supported
        push id 5 protocol foo => 255 Error: argument "foo" is wrong: protocol is invalid
        push id 5 priority 8 => 255 Error: argument "8" is wrong: prio is invalid
        push push => 255 unexpected "push" - action already specified
        pop modify => 255 unexpected "modify" - action already specified
        push_eth => 255 dst_mac needs to be set for push_eth
        push_eth dst_mac 1:2:3:4:5:6 => 255 src_mac needs to be set for push_eth
        push_eth src_mac 1:2:3:4:5:6 => 255 dst_mac needs to be set for push_eth
        push_eth dst_mac zz => 255 "zz" is invalid lladdr.
        push_eth dst_mac 1:2:300:4:5:6 => 255 "300" is invalid lladdr.
        push_eth dst_mac 1.2.3.400 => 255 "1.2.3.400" is invalid lladdr.
        push_eth dst_mac '' => 255 "" is invalid lladdr.
        pop id 5 => 255 Error: argument "id" is wrong: only valid for push/modify
        id 5 => 255 Error: argument "id" is wrong: only valid for push/modify
        pop protocol 802.1q => 255 Error: argument "protocol" is wrong: only valid for push/modify
        pop priority 3 => 255 Error: argument "priority" is wrong: only valid for push/modify
        push dst_mac 1:2:3:4:5:6 => 255 Error: argument "dst_mac" is wrong: only valid for push_eth
        modify src_mac 1:2:3:4:5:6 => 255 Error: argument "src_mac" is wrong: only valid for push_eth
        pop index x => 255 vlan: Illegal "index"
        help => 255 Usage: vlan pop [CONTROL]
        pop h => 255 Usage: vlan pop [CONTROL]
        """);
  }

  @Test
  void readsSkbmod() {
    check("7.1", "actions add action skbmod", """
        swap mac
        m
        set dmac 00:11:22:33:44:55 => 0 dst MAC address <00:11:22:33:44:55>
        set smac 1:2:3:4:5:6 index 0x10 => 0 src MAC address <1:2:3:4:5:6>
        etype 0x800 => 0 skbmod etype 0x800
        e 010 => 0 skbmod etype 0x8
        set etype 65536 => 255 Error: argument "65536" is wrong: ethertype is invalid
        set etype x => 255 Error: argument "x" is wrong: ethertype is invalid
        ecn
        ec drop index 5
        index 5
        set dmac foo => 255 Invalid dst mac address foo
        set smac 1:2:3:4:5 => 255 Invalid smac address 1:2:3:4:5
        set dmac 1:2:3:4:5:6 smac x => 255 dst MAC address <1:2:3:4:5:6>
        set => 255 Command line is not complete. Try option "help"
        swap => 255 Command line is not complete. Try option "help"
        set drop => 255 skbmod requires at least one option
         => 255 Command line is not complete. Try option "help"
        foo => 255 skbmod requires at least one option
        drop => 255 skbmod requires at least one option
        index x => 255 skbmod: Illegal "index"
        ecn index 08 => 255 skbmod: Illegal "index"
        mac help => 255 Usage:... skbmod { set <SETTABLE> | swap <SWAPPABLE> | ecn } [CONTROL] [index INDEX]
        set dmac 1:2:3:4:5:6 index x => 255 dst MAC address <1:2:3:4:5:6>
        """);
  }

  @Test
  void readsIfe() {
    check("7.1", "actions add action ife", """
        decode
        decode drop
        encode => 0 IFE type 0xED3E
        encode allow mark => 0 IFE type 0xED3E
        encode allow prio allow tcindex use mark 5 use prio 0x10 use tcindex 65535 type 0xed3e => 0 IFE type 0xED3E
        encode dst 1:2:3:4:5:6 src 2:2:3:4:5:6 type 5 pipe index 010 => 0 dst MAC address <1:2:3:4:5:6>
        index 5
        d
        de en => 0 IFE type 0xED3E
         => 255 Command line is not complete. Try option "help"
        allow mark => 255 IFE requires decode/encode specified
        drop => 255 IFE requires decode/encode specified
        allow foo => 255 Error: argument "foo" is wrong: Illegal meta define
        encode allow => 255 Command line is not complete. Try option "help"
        encode use => 255 Command line is not complete. Try option "help"
        encode use foo => 255 Error: argument "foo" is wrong: Illegal meta use type
        encode use mark x => 255 Error: argument "x" is wrong: ife mark val is invalid
        encode use prio 4294967296 => 255 Error: argument "4294967296" is wrong: ife prio val is invalid
        encode use tcindex 65536 => 255 Error: argument "65536" is wrong: ife tcindex val is invalid
        encode type 0x10000 => 255 Error: argument "0x10000" is wrong: ife type is invalid
        encode type 5 dst x => 255 IFE type 0x0005
        encode src x => 255 Error: argument "x" is wrong: Invalid mac address
        encode src 1:2:3:4:5:6 type x => 255 src MAC address <1:2:3:4:5:6>
        decode index x => 255 ife: Illegal "index"
        encode decode
        help => 255 Usage:... ife {decode|encode} [{ALLOW|USE} ATTR] [dst DMAC] [src SMAC] [type TYPE] [CONTROL] [index INDEX]
        foo => 255 IFE requires decode/encode specified
        """);
  }
}
