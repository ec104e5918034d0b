package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRuns.check;

import org.junit.jupiter.api.Test;

/** What older kernels said about qdiscs, read in their sources, and what is left open where a device is unknown. */
class KernelReleaseTest {
  @Test
  void htbToldNobodyOfQuanta() {
    check("6.1", """
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:10 htb rate 8kbit => log: HTB: quantum of class 10010 is small. \
        Consider r2q change.
        """);
  }

  @Test
  void nobodySaidThatClassesAreInUse() {
    check("6.1", """
        qdisc add dev eth0 root handle 1: hfsc
        class add dev eth0 parent 1: classid 1:1 hfsc ls rate 1mbit
        class add dev eth0 parent 1:1 classid 1:2 hfsc ls rate 1mbit
        class del dev eth0 classid 1:1 => RTNETLINK answers: Device or resource busy
        """);
  }

  @Test
  void fqRefusedQuanta() {
    check("6.1", """
        qdisc add dev eth0 root fq quantum 2000000 => Error: sch_fq: invalid quantum.
        qdisc add dev eth0 root fq quantum 0 => Error: sch_fq: invalid quantum.
        qdisc add dev eth0 root fq quantum 1048576
        """);
  }

  @Test
  void mqprioHadNoWordsAndTaprioOthers() {
    check("6.1", """
        qdisc add dev wide0 root mqprio num_tc 17 map 0 1 hw 0 => RTNETLINK answers: Invalid argument
        qdisc add dev wide0 root mqprio num_tc 2 map 0 1 hw 0 => RTNETLINK answers: Invalid argument
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 sched-entry S 1 300000 clockid TAI \
        => Error: Invalid queue in traffic class to queue mapping.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 2@0 1@1 sched-entry S 1 300000 clockid TAI \
        => Error: Detected overlap in the traffic class to queue mapping.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid TAI flags 3 \
        => Error: sch_taprio: Specified 'flags' are not valid.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid TAI
        """);
  }

  @Test
  void anUnknownDeviceIsGivenTheBenefitOfTheDoubt() {
    check("6.12", """
        qdisc add dev far0 root handle 1: mq

        qdisc add dev far0 root handle 1: mqprio num_tc 2 map 0 1 queues 2@0 3@2 hw 0

        qdisc add dev far0 root tbf rate 1mbit burst 100 limit 10kb

        qdisc add dev far0 root hhf non_hh_weight 1500000

        qdisc add dev far0 root hhf non_hh_weight 8388608 => RTNETLINK answers: Invalid argument

        qdisc add dev far0 root handle 1: qfq
        class add dev far0 parent 1: classid 1:1 qfq

        qdisc add dev far0 root stab overhead 24 taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 480 clockid TAI
        """);
  }

  @Test
  void dualpi2TakesNoGainThatIsRoundedAway() {
    check("6.18", """
        qdisc add dev eth0 root dualpi2 alpha 0.001 => Error: integer out of range.
        qdisc add dev eth0 root dualpi2 coupling_factor 0 => Error: integer out of range.
        qdisc add dev eth0 root dualpi2 alpha 0.004 beta 1 coupling_factor 1
        """);
  }
}
