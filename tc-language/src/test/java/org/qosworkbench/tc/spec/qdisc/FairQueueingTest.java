package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Queues with controlled delay, one for all and one for each flow, as tc was seen to read them. */
class FairQueueingTest {
  @Test
  void readCodel() {
    check("7.1", "qdisc add dev eth0 root codel", """
        limit 100 target 4ms interval 30ms ecn ce_threshold 1ms
        limit 0 noecn ecn
        limit -1 => 1 Illegal "limit"
        limit 1k => 1 Illegal "limit"
        limit 0x10
        limit 010
        limit 09 => 1 Illegal "limit"
        limit 4294967295
        limit 4294967296 => 1 Illegal "limit"
        target 5
        target 5ns => 1 Illegal "target"
        target 5min => 1 Illegal "target"
        target 1.5ms
        target -1 => 1 Illegal "target"
        target => 255 Command line is not complete. Try option "help"
        ce_threshold x => 1 Illegal "ce_threshold"
        interval x => 1 Illegal "interval"
        interval 5 interval => 255 Command line is not complete. Try option "help"
        ecn noecn
        lim 100 => 1 What is "lim"?
        help => 1 Usage: ... codel [ limit PACKETS ] [ target TIME ]
        quantum 5 => 1 What is "quantum"?
        """);
  }

  @Test
  void readFqCodel() {
    check("7.1", "qdisc add dev eth0 root fq_codel", """
        limit 1000 flows 512 quantum 300 target 10ms interval 120ms memory_limit 4mb noecn
        quantum 1k => 1 Illegal "quantum"
        flows 0
        flows x => 1 Illegal "flows"
        drop_batch 32
        drop_batch x => 1 Illegal "drop_batch"
        memory_limit 4mbit
        memory_limit 4g => 1 Illegal "memory_limit"
        ce_threshold_selector 0x1/0x3
        ce_threshold_selector 1 => 1 Missing mask for "ce_threshold_selector"
        ce_threshold_selector 1/ => 1 Illegal mask for "ce_threshold_selector"
        ce_threshold_selector /3 => 1 Illegal "ce_threshold_selector"
        ce_threshold_selector x/y => 1 Illegal mask for "ce_threshold_selector"
        ce_threshold_selector 256/3 => 1 Illegal "ce_threshold_selector"
        ce_threshold_selector 3/256 => 1 Illegal mask for "ce_threshold_selector"
        ce_threshold_selector 3/3/3 => 1 Illegal mask for "ce_threshold_selector"
        ce_threshold_selector '' => 1 Missing mask for "ce_threshold_selector"
        ce_threshold_selector => 255 Command line is not complete. Try option "help"
        ce_threshold 1ms x => 1 What is "x"?
        help => 1 Usage: ... fq_codel\t[ limit PACKETS ] [ flows NUMBER ]
        """);
  }

