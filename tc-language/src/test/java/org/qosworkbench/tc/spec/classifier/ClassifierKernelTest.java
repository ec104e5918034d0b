package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.KernelAnswers.creating;

import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.KernelAnswers;
import org.qosworkbench.tc.spec.KernelCase.Moment;
import org.qosworkbench.tc.spec.KernelCase.Place;

/** Seen on Linux 6.12 with iproute2 7.1. */
class ClassifierKernelTest {
  private static final KernelAnswers INGRESS = creating(Place.INGRESS, "filter add dev eth0 ingress prio 1");

  @Test
  void someKindsWantOptions() {
    INGRESS.check("""
        protocol ip matchall => RTNETLINK answers: Invalid argument
        protocol ip matchall classid 1:1
        protocol ip handle 1 matchall => RTNETLINK answers: Invalid argument
        protocol ip basic => RTNETLINK answers: Invalid argument
        protocol ip basic classid 1:1
        protocol ip bpf => RTNETLINK answers: Invalid argument
        protocol ip flower
        protocol ip u32
        protocol ip fw
        protocol ip handle 1 cgroup
        """);
  }

  @Test
  void cgroupAndFlowWantHandles() {
    INGRESS.check("""
        protocol ip cgroup => RTNETLINK answers: Invalid argument
        protocol ip handle 0 cgroup => RTNETLINK answers: Invalid argument
        protocol ip handle 4294967296 cgroup => RTNETLINK answers: Invalid argument
        protocol ip handle 1 cgroup action drop
        protocol ip flow map key dst => RTNETLINK answers: Invalid argument
        protocol ip handle 1 flow map key dst
        protocol ip handle 1 flow map => RTNETLINK answers: Invalid argument
        protocol ip handle 1 flow action ok => RTNETLINK answers: Invalid argument
        protocol ip handle 1 flow map key dst rshift 31
        protocol ip handle 1 flow map key dst rshift 32 => RTNETLINK answers: Numerical result out of range
        protocol ip handle 1 flow map key dst perturb 10 => RTNETLINK answers: Invalid argument
        protocol ip handle 1 flow hash keys dst,src perturb 10
        protocol ip handle 1 flow map hash keys dst perturb 10
        protocol ip handle 1 flow hash map keys dst perturb 10 => RTNETLINK answers: Invalid argument
        """);
  }

  @Test
  void bpfWantsAProgram() {
    INGRESS.check("""
        protocol ip bpf bytecode '1,6 0 0 4294967295,'
        protocol ip bpf run bytecode '1,6 0 0 0,' classid 1:1
        protocol ip bpf run bytecode '1,4 0 0 0,' classid 1:1 => RTNETLINK answers: Invalid argument
        protocol ip bpf classid 1:1 => RTNETLINK answers: Invalid argument
        protocol ip bpf bytecode '1,6 0 0 4294967295,' skip_hw skip_sw => RTNETLINK answers: Invalid argument
        protocol ip bpf bytecode '1,6 0 0 4294967295,' skip_hw
        protocol ip bpf bytecode '4,40 0 0 12,31 0 1 2048,6 0 0 262144,6 0 0 0' => RTNETLINK answers: Invalid argument
        protocol ip bpf bytecode '4,40 0 0 12,21 0 1 2048,6 0 0 262144,6 0 0 0'
        protocol ip bpf bytecode '1,4 0 0 1' => RTNETLINK answers: Invalid argument
        protocol ip bpf bytecode '2,21 0 1 2048,6 0 0 0' => RTNETLINK answers: Invalid argument
        protocol ip bpf bytecode '2,52 0 0 0,6 0 0 0' => RTNETLINK answers: Invalid argument
        protocol ip bpf bytecode '2,52 0 0 2,6 0 0 0'
        protocol ip bpf bytecode '2,100 0 0 32,6 0 0 0' => RTNETLINK answers: Invalid argument
        protocol ip bpf bytecode '2,97 0 0 1,6 0 0 0' => RTNETLINK answers: Invalid argument
        protocol ip bpf bytecode '3,2 0 0 1,97 0 0 1,6 0 0 0'
        protocol ip bpf bytecode '3,2 0 0 16,97 0 0 1,6 0 0 0' => RTNETLINK answers: Invalid argument
        protocol ip bpf bytecode '2,5 0 0 0,6 0 0 0'
        protocol ip bpf bytecode '2,5 0 0 1,6 0 0 0' => RTNETLINK answers: Invalid argument
        protocol ip bpf bytecode '2,32 0 0 4294963200,6 0 0 0'
        protocol ip bpf bytecode '2,32 0 0 4294963300,6 0 0 0' => RTNETLINK answers: Invalid argument
        """);
  }

