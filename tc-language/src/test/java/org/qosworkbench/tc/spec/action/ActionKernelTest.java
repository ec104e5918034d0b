package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.KernelAnswers.creating;

import org.junit.jupiter.api.Test;
import org.qosworkbench.tc.spec.KernelAnswers;
import org.qosworkbench.tc.spec.KernelCase.Moment;
import org.qosworkbench.tc.spec.KernelCase.Place;

/** Seen on Linux 6.12 with iproute2 7.1. */
class ActionKernelTest {
  private static final KernelAnswers ALONE = creating(Place.ALONE, "actions add action");
  private static final KernelAnswers INGRESS =
      creating(Place.INGRESS, "filter add dev eth0 ingress protocol ip prio 1 matchall action");
  private static final KernelAnswers ON_QDISC =
      creating(Place.ROOT, "filter add dev eth0 parent 1: protocol ip prio 1 matchall action");

  @Test
  void anIndexAloneCreatesLittle() {
    ALONE.check("""
        gact index 5
        mirred index 5 => Error: act_mirred: Unknown mirred option.
        bpf index 5 => RTNETLINK answers: Invalid argument
        pedit index 5 => Error: act_pedit: Pedit requires keys to be passed.
        simple index 5 => RTNETLINK answers: Invalid argument
        skbedit index 5 => RTNETLINK answers: Invalid argument
        skbmod index 5 => RTNETLINK answers: Invalid argument
        sample index 5 => Error: sample rate and group are required.
        tunnel_key index 5 => Error: Unknown tunnel key action.
        vlan index 5 => RTNETLINK answers: Invalid argument
        mpls index 5 => Error: act_mpls: Unknown MPLS action.
        gate index 5 => Error: The entry list is empty.
        csum index 5
        nat index 5
        ct index 5
        ctinfo index 5
        connmark index 5
        police index 5 => Warning: act_api: Failed to setup tc actions for offload.
        """);
    INGRESS.at(Moment.BIND).check("""
        gact index 5
        mirred index 5
        pedit index 5
        simple index 5
        skbedit index 5
        skbmod index 5
        sample index 5
        tunnel_key index 5
        vlan index 5
        mpls index 5
        gate index 5
        police index 5
        """);
  }

  @Test
  void onlyFiltersHaveChains() {
    ALONE.check("""
        drop
        goto chain 5 => Error: can't goto NULL proto/chain.
        csum iph goto chain 5 => Error: can't goto NULL proto/chain.
        pass random determ goto chain 1 2 => Error: goto chain not allowed on fallback.
        pass random determ drop 2
        police rate 1mbit burst 10k goto chain 5 => Error: can't goto NULL proto/chain.
        """);
    INGRESS.check("""
        goto chain 5
        csum iph goto chain 5
        pass random determ goto chain 1 2 => Error: goto chain not allowed on fallback.
        police rate 1mbit burst 10k conform-exceed drop/goto => Error: goto chain not allowed on fallback.
        police rate 1mbit burst 10k goto chain 5
        """);
  }

  @Test
  void verdictsAreKnown() {
    ALONE.check("""
        police rate 1mbit burst 10k conform-exceed 2/3
        police rate 1mbit burst 10k conform-exceed 8/3 => Warning: act_api: Failed to setup tc actions for offload.
        police rate 1mbit burst 10k conform-exceed 9/3 => Error: invalid control action.
        police rate 1mbit burst 10k conform-exceed -1/3
        police rate 1mbit burst 10k conform-exceed 2/9 => Error: invalid fallback control action.
        police rate 1mbit burst 10k conform-exceed 805306368/3 => Error: invalid control action.
        """);
  }

  @Test
  void anIndexIsNoName() {
    ALONE.check("""
        csum iph index 5 index 5 => Error: Failed to load TC action module.
        vlan pop index 5 pipe
        """);
    ALONE.check("6.1", "", """
        csum iph index 5 index 6
        """);
  }

  @Test
  void anActionIsDoneSomewhere() {
    ALONE.check("""
        drop skip_sw skip_hw => RTNETLINK answers: Invalid argument
        vlan pop skip_hw skip_sw => RTNETLINK answers: Invalid argument
        drop skip_hw
        """);
  }

  @Test
  void conntrackHasParts() {
    ALONE.built("CONFIG_NF_CONNTRACK_MARK").check("""
        ct
        ct mark 5
        ct commit nat src addr 192.0.2.1 pipe => Error: act_ct: Netfilter nat isn't enabled in kernel.
        ct zone 5 => Error: act_ct: Conntrack zones isn't enabled.
        ct label 01 => Error: act_ct: Conntrack labels isn't enabled.
        ct zone 5 clear
        pass random determ drop 2 => RTNETLINK answers: Operation not supported
        """);
    ALONE.built("CONFIG_GACT_PROB").check("""
        pass random determ drop 2
        ct mark 5 => Error: act_ct: Conntrack mark isn't enabled.
        """);
  }

  @Test
  void policersHaveTables() {
    ALONE.check("""
        police rate 1mbit burst 10k mtu 256 => Warning: act_api: Failed to setup tc actions for offload.
        police rate 1mbit burst 10k mtu 255 => RTNETLINK answers: Cannot allocate memory
        police rate 1mbit burst 10k/8 mtu 100 => Warning: act_api: Failed to setup tc actions for offload.
        police rate 1mbit burst 10k/1 => RTNETLINK answers: Cannot allocate memory
        police rate 1mbit burst 10k mtu 1000/1 peakrate 2mbit => RTNETLINK answers: Cannot allocate memory
        police rate 1mbit burst 10k/8 mtu 100 peakrate 2mbit => RTNETLINK answers: Cannot allocate memory
        police rate 1mbit burst 10k/8 mtu 100/8 peakrate 2mbit => Warning: act_api: Failed \
        to setup tc actions for offload.
        police rate 1mbit burst 10k mtu 1500 peakrate 2mbit => Warning: act_api: Failed to setup tc actions for offload.
        police mtu 100 => Warning: act_api: Failed to setup tc actions for offload.
        police avrate 1mbit => RTNETLINK answers: Invalid argument
        police pkts_rate 100 pkts_burst 10 => Warning: act_api: Failed to setup tc actions for offload.
        """);
    INGRESS.check("""
        police avrate 1mbit drop => RTNETLINK answers: Invalid argument
        """);
    creating(Place.INGRESS, "filter add dev eth0 ingress estimator 1s 8s protocol ip prio 1").check("""
        matchall action police avrate 1mbit drop
        """);
  }