  @Test
  void readFq() {
    check("7.1", "qdisc add dev eth0 root fq", """
        limit 20000 flow_limit 200 buckets 4096 maxrate 100mbit low_rate_threshold 1mbit quantum 3028
        initial_quantum 15140 refill_delay 20ms orphan_mask 255 timer_slack 20us defrate 1mbit
        ce_threshold 4ms horizon 2s horizon_cap offload_horizon 100ms nopacing pacing horizon_drop
        quantum 2k => 1 Illegal "quantum"
        orphan_mask x => 1 Illegal "initial_quantum"
        initial_quantum x => 1 Illegal "initial_quantum"
        maxrate -1 => 1 Illegal "maxrate"
        maxrate 40gbit => 1 Illegal "maxrate"
        low_rate_threshold 10% => 1 Illegal "low_rate_threshold"
        timer_slack 4294967295
        timer_slack 4294967296 => 1 Illegal (out of range) "timer_slack"
        timer_slack 5s => 1 Illegal (out of range) "timer_slack"
        timer_slack -1 => 1 Illegal "timer_slack"
        timer_slack x => 1 Illegal "timer_slack"
        horizon => 255 Command line is not complete. Try option "help"
        bands 3 priomap 1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 1
        bands 3 priomap 1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 => 1 Not enough elements in priomap
        bands 3 priomap 1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 1 1 => 1 What is "1"?
        bands 3 priomap 1 2 2 3 1 2 0 0 1 1 1 1 1 1 1 1 => 1 "priomap" element 3 too big
        bands 3 priomap 007 => 1 "priomap" element 7 too big
        bands 3 priomap x => 1 Illegal "priomap" element, number in [0..2] expected
        bands 3 priomap limit 5 => 1 Illegal "priomap" element, number in [0..2] expected
        bands 3 prio 1 => 1 "priomap" expected
        bands 3 => 255 Command line is not complete. Try option "help"
        bands 2 => 1 "bands" must be 3
        bands x => 1 Illegal "bands"
        bands => 255 Command line is not complete. Try option "help"
        bands 3 priomap 1 2 2 2 1 2 0 0 1 1 1 1 1 1 1 1 bands 3 => 1 Duplicate "bands"
        weights 589824 196608 65536
        weights 589824 196608 => 1 Not enough elements in weights
        weights 589824 196608 16383 => 1 "weight" element 16383 too small
        weights 589824 x 65536 => 1 Illegal "weights" element, positive number expected
        weights 0x10000 1 1 => 1 Illegal "weights" element, positive number expected
        weights -1 1 1 => 1 "weight" element -1 too small
        weights => 1 Not enough elements in weights
        weights 16384 16384 16384 weights => 1 Duplicate "weights"
        weights 16384 16384 16384 16384 => 1 What is "16384"?
        help => 1 Usage: ... fq\t[ limit PACKETS ] [ flow_limit PACKETS ]
        """);
  }

  @Test
  void belongToTheirReleases() {
    check("6.1", "qdisc add dev eth0 root", """
        fq limit 5 horizon 2s
        fq offload_horizon 1ms => 1 What is "offload_horizon"?
        fq bands 3 priomap 1 => 1 What is "bands"?
        fq weights 1 => 1 What is "weights"?
        fq_codel ce_threshold_selector 1/3
        fq_codel target -1
        codel target -1ms
        """);
  }

  @Test
  void readFqPie() {
    check("7.1", "qdisc add dev eth0 root fq_pie", """
        limit 2000 flows 512 target 10ms tupdate 10ms quantum 1514 memory_limit 16mb ecn bytemode dq_rate_estimator
        noecn nobytemode no_dq_rate_estimator
        alpha 32 beta 32
        alpha 33 => 1 Illegal "alpha"
        beta 33 => 1 Illegal "beta"
        alpha -1 => 1 Illegal "alpha"
        ecn_prob 99
        ecn_prob 100 => 1 Illegal "ecn_prob"
        ecn_prob 10% => 1 Illegal "ecn_prob"
        quantum 2kb
        quantum x => 1 Illegal "quantum"
        limit 1k => 1 Illegal "limit"
        tupdate x => 1 Illegal "tupdate"
        help => 1 Usage: ... fq_pie [ limit PACKETS ] [ flows NUMBER ]
        byte_mode => 1 What is "byte_mode"?
        """);
  }

  @Test
  void readHhf() {
    check("7.1", "qdisc add dev eth0 root hhf", """
        limit 2000 quantum 1514 hh_limit 1024 reset_timeout 20ms admit_bytes 65536 evict_timeout 500ms non_hh_weight 4
        limit x => 1 Illegal "limit"
        quantum 1k => 1 Illegal "quantum"
        hh_limit -1 => 1 Illegal "hh_limit"
        reset_timeout x => 1 Illegal "reset_timeout"
        admit_bytes 128kb => 1 Illegal "admit_bytes"
        evict_timeout => 255 Command line is not complete. Try option "help"
        non_hh_weight 0
        non_hh_weight 1.5 => 1 Illegal "non_hh_weight"
        help => 1 Usage: ... hhf\t[ limit PACKETS ] [ quantum BYTES]
        hh 5 => 1 What is "hh"?
        """);
  }
}