  @Test
  void metaComparesAlikes() {
    INGRESS.check("""
        protocol ip basic match 'meta(dev eq 1)' classid 1:1
        protocol ip basic match 'meta(dev eq "eth0")' classid 1:1 => RTNETLINK answers: Invalid argument
        protocol ip basic match 'meta("eth0" eq dev)' classid 1:1
        protocol ip basic match meta( '"eth0"' eq dev ) classid 1:1
        protocol ip basic match 'not meta(sk_bind_if eq "eth0")' classid 1:1 => RTNETLINK answers: Invalid argument
        protocol ip basic match 'meta(dev shift 3 gt "a")' classid 1:1 => RTNETLINK answers: Invalid argument
        protocol ip basic match 'meta(priority eq "a")' classid 1:1 => RTNETLINK answers: Invalid argument
        protocol ip basic match 'meta("a" eq 1)' classid 1:1 => RTNETLINK answers: Invalid argument
        protocol ip basic match 'meta("" eq dev)' classid 1:1 => RTNETLINK answers: Invalid argument
        protocol ip basic match 'meta("a" eq "b")' classid 1:1
        protocol ip basic match 'nbyte("abc" at 0) and meta(dev eq 1)' classid 1:1
        protocol ip handle 1 cgroup match 'meta(1 eq "a")' action ok => RTNETLINK answers: Invalid argument
        protocol ip handle 1 flow map key dst match 'meta(1 eq "a")' action ok => RTNETLINK answers: Invalid argument
        """);
  }

  @Test
  void fwWantsAMarkOrNothing() {
    INGRESS.check("""
        protocol ip fw
        protocol ip handle 5 fw => RTNETLINK answers: Invalid argument
        protocol ip handle 5 fw classid 1:1
        protocol ip fw classid 1:1 => RTNETLINK answers: Invalid argument
        protocol ip fw classid 1:1 indev nowhere => RTNETLINK answers: Invalid argument
        protocol ip fw action ok => RTNETLINK answers: Invalid argument
        protocol ip handle 0/0xff fw classid 1:1 => RTNETLINK answers: Invalid argument
        protocol ip handle 5 fw classid 1:1 indev eth1
        protocol ip handle 5 fw classid 1:1 indev nowhere => Error: Network device not found.
        protocol ip handle 5 fw classid 1:1 indev abcdefghijklmnop => Error: Interface name too long.
        """);
  }

  @Test
  void routeHasItsOwnHandles() {
    INGRESS.check("""
        protocol ip route => Error: Creating with handle of 0 is invalid.
        protocol ip route classid 1:1
        protocol ip route to 5 from 6 classid 1:1
        protocol ip route from 5 fromif eth1 classid 1:1 => Error: 'from' and 'fromif' are mutually exclusive.
        protocol ip handle 0x8005 route to 5 classid 1:1 => Error: Invalid handle.
        protocol ip handle 0xffff0005 route to 5 classid 1:1
        protocol ip handle 0xffff7f05 route to 5 classid 1:1
        protocol ip handle 5 route to 5 classid 1:1 => Error: Handle mismatch constructed: 5 (expected: ffff0005).
        protocol ip handle 0x60105 route to 5 from 6 classid 1:1
        protocol ip handle 0x60105 route to 5 from 7 classid 1:1 => Error: Handle mismatch constructed: 60105 \
        (expected: 70105).
        """);
    INGRESS.from("6.1").check("""
        protocol ip route => Error: Creating with handle of 0 is invalid.
        protocol ip handle 5 route => RTNETLINK answers: Invalid argument
        protocol ip handle 5 route to 5 classid 1:1 => RTNETLINK answers: Invalid argument
        """);
  }

  @Test
  void u32WantsASelector() {
    INGRESS.check("""
        protocol ip handle 800::1 u32 => Error: cls_u32: Filter handle requires options.
        protocol ip u32 classid 1:1 => Error: cls_u32: Selector not specified.
        protocol ip u32 match u32 0 0
        protocol ip u32 action ok => Error: cls_u32: Selector not specified.
        protocol ip u32 divisor 4
        protocol ip handle 2: u32 divisor 4
        protocol ip handle 2::1 u32 divisor 4 => Error: cls_u32: Divisor can only be used on a hash table.
        protocol ip handle 2:1: u32 divisor 4 => Error: cls_u32: Divisor can only be used on a hash table.
        protocol ip handle 2: u32 divisor 4 order 5 => Error: cls_u32: Divisor can only be used on a hash table.
        protocol ip u32 match u32 0 0 offset at 0 shift 15
        protocol ip u32 match u32 0 0 offset at 0 shift 16 => Error: cls_u32: offshift must be less than 16.
        protocol ip u32 match u32 0 0 offset at 0 shift 256
        protocol ip u32 match u32 0 0 indev nowhere => Error: Network device not found.
        protocol ip u32 match u32 0 0 indev eth1
        protocol ip u32 match u32 0 0 skip_hw
        """);
  }

