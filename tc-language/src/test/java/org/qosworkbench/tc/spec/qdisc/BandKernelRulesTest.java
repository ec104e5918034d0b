package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRuns.check;

import org.junit.jupiter.api.Test;

/** What the kernel tests of bands, queues and flat lists of classes. Seen on Linux 6.12 with iproute2 7.1. */
class BandKernelRulesTest {
  @Test
  void prioHasTwoToSixteenBands() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: prio bands 0 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root handle 1: prio bands -3 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root handle 1: prio bands 1 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root handle 1: prio bands 17 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root handle 1: prio bands 16
        qdisc change dev eth0 root handle 1: prio bands 20 => RTNETLINK answers: Invalid argument
        """);
  }

  @Test
  void prioMapsPrioritiesToBandsThatAreThere() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: prio bands 2 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root handle 1: prio bands 2 priomap 1 1 1 1 1 => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root handle 1: prio bands 2 priomap 1 1 1 1 1 1 1 1
        qdisc change dev eth0 root handle 1: prio bands 2 priomap 1 0 0 0 0 0
        qdisc change dev eth0 root handle 1: prio bands 2 priomap 1 0 0 0 multiqueue 0 1
        qdisc change dev eth0 root handle 1: prio bands 4 priomap 3 3 3
        """);
  }

  @Test
  void etsHasUpToSixteenBands() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: ets strict 10 quanta 1000 1000 1000 1000 1000 1000 1000 \
        => Error: sch_ets: Invalid number of bands.
        qdisc add dev eth0 root handle 1: ets strict 10 quanta 1000 1000 1000 1000 1000 1000
        """);
  }

  @Test
  void etsLetsOnlyTheOtherBandsHaveQuanta() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: ets bands 3 strict 1
        class change dev eth0 classid 1:1 ets quantum 3000 => Error: Strict bands do not have a configurable quantum.
        class change dev eth0 classid 1:1 ets
        class change dev eth0 classid 1:2 ets quantum 3000
        class change dev eth0 classid :1 ets quantum 3000 => Error: Strict bands do not have a configurable quantum.
        qdisc change dev eth0 root handle 1: ets bands 3
        class change dev eth0 classid 1:1 ets quantum 3000
        """);
  }

  @Test
  void etsTakesNoBandsForNotGiven() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: ets bands 0 strict 1 quanta 1500 1500
        class change dev eth0 classid 1:3 ets quantum 1000
        class change dev eth0 classid 1:4 ets quantum 1000 => RTNETLINK answers: No such file or directory
        """);
  }

  @Test
  void drrNeedsAQuantum() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: drr
        class add dev eth0 parent 1: classid 1:1 drr quantum 0 => Error: Specified DRR quantum cannot be zero.
        class add dev eth0 parent 1: classid 1:1 drr
        class change dev eth0 parent 1: classid 1:1 drr quantum 0 => Error: Specified DRR quantum cannot be zero.
        """);
  }

  @Test
  void qfqLimitsWeightAndPacket() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: qfq
        class add dev eth0 parent 1: classid 1:1 qfq weight 0 => Error: integer out of range.
        class add dev eth0 parent 1: classid 1:1 qfq weight 1025 => Error: integer out of range.
        class add dev eth0 parent 1: classid 1:1 qfq maxpkt 511 => Error: integer out of range.
        class add dev eth0 parent 1: classid 1:1 qfq maxpkt 65537 => Error: integer out of range.
        class add dev eth0 parent 1: classid 1:1 qfq maxpkt 65536 weight 1024
        class change dev eth0 classid 1:1 qfq weight 2000 => Error: integer out of range.

        qdisc add dev lo root handle 1: qfq
        class add dev lo parent 1: classid 1:1 qfq => Error: sch_qfq: MTU size out of bounds for qfq.
        class add dev lo parent 1: classid 1:1 qfq maxpkt 2000
        """);
  }

  @Test
  void someSpreadOverSeveralQueues() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: multiq => RTNETLINK answers: Operation not supported
        qdisc add dev eth0 root handle 1: mq => RTNETLINK answers: Operation not supported
        qdisc add dev eth0 root handle 1: prio
        qdisc add dev eth0 parent 1:1 handle 10: mq => RTNETLINK answers: Operation not supported

        qdisc add dev wide0 root handle 1: multiq
        qdisc add dev wide0 parent 1:1 handle 10: mq => RTNETLINK answers: Operation not supported
        qdisc add dev wide0 parent 1:1 handle 10: multiq
        qdisc add dev wide0 parent 1:2 handle 20: teql0 => Error: sch_teql: teql can only be used as root.
        """);
  }
}
