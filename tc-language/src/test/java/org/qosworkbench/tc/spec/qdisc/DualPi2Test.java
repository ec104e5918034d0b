package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** The coupled queues of dualpi2, as tc was seen to read them. */
class DualPi2Test {
  @Test
  void readsOptions() {
    check("7.1", "qdisc add dev eth0 root dualpi2", """
        limit 5000 memlimit 20000000 target 20ms tupdate 20ms coupling_factor 2 l4s_ect min_qlen_step 2
        any_ect overflow drop_on_overload drop_enqueue drop_dequeue split_gso no_split_gso
        limit 0x10 => 1 Illegal "limit"
        memlimit 20mb => 1 Illegal "memlimit"
        coupling_factor 255
        coupling_factor 256 => 1 Illegal "coupling_factor"
        coupling_factor -1 => 1 Illegal "coupling_factor"
        coupling_factor x => 1 Illegal "coupling_factor"
        min_qlen_step -1 => 1 Illegal "min_qlen_step"
        classic_protection 15%
        classic_protection 15
        classic_protection 100.1 => 1 Illegal "classic_protection"
        classic_protection nan => 1 Illegal "classic_protection"
        classic_protection x => 1 Illegal "classic_protection"
        target -1 => 1 Illegal "target"
        typical_rtt x => 1 Illegal "typical_rtt"
        help => 1 Usage: ... dualpi2
        ecn => 1 What is "ecn"?
        """);
  }

  @Test
  void readsGains() {
    check("7.1", "qdisc add dev eth0 root dualpi2", """
        alpha 0.16 beta 3.2
        alpha 0 => 0 Warning: "alpha" is too small and will be rounded to zero.
        alpha 0.003 => 0 Warning: "alpha" is too small and will be rounded to zero.
        alpha 0.00390625
        alpha 16777215
        alpha 16777215.4
        alpha 16777216 => 1 Illegal "alpha"
        alpha inf => 1 Illegal "alpha"
        alpha nan
        alpha -0.1 => 1 Illegal "alpha"
        alpha 1x => 1 Illegal "alpha"
        alpha x => 1 Illegal "alpha"
        alpha => 255 Command line is not complete. Try option "help"
        beta 0 x => 1 Warning: "beta" is too small and will be rounded to zero.
        beta 0 alpha x => 1 Warning: "beta" is too small and will be rounded to zero.
        """);
  }

  @Test
  void readsAThresholdInTimeOrPackets() {
    check("7.1", "qdisc add dev eth0 root dualpi2", """
        step_thresh 5
        step_thresh 5ms
        step_thresh 5p
        step_thresh 5packets
        step_thresh 5packetss => 1 Illegal "step_thresh"
        step_thresh 4294967295pkt
        step_thresh 4294967296pkt => 1 Illegal "step_thresh"
        step_thresh -5p => 1 Illegal "step_thresh"
        step_thresh 0x5p => 1 Illegal "step_thresh"
        step_thresh 5.5p => 1 Illegal "step_thresh"
        step_thresh p => 1 Illegal "step_thresh"
        step_thresh '' => 1 Illegal "step_thresh"
        step_thresh => 255 Command line is not complete. Try option "help"
        """);
  }

  @Test
  void followsRoundTripTimes() {
    check("7.1", "qdisc add dev eth0 root dualpi2", """
        max_rtt 100ms => 0 Auto-config [max_rtt: 100ms, typical_rtt: 16.7ms]: target=16.7ms tupdate=16.7ms \
        alpha=0.166660 beta=3.000000
        typical_rtt 15ms => 0 Auto-config [max_rtt: 90ms, typical_rtt: 15ms]: target=15ms tupdate=15ms \
        alpha=0.185185 beta=3.333333
        max_rtt 120ms typical_rtt 20ms => 0 Auto-config [max_rtt: 120ms, typical_rtt: 20ms]: target=20ms \
        tupdate=20ms alpha=0.138889 beta=2.500000
        max_rtt 10ms typical_rtt 20ms => 1 typical_rtt must be <= max_rtt!
        max_rtt 0 typical_rtt 20ms => 0 Auto-config [max_rtt: 120ms, typical_rtt: 20ms]: target=20ms tupdate=20ms \
        alpha=0.138889 beta=2.500000
        max_rtt 0 alpha 1
        max_rtt 100ms alpha 1 => 0 rtt_max is specified, ignore alpha/beta/tupdate/target
        max_rtt 100ms target 5ms => 0 rtt_max is specified, ignore alpha/beta/tupdate/target
        max_rtt 100ms target 0 => 0 Auto-config [max_rtt: 100ms, typical_rtt: 16.7ms]: target=16.7ms \
        tupdate=16.7ms alpha=0.166660 beta=3.000000
        max_rtt 100s => 1 Large max_rtt=100s rounds down alpha=0.000167 and/or beta=0.003000!
        max_rtt 12345678 => 1 Large max_rtt=12.3s rounds down alpha=0.001350 and/or beta=0.024300!
        max_rtt 1234us => 0 Auto-config [max_rtt: 1.23ms, typical_rtt: 205us]: target=205us tupdate=205us \
        alpha=13.462433 beta=243.111841
        max_rtt 1us => 0 Auto-config [max_rtt: 1us, typical_rtt: 1us]: target=1us tupdate=1us alpha=100000.001490 \
        beta=300000.011921
        max_rtt 999.7ms => 0 Auto-config [max_rtt: 1e+03ms, typical_rtt: 167ms]: target=167ms tupdate=167ms \
        alpha=0.016672 beta=0.300090
        max_rtt 3s typical_rtt 15ms => 1 Large max_rtt=3s rounds down alpha=0.000167 and/or beta=0.100000!
        typical_rtt 4000s => 1 Large max_rtt=2.53e+03s rounds down alpha=0.000013 and/or beta=0.000119!
        typical_rtt 2147483648 => 1 max_rtt=0us is too low and cause beta to overflow!
        typical_rtt 715827883 => 0 Auto-config [max_rtt: 2us, typical_rtt: 716s]: target=716s tupdate=1us \
        alpha=25000.000373 beta=150000.005960
        max_rtt 100s alpha 1 => 1 rtt_max is specified, ignore alpha/beta/tupdate/target
        """);
  }

  @Test
  void belongsToItsReleases() {
    check("6.1", "qdisc add dev eth0 root", """
        dualpi2
        dualpi2 limit 5 => 1 Unknown qdisc "dualpi2", hence option "limit" is unparsable
        """);
  }
}