  @Test
  void flagsOfU32Stay() {
    INGRESS.at(Moment.CHANGE).check("7.1", "protocol ip u32 match u32 0 0", """
        protocol ip u32 classid 1:1
        protocol ip u32 classid 1:1 skip_hw => Error: cls_u32: Key node flags do not match passed flags.
        """);
  }

  @Test
  void flowerLooksAtItsFields() {
    INGRESS.check("""
        protocol ip flower skip_hw skip_sw => RTNETLINK answers: Invalid argument
        protocol ip flower indev nowhere => Error: Network device not found.
        protocol ip flower l2_miss 1
        protocol ip flower l2_miss 2 => RTNETLINK answers: Numerical result out of range
        protocol cfm flower cfm mdl 7
        protocol cfm flower cfm mdl 8 => Error: integer out of range.
        protocol mpls_uc flower mpls lse depth 7
        protocol mpls_uc flower mpls lse depth 8 => Error: Invalid MPLS depth.
        protocol ip flower ip_proto esp spi 1
        protocol ip flower ip_proto udp spi 1 => Error: Protocol must be either ESP or AH.
        protocol ip flower ct_state +trk
        protocol ip flower ct_state -trk
        protocol ip flower ct_state +trk+new
        protocol ip flower ct_state +new => Error: no trk, so no other flag can be set.
        protocol ip flower ct_state -trk+new => Error: no trk, so no other flag can be set.
        protocol ip flower ct_state +trk+new+est => Error: new and est are mutually exclusive.
        protocol ip flower ct_state +trk+inv+est => Error: when inv is set, only trk may be set.
        protocol ip flower ct_state +trk+inv
        protocol ip flower ct_state +trk+new+rpl => Error: new and rpl are mutually exclusive.
        protocol ip flower ct_state +trk+est+rpl
        protocol ip flower enc_dst_ip any => RTNETLINK answers: Numerical result out of range
        protocol ip flower enc_dst_ip default => RTNETLINK answers: Numerical result out of range
        protocol ip flower src_ip any => RTNETLINK answers: Numerical result out of range
        protocol ip flower src_ip default
        protocol ip flower src_ip 0.0.0.0/0
        protocol arp flower arp_tip all => RTNETLINK answers: Numerical result out of range
        """);
    INGRESS.built("CONFIG_NF_CONNTRACK").check("""
        protocol ip flower ct_state +trk
        protocol ip flower ct_zone 5 => Error: Conntrack zones isn't enabled.
        protocol ip flower ct_mark 5 => Error: Conntrack mark isn't enabled.
        protocol ip flower ct_label 05 => Error: Conntrack labels aren't enabled.
        """);
    INGRESS.built("CONFIG_NF_NAT").check("""
        protocol ip flower ct_state +new => Error: Conntrack isn't enabled.
        """);
  }

  @Test
  void flowerLooksAtTunnelOptions() {
    INGRESS.check("""
        protocol ip flower geneve_opts 0102:80:00800022
        protocol ip flower geneve_opts 0102:80:008000 => Error: Tunnel key geneve option data is less than 4 bytes long.
        protocol ip flower geneve_opts 0102:80:0080002233 => Error: Tunnel key geneve option data is not a multiple of \
        4 bytes long.
        protocol ip flower geneve_opts 0102:80:00800022/ffff:ff:ffffffffffffffff => Error: Key and mask miss aligned.
        protocol ip flower geneve_opts 0102:80:008000 vxlan_opts 5
        protocol ip flower erspan_opts 1:2:0:0
        protocol ip flower erspan_opts 2::1:5
        protocol ip flower erspan_opts 3:2:0:0 => Error: Tunnel key erspan option ver is incorrect.
        protocol ip flower erspan_opts 1::1:5 => Error: Missing tunnel key erspan option index.
        protocol ip flower erspan_opts 2:5:1 => Error: Missing tunnel key erspan option dir or hwid.
        protocol ip flower erspan_opts :5:1 => Error: Missing tunnel key erspan option ver.
        protocol ip flower gtp_opts 01:0a
        protocol ip flower gtp_opts 01: => Error: cls_flower: Missing tunnel key gtp option pdu type or qfi.
        protocol ip flower pfcp_opts 01:c0ffee
        protocol ip flower pfcp_opts :c0ffee => Error: cls_flower: Missing tunnel key pfcp option type.
        """);
  }
}
