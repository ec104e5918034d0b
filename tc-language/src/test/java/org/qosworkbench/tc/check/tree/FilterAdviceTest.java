package org.qosworkbench.tc.check.tree;

import org.junit.jupiter.api.Test;

/** Advice about filters: those that no packet comes to, and where they send packets. */
class FilterAdviceTest {
  @Test
  void aFilterBehindOneForAllPackets() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        class add dev eth0 parent 1: classid 1:20 htb rate 1mbit
        filter add dev eth0 parent 1: protocol all prio 1 matchall classid 1:10
        filter add dev eth0 parent 1: protocol ip prio 2 u32 match ip protocol 6 0xff classid 1:20
                                                         ^^^ unreachable-filter
            : no packet comes to this filter: the filter of prio 1 takes all packets, and is tried first
            > 4 matchall: this filter, with prio 1, is tried first
        qdisc add dev eth1 ingress
        filter add dev eth1 ingress protocol ip prio 1 u32 match u32 0 0 action ok
        filter add dev eth1 ingress protocol ip prio 2 flower ip_proto tcp action drop
                                                       ^^^^^^ unreachable-filter
            : no packet comes to this filter: the filter of prio 1 takes all packets of this protocol, and is
            : tried first
            > 7 u32: this filter, with prio 1, is tried first
        filter add dev eth1 ingress protocol ipv6 prio 3 flower ip_proto tcp action drop
        """);
  }

  @Test
  void aFilterBehindAWiderOne() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        class add dev eth0 parent 1: classid 1:20 htb rate 1mbit
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.0/8 classid 1:10
        filter add dev eth0 parent 1: protocol ip prio 2 u32 match ip dst 10.1.2.3 classid 1:20
                                                         ^^^ unreachable-filter
            : no packet comes to this filter: the filter of prio 1 takes these and more, and is tried first
            > 4 u32: this filter, with prio 1, is tried first
        filter add dev eth0 parent 1: protocol ip prio 2 u32 match ip dst 11.1.2.3 classid 1:20
        filter add dev eth0 parent 1: protocol ip prio 3 flower dst_ip 12.0.0.0/8 classid 1:10
        filter add dev eth0 parent 1: protocol ip prio 4 flower dst_ip 12.1.0.0/16 ip_proto tcp classid 1:20
                                                         ^^^^^^ unreachable-filter
            : no packet comes to this filter: the filter of prio 3 takes these and more, and is tried first
            > 7 flower: this filter, with prio 3, is tried first
        filter add dev eth0 parent 1: protocol ip prio 5 flower dst_ip 12.0.0.0/7 ip_proto tcp classid 1:20
        """);
  }

  @Test
  void theSameFilterTwice() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.1 classid 1:10
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.1 classid 1:10
                                                         ^^^ unreachable-filter
            : the same filter is there already, with prio 1
            > 3 u32: this filter, with prio 1, is tried first
            + remove the command
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.1 action drop
                                                         ^^^ unreachable-filter
            : no packet comes to this filter: the filter of prio 1 wants the same ones and is tried first
            > 3 u32: this filter, with prio 1, is tried first
        """);
  }

  @Test
  void filtersThatLetPacketsGoOnHideNothing() {
    Replayed.check("""
        qdisc add dev eth0 clsact
        filter add dev eth0 egress protocol all prio 1 matchall action continue
        filter add dev eth0 egress protocol all prio 2 matchall skip_sw action drop
        filter add dev eth0 egress protocol all prio 3 u32 match u32 0 0
        filter add dev eth0 egress prio 4 matchall action police rate 1mbit burst 10k conform-exceed drop/continue
        filter add dev eth0 egress protocol all prio 5 matchall action gact index 7
        filter add dev eth0 egress protocol ip prio 9 flower ip_proto tcp action ok
        """);
  }

  @Test
  void aFlowidThatNamesNoLeaf() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 14
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1:1 classid 1:14 htb rate 5mbit
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.1 flowid 1:20
                                                                                          ^^^^ flowid-nowhere
            : there is no class 1:20: packets that the filter takes go into the default class
            + write 1:14
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.2 flowid 2:14
                                                                                          ^^^^ flowid-nowhere
            : 2:14 is no class of htb 1:, which the filter hangs on: packets that the filter takes go into the
            : default class
            > 1 1:: htb 1: was created here
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.3 flowid 1:1
                                                                                          ^^^ flowid-nowhere
            : 1:1 has classes below it and no filters of its own: packets that the filter takes go into the
            : default class
            > 2 1:1: class 1:1 was created here
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.4 flowid 1:14
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.5 flowid 1:
        """);
  }

  @Test
  void filtersOfAnInnerClassDecide() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 5mbit
        filter add dev eth0 parent 1: protocol all prio 1 matchall flowid 1:1
        filter add dev eth0 parent 1:1 protocol all prio 1 matchall flowid 1:10
        """);
  }

  /** Linux logs for htb: classify loop detected, dropping packet. Packets in hfsc come out of the default class. */
  @Test
  void filtersOfAnInnerClassLeadDown() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 5mbit
        filter add dev eth0 parent 1: protocol all prio 1 matchall flowid 1:1
        filter add dev eth0 parent 1:1 protocol all prio 1 matchall flowid 1:1
                                                                           ^^^ flowid-nowhere
            : the filter hangs on 1:1 itself: packets that the filter takes go round in circles until they are
            : dropped
        qdisc add dev eth1 root handle 1: hfsc default 10
        class add dev eth1 parent 1: classid 1:1 hfsc sc rate 10mbit
        class add dev eth1 parent 1:1 classid 1:2 hfsc sc rate 10mbit
        class add dev eth1 parent 1:2 classid 1:10 hfsc sc rate 5mbit
        filter add dev eth1 parent 1: protocol all prio 1 matchall flowid 1:2
        filter add dev eth1 parent 1:1 protocol all prio 1 matchall flowid 1:2
        filter add dev eth1 parent 1:2 protocol all prio 1 matchall flowid 1:1
                                                                           ^^^ flowid-nowhere
            : filters of inner classes lead only to classes below, and 1:1 is none: packets that the filter takes
            : go into the default class
        """);
  }

  @Test
  void aClassMayComeBehindItsFilter() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        filter add dev eth0 parent 1: protocol all prio 1 matchall flowid 1:10
        class add dev eth0 parent 1: classid 1:10 htb rate 5mbit
        """);
  }

  @Test
  void aBandThatIsNotThere() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: prio
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.1 flowid 1:4
                                                                                          ^^^ flowid-nowhere
            : there is no band 1:4: packets that the filter takes go into the band of priority 0
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.2 flowid :3
        """);
  }

  @Test
  void whatHappensToPacketsWithoutAClass() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 9
                                                      ^ default-nowhere
            : there is no class 1:9: packets that no filter takes leave at once and unshaped, before all others
        class add dev eth0 parent 1: classid 1:10 htb rate 5mbit
                                             ^^^^ unused-class
            : no filter and no default sends packets to class 1:10
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.1 flowid 1:8
                                                                                          ^^^ flowid-nowhere
            : there is no class 1:8: packets that the filter takes leave at once and unshaped
        qdisc add dev eth1 root handle 1: hfsc default 10
        class add dev eth1 parent 1: classid 1:10 hfsc ls rate 1mbit
        filter add dev eth1 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.1 flowid 1:8
                                                                                          ^^^ flowid-nowhere
            : there is no class 1:8: packets that the filter takes go into the default class
        qdisc add dev eth2 root handle 1: drr
        class add dev eth2 parent 1: classid 1:10 drr
        filter add dev eth2 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.1 flowid 1:8
                                                                                          ^^^ flowid-nowhere
            : there is no class 1:8: packets that the filter takes are dropped
        filter add dev eth2 parent 1: protocol all prio 2 matchall flowid 1:10
        """);
  }

  @Test
  void filtersWithoutPrioAreTriedBackwards() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:10 htb rate 5mbit
        class add dev eth0 parent 1: classid 1:20 htb rate 5mbit
        filter add dev eth0 parent 1: protocol ip u32 match ip dst 10.0.0.0/8 flowid 1:10
        filter add dev eth0 parent 1: protocol ip u32 match ip protocol 6 0xff flowid 1:20
                                                  ^^^ reversed-order
            : this filter is tried before the one that stands above it and takes some of its packets: without prio
            : the kernel gives ever lower numbers, here 49151 after 49152
            > 4 u32: this filter has prio 49152
        filter add dev eth0 parent 1: protocol ip u32 match ip dst 11.0.0.0/8 match ip protocol 17 0xff flowid 1:20
        """);
  }

  /** Linux takes every minor number of ingress for its one block. */
  @Test
  void egressOnIngress() {
    Replayed.check("""
        qdisc add dev eth0 ingress
        filter add dev eth0 egress protocol ip prio 1 flower ip_proto tcp action drop
                            ^^^^^^ egress-on-ingress
            : this filter sees the packets that arrive: eth0 has ingress only
            > 1 qdisc add dev eth0 ingress: ingress was created here
            + write ingress
        filter add dev eth0 ingress protocol ip prio 2 flower ip_proto udp action drop
        qdisc add dev eth1 clsact
        filter add dev eth1 egress protocol ip prio 1 flower ip_proto tcp action drop
        """);
  }

  @Test
  void chainsThatNobodyUses() {
    Replayed.check("""
        qdisc add dev eth0 clsact
        filter add dev eth0 ingress protocol ip prio 1 flower ip_proto tcp action goto chain 5
                                                       ^^^^^^ empty-chain
            : chain 5 has no filter: packets that go there leave it unchanged, and no further filter of this chain
            : sees them
        filter add dev eth0 ingress protocol ip prio 2 flower ip_proto udp action goto chain 6
        filter add dev eth0 ingress chain 6 protocol ip prio 1 flower dst_ip 10.0.0.1 action drop
        filter add dev eth0 ingress chain 7 protocol ip prio 1 flower dst_ip 10.0.0.1 action drop
                                          ^ unreached-chain
            : no packet comes to chain 7: packets start in chain 0, and no action leads here
        """);
  }

  @Test
  void aRedirectToItself() {
    Replayed.check("""
        qdisc add dev eth0 clsact
        filter add dev eth0 egress prio 1 handle 1 fw action mirred egress redirect dev eth0
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mirred-loop
            : these packets are sent to where they come from, eth0: they meet this filter again, until the kernel
            : drops them
        filter add dev eth0 egress prio 2 handle 2 fw action mirred ingress redirect dev eth0
        filter add dev eth0 ingress prio 1 handle 1 fw action mirred egress redirect dev eth0
        filter add dev eth0 ingress prio 2 handle 2 fw action mirred ingress redirect dev eth0
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mirred-loop
            : these packets are sent to where they come from, eth0: they meet this filter again, until the kernel
            : drops them
        """);
  }

  @Test
  void classesThatNobodyUses() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 2mbit
        class add dev eth0 parent 1:1 classid 1:20 htb rate 2mbit
        class add dev eth0 parent 1:1 classid 1:30 htb rate 2mbit
                                              ^^^^ unused-class
            : no filter and no default sends packets to class 1:30
        filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.1 flowid 1:20
        """);
  }

  @Test
  void marksMaySelectAnyClass() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:10 htb rate 2mbit
        class add dev eth0 parent 1: classid 1:20 htb rate 2mbit
        filter add dev eth0 parent 1: protocol ip prio 1 fw
        filter add dev eth0 parent 1: protocol ip prio 2 u32 match ip dst 10.0.0.1 flowid 1:10
        qdisc add dev eth1 root handle 1: drr
        class add dev eth1 parent 1: classid 1:10 drr
        filter add dev eth1 parent 1: protocol ip prio 1 fw
        """);
  }

  @Test
  void drrWithoutFilters() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: drr
                                          ^^^ no-way-in
            : without a filter every packet is dropped: drr has no default class
            > 2 1:10: its first class
        class add dev eth0 parent 1: classid 1:10 drr
        qdisc add dev eth1 root handle 1: qfq
        class add dev eth1 parent 1: classid 1:10 qfq weight 10
        filter add dev eth1 parent 1: protocol all prio 1 matchall classid 1:10
        """);
  }

  @Test
  void nothingArrivesAnyMore() {
    Replayed.check("""
        qdisc add dev eth0 ingress
        filter add dev eth0 ingress protocol all prio 1 matchall action drop
                                                                 ^^^^^^^^^^^ lock-out
            : everything that arrives through eth0 is dropped here: over the network nobody reaches this machine
            : through it any more
        qdisc add dev eth1 ingress
        filter add dev eth1 ingress protocol ip prio 1 flower ip_proto tcp dst_port 22 action ok
        filter add dev eth1 ingress protocol all prio 2 matchall action drop
        """);
  }

  @Test
  void hfscNeedsNoDefaultBehindAFilterForAllPackets() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: hfsc
        class add dev eth0 parent 1: classid 1:10 hfsc ls rate 1mbit
        filter add dev eth0 parent 1: protocol all prio 9 matchall flowid 1:10
        qdisc add dev eth1 root handle 1: hfsc
                                          ^^^^ default-nowhere
            : hfsc without a default class: packets that no filter takes are dropped, ARP and IPv6 among them
        class add dev eth1 parent 1: classid 1:10 hfsc ls rate 1mbit
        filter add dev eth1 parent 1: protocol ip prio 9 matchall flowid 1:10
        """);
  }

  @Test
  void aBlockThatDevicesShareIsJudgedOnce() {
    Replayed.check("""
        qdisc add dev eth0 ingress_block 5 ingress
        qdisc add dev eth1 ingress_block 5 ingress
        filter add block 5 protocol all prio 1 matchall action ok
        filter add block 5 protocol ip prio 2 flower ip_proto tcp action drop
                                              ^^^^^^ unreachable-filter
            : no packet comes to this filter: the filter of prio 1 takes all packets, and is tried first
            > 3 matchall: this filter, with prio 1, is tried first
        filter add block 5 protocol ip prio 3 flower ip_proto udp action goto chain 4
                                              ^^^^^^ unreachable-filter
            : no packet comes to this filter: the filter of prio 1 takes all packets, and is tried first
            > 3 matchall: this filter, with prio 1, is tried first
                                              ^^^^^^ empty-chain
            : chain 4 has no filter: packets that go there leave it unchanged, and no further filter of this chain
            : sees them
        """);
  }

  @Test
  void bandsThatNobodyUses() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: prio bands 4
                                                     ^ unused-band
            : no packet comes to band 1:4: the priomap does not name it, and no filter leads there
            > 2 40:: sfq 40: was created here
        qdisc add dev eth0 parent 1:4 handle 40: sfq perturb 10
        qdisc add dev eth1 root handle 1: prio bands 4
        filter add dev eth1 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.1 flowid 1:4
        qdisc add dev eth2 root handle 1: prio priomap 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1
                                                       ^ unused-band
            : no packet comes to band 1:3: the priomap does not name it, and no filter leads there
        qdisc add dev eth3 root handle 1: prio priomap 2 2 2 2
        qdisc add dev eth4 root handle 1: prio bands 4
        filter add dev eth4 parent 1: protocol ip prio 1 fw
        qdisc add dev eth5 root handle 1: prio bands 4
                                                     ^ unused-band
            : no packet comes to band 1:4: the priomap does not name it, and no filter leads there
        """);
  }
}
