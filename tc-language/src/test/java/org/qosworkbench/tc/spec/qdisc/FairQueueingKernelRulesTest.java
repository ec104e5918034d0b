package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRuns.check;

import org.junit.jupiter.api.Test;

/** What the kernel tests of qdiscs that spread flows over queues. Seen on Linux 6.12 with iproute2 7.1. */
class FairQueueingKernelRulesTest {
  @Test
  void sfqNeedsATableItCanHold() {
    check("6.12", """
        qdisc add dev eth0 root sfq divisor 3 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root sfq divisor 131072 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root sfq divisor 65536
        """);
  }

  @Test
  void sfqLimitsItsNumbers() {
    check("6.12", """
        qdisc add dev eth0 root sfq quantum 2147483648 => Error: sch_sfq: invalid quantum.
        qdisc add dev eth0 root sfq quantum 1048577 => Error: sch_sfq: quantum too large.
        qdisc add dev eth0 root sfq perturb -1 => Error: sch_sfq: invalid perturb period.
        qdisc add dev eth0 root sfq perturb 2147483647 => Error: sch_sfq: invalid perturb period.
        qdisc add dev eth0 root sfq quantum 1048576 perturb 10
        """);
  }

  @Test
  void sfqNeedsRoomForTwoPackets() {
    check("6.12", """
        qdisc add dev eth0 root sfq depth 1 flows 1 limit 100 => Error: sch_sfq: invalid limit.
        qdisc add dev eth0 root sfq depth 1 divisor 1 limit 2 => Error: sch_sfq: invalid limit.
        qdisc add dev eth0 root sfq depth 1 flows 1
        qdisc replace dev eth0 root handle 2: sfq depth 2 flows 1 limit 100
        """);
  }

  @Test
  void fqCodelKeepsItsFlows() {
    check("6.12", """
        qdisc add dev eth0 root fq_codel flows 65537 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root fq_codel quantum 1048577 => Error: Invalid quantum.
        qdisc add dev eth0 root fq_codel flows 65536 quantum 1048576
        qdisc change dev eth0 root fq_codel flows 65536 => RTNETLINK answers: Invalid argument
        qdisc change dev eth0 root fq_codel flows 0
        qdisc replace dev eth0 root fq_codel target 1ms
        qdisc change dev eth0 root fq_codel quantum 2000000 => Error: Invalid quantum.
        qdisc replace dev eth0 root handle 7: fq_codel flows 1024
        """);
  }

  @Test
  void fqPieKeepsItsFlows() {
    check("6.12", """
        qdisc add dev eth0 root fq_pie flows 65537 => Error: sch_fq_pie: Number of flows must range in [1..65536].
        qdisc add dev eth0 root fq_pie quantum 1048577 => Error: integer out of range.
        qdisc add dev eth0 root fq_pie flows 65536
        qdisc change dev eth0 root fq_pie flows 100 => Error: sch_fq_pie: Number of flows cannot be changed.
        qdisc change dev eth0 root fq_pie flows 0
        qdisc change dev eth0 root fq_pie flows 100 quantum 1048577 => Error: integer out of range.
        """);
  }

  @Test
  void fqLimitsBuckets() {
    check("6.12", """
        qdisc add dev eth0 root fq buckets 1 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root fq buckets 262145 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root fq initial_quantum 1048577 => RTNETLINK answers: Numerical result out of range
        qdisc add dev eth0 root fq buckets 2
        qdisc change dev eth0 root fq buckets 262144
        qdisc change dev eth0 root fq buckets 0
        qdisc change dev eth0 root fq quantum 2000000
        qdisc change dev eth0 root fq quantum 0
        qdisc change dev eth0 root fq initial_quantum 1048576
        qdisc change dev eth0 root fq defrate 1mbit => log: sch_fq: defrate 125000 ignored.
        """);
  }

  @Test
  void hhfMultipliesQuantumAndWeight() {
    check("6.12", """
        qdisc add dev eth0 root hhf hh_limit 2049 => Error: integer out of range.
        qdisc add dev eth0 root hhf non_hh_weight 2147483647 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root hhf non_hh_weight 1418418 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root hhf quantum 2147483647 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root hhf quantum 1073741823 hh_limit 2048
        qdisc change dev eth0 root hhf non_hh_weight 3 => RTNETLINK answers: Invalid argument
        qdisc change dev eth0 root hhf quantum 100 non_hh_weight 0
        qdisc change dev eth0 root hhf non_hh_weight 3

        qdisc add dev eth0 root hhf non_hh_weight 1418417
        """);
  }
}