  @Test
  void policersAreOfferedToDevices() {
    ALONE.check("""
        police rate 1mbit burst 10k => Warning: act_api: Failed to setup tc actions for offload.
        police rate 1mbit burst 10k skip_hw
        police rate 1mbit burst 10k drop
        police rate 1mbit burst 10k continue
        police rate 1mbit burst 10k conform-exceed drop/reclassify => Warning: act_api: Failed \
        to setup tc actions for offload.
        police rate 1mbit burst 10k conform-exceed drop/pipe
        police rate 1mbit burst 10k conform-exceed reclassify drop
        """);
  }

  @Test
  void mirredHasATarget() {
    ALONE.check("""
        mirred egress mirror dev eth1
        mirred egress redirect blockid 5
        mirred egress mirror dev "" => Error: act_mirred: Must specify device or block.
        """);
    ALONE.from("6.1").check("""
        mirred egress redirect blockid 5 => Error: act_mirred: Specified device does not exist.
        """);
  }

  @Test
  void labelsHaveValues() {
    ALONE.check("""
        mpls push label 3 => Error: act_mpls: MPLS label out of range.
        mpls modify label 3 => Error: act_mpls: MPLS label out of range.
        mpls modify label 4
        mpls mac_push protocol mpls_uc => Error: act_mpls: Label is required for MPLS push.
        mpls mac_push protocol mpls_uc label 5
        mpls pop protocol ipv4
        mpls pop protocol 0x5ff => Error: act_mpls: Invalid protocol type for MPLS pop.
        mpls pop protocol 0x600
        """);
  }

  @Test
  void samplesHaveARate() {
    ALONE.check("""
        sample rate 1 group 1
        sample rate 0 group 1 => Error: invalid sample rate.
        sample rate 5 index 5 => Error: sample rate and group are required.
        """);
  }

  @Test
  void tagsHaveAnId() {
    ALONE.check("""
        vlan push id 4094
        vlan push id 4095 => RTNETLINK answers: Numerical result out of range
        vlan modify id 65535 => RTNETLINK answers: Numerical result out of range
        vlan pop
        """);
  }

  @Test
  void gatesHaveEntries() {
    ALONE.check("""
        gate clockid TAI sched-entry open 100ms
        gate clockid TAI sched-entry open 0 => Error: Invalid interval for schedule entry.
        gate index 5 goto chain 3 => Error: can't goto NULL proto/chain.
        gate clockid TAI sched-entry open 100ms sched-entry close 0s => Error: Invalid interval for schedule entry.
        """);
  }

  @Test
  void tunnelsHaveTwoEnds() {
    ALONE.check("""
        tunnel_key set src_ip 192.0.2.1 dst_ip 192.0.2.2 id 5
        tunnel_key set src_ip 192.0.2.1 dst_ip 2001:db8::1 id 5 => Error: Missing either ipv4 or ipv6 src and dst.
        tunnel_key set src_ip 192.0.2.1 dst_ip any id 5 => Error: Failed to parse nested tunnel key attributes.
        tunnel_key set src_ip all dst_ip 192.0.2.2 id 5 => Error: Failed to parse nested tunnel key attributes.
        tunnel_key unset src_ip 192.0.2.1 dst_ip 2001:db8::1
        tunnel_key unset
        """);
    creating(Place.ALONE, "actions add action tunnel_key set src_ip 192.0.2.1 dst_ip 192.0.2.2").check("""
        geneve_opts 0102:80:00800022
        geneve_opts 0102:80:4288 => Error: Tunnel key geneve option data is less than 4 bytes long.
        geneve_opts 0102:80:00880022,0408:42: => Error: Missing tunnel key geneve option class, type or data.
        geneve_opts , => Error: Empty list of tunnel options.
        geneve_opts 0102:80:0088002233 => Error: Tunnel key geneve option data is not a multiple of 4 bytes long.
        geneve_opts 0102:80:4288 vxlan_opts 5
        erspan_opts 1:2
        erspan_opts 2:0:1:63
        erspan_opts 2:0 => Error: Missing tunnel key erspan option dir or hwid.
        erspan_opts 1 => Error: Missing tunnel key erspan option index.
        erspan_opts 5:1 => Error: Tunnel key erspan option ver is incorrect.
        """);
  }

  @Test
  void someActionsBelongToIngress() {
    INGRESS.check("""
        ct
        skbedit priority 1:1
        skbedit queue_mapping 1 => Error: act_skbedit: "queue_mapping" option on receive side is hardware \
        only, use skip_sw.
        skbedit queue_mapping 1 mark 1 => Error: act_skbedit: "queue_mapping" option on receive side is hardware \
        only, use skip_sw.
        """);
    ON_QDISC.check("""
        ct => Error: act_ct: Attaching ct to a non ingress/clsact qdisc is unsupported.
        skbedit queue_mapping 1
        """);
    ALONE.check("""
        ct
        skbedit queue_mapping 1
        """);
  }
}
