package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRuns.check;

import org.junit.jupiter.api.Test;

/** What the kernel tests of traffic classes and schedules. Seen on Linux 6.12 with iproute2 7.1. */
class TrafficClassKernelRulesTest {
  @Test
  void mqprioGoesToTheRootOfSeveralQueues() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: mqprio num_tc 2 map 0 1 queues 1@0 1@1 hw 0 \
        => RTNETLINK answers: Operation not supported
        qdisc add dev wide0 root handle 1: prio
        qdisc add dev wide0 parent 1:1 handle 10: mqprio num_tc 2 map 0 1 queues 2@0 2@2 hw 0 \
        => RTNETLINK answers: Operation not supported
        """);
  }

  @Test
  void whatHandsPacketsOnIsNotMeasured() {
    check("6.12", """
        qdisc add dev wide0 root handle 1: estimator 1s 8s mq \
        => Error: Cannot attach rate estimator to a multi-queue root qdisc.
        qdisc add dev eth0 root handle 1: estimator 1s 8s mq => RTNETLINK answers: Operation not supported
        qdisc add dev wide0 root handle 1: estimator 1s 8s mqprio num_tc 2 map 0 1 queues 2@0 2@2 hw 0 \
        => Error: Cannot attach rate estimator to a multi-queue root qdisc.
        """);
  }

  @Test
  void mqprioMapsPrioritiesToClassesAndQueues() {
    check("6.12", """
        qdisc add dev wide0 root handle 1: mqprio num_tc 17 map 0 1 hw 0 \
        => Error: Number of traffic classes is outside valid range.
        qdisc add dev wide0 root handle 1: mqprio num_tc 0 hw 0 \
        => Error: Invalid traffic class in priority to traffic class mapping.
        qdisc add dev wide0 root handle 1: mqprio hw 0 => Error: sch_mqprio_lib: No queues for TC 0.
        qdisc add dev wide0 root handle 1: mqprio num_tc 7 queues 1@0 hw 0 \
        => Error: Invalid traffic class in priority to traffic class mapping.
        qdisc add dev wide0 root handle 1: mqprio num_tc 2 map 0 2 queues 1@0 1@1 hw 0 \
        => Error: Invalid traffic class in priority to traffic class mapping.
        qdisc add dev wide0 root handle 1: mqprio num_tc 2 map 0 1 queues 1@0 hw 0 \
        => Error: sch_mqprio_lib: No queues for TC 1.
        qdisc add dev wide0 root handle 1: mqprio num_tc 2 map 0 1 queues 2@0 1@1 hw 0 \
        => Error: sch_mqprio_lib: TC 0 queues 2@0 overlap with TC 1 queues 1@1.
        qdisc add dev wide0 root handle 1: mqprio num_tc 2 map 0 1 queues 1@1 2@0 hw 0 \
        => Error: sch_mqprio_lib: TC 0 queues 1@1 overlap with TC 1 queues 2@0.
        qdisc add dev wide0 root handle 1: mqprio num_tc 2 map 0 1 queues 2@0 3@2 hw 0 \
        => Error: sch_mqprio_lib: Queues 3:2 for TC 1 exceed the 4 TX queues available.
        qdisc add dev wide0 root handle 1: mqprio num_tc 2 map 0 1 queues 2@0 2@2 hw 0
        """);
  }

  @Test
  void mqprioWithoutTheDeviceTakesNoOrdersForIt() {
    check("6.12", """
        qdisc add dev wide0 root handle 1: mqprio num_tc 2 map 0 1 queues 2@0 2@2 hw 0 fp E P \
        => Error: mqprio TCA_OPTIONS can only contain netlink attributes in hardware mode.
        qdisc add dev wide0 root handle 1: mqprio num_tc 2 map 0 1 queues 2@0 2@2 mode channel hw 0 \
        => Error: mqprio TCA_OPTIONS can only contain netlink attributes in hardware mode.
        qdisc add dev wide0 root handle 1: mqprio num_tc 2 map 0 1 queues 2@0 2@2 shaper bw_rlimit max_rate 1mbit \
        2mbit hw 0 => Error: mqprio TCA_OPTIONS can only contain netlink attributes in hardware mode.
        qdisc add dev wide0 root handle 1: mqprio num_tc 2 map 0 1 queues 2@0 2@2 mode dcb shaper dcb fp hw 0
        """);
  }

  @Test
  void taprioGoesToTheRootOfSeveralQueues() {
    check("6.12", """
        qdisc add dev eth0 root taprio num_tc 1 map 0 queues 1@0 sched-entry S 1 300000 clockid CLOCK_TAI \
        => Error: sch_taprio: Multi-queue device is required.
        qdisc add dev wide0 root handle 1: prio
        qdisc add dev wide0 parent 1:1 taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid \
        CLOCK_TAI => Error: sch_taprio: Can only be attached as root qdisc.
        """);
  }

  @Test
  void taprioMapsPrioritiesToClassesAndQueues() {
    check("6.12", """
        qdisc add dev wide0 root taprio sched-entry S 1 300000 clockid CLOCK_TAI \
        => Error: 'mqprio' configuration is necessary.
        qdisc add dev wide0 root taprio num_tc 6 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid CLOCK_TAI \
        => Error: Number of traffic classes is greater than number of HW queues.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 sched-entry S 1 300000 clockid CLOCK_TAI \
        => Error: sch_mqprio_lib: No queues for TC 1.
        qdisc add dev wide0 root taprio num_tc 2 map 0 2 queues 1@0 1@1 sched-entry S 1 300000 clockid CLOCK_TAI \
        => Error: Invalid traffic class in priority to traffic class mapping.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 2@0 1@1 sched-entry S 1 300000 clockid CLOCK_TAI \
        => Error: sch_mqprio_lib: TC 0 queues 2@0 overlap with TC 1 queues 1@1.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 2@0 1@1 sched-entry S 1 300000 clockid CLOCK_TAI flags 1
        """);
  }

  @Test
  void taprioHasASchedule() {
    check("6.12", """
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 clockid CLOCK_TAI \
        => Error: There should be at least one entry in the schedule.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 47999 clockid CLOCK_TAI \
        => Error: Invalid interval for schedule entry.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 48000 sched-entry S 1 0 \
        clockid TAI => Error: Invalid interval for schedule entry.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 2000000000 sched-entry S 2 \
        2000000000 clockid TAI => Error: 'cycle_time' is too big.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 cycle-time 95999 sched-entry S 1 200000 \
        sched-entry S 2 200000 clockid TAI => Error: 'cycle_time' is too small.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 cycle-time 2147483648 sched-entry S 1 300000 \
        clockid TAI => Error: integer out of range.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 cycle-time -5 sched-entry S 1 300000 clockid \
        TAI => Error: integer out of range.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 cycle-time 96000 sched-entry S 1 200000 \
        sched-entry S 2 200000 clockid TAI => Warning: sch_taprio: Size table not specified, frame length estimations \
        may be inaccurate.
        """);
  }

  @Test
  void taprioDependsOnItsFlags() {
    check("6.12", """
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid CLOCK_TAI \
        flags 4 => Error: reserved bit set.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid CLOCK_TAI \
        flags 3 => Error: TXTIME_ASSIST and FULL_OFFLOAD are mutually exclusive.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid CLOCK_TAI fp E \
        P => Error: Preemption only supported with full offload.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid CLOCK_TAI \
        flags 2 => Error: The 'clockid' cannot be specified for full offload.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 \
        => Error: Specifying a 'clockid' is mandatory.
        qdisc add dev wide0 root taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid TAI \
        txtime-delay 5000 => Error: sch_taprio: txtime-delay can only be set when txtime-assist mode is enabled.
        qdisc add dev wide0 root stab overhead 24 taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 \
        clockid TAI txtime-delay 5000 flags 1
        """);
  }

  @Test
  void taprioKeepsItsMappingFlagsAndClock() {
    check("6.12", """
        qdisc add dev wide0 root handle 1: taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid \
        CLOCK_TAI => Warning: sch_taprio: Size table not specified, frame length estimations may be inaccurate.

        qdisc add dev wide0 root handle 1: stab overhead 24 taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 \
        300000 clockid CLOCK_TAI
        qdisc change dev wide0 root handle 1: taprio num_tc 2 map 0 1 queues 1@0 1@1 sched-entry S 1 300000 clockid \
        CLOCK_TAI
        qdisc change dev wide0 root handle 1: taprio sched-entry S 1 400000 clockid TAI \
        => Warning: sch_taprio: Size table not specified, frame length estimations may be inaccurate.
        qdisc change dev wide0 root handle 1: stab overhead 24 taprio sched-entry S 1 400000 clockid TAI \
        => Warning: sch_taprio: Size table not specified, frame length estimations may be inaccurate.
        qdisc change dev wide0 root handle 1: stab overhead 24 taprio sched-entry S 1 400000 clockid TAI
        qdisc change dev wide0 root handle 1: taprio num_tc 2 map 1 1 queues 1@0 1@1 sched-entry S 1 300000 clockid \
        CLOCK_TAI => Error: Changing the traffic mapping of a running schedule is not supported.
        qdisc change dev wide0 root handle 1: taprio num_tc 1 map 0 0 queues 1@0 sched-entry S 1 300000 clockid \
        CLOCK_TAI => Error: Changing the traffic mapping of a running schedule is not supported.
        qdisc change dev wide0 root handle 1: taprio sched-entry S 1 300000 clockid CLOCK_MONOTONIC \
        => Error: Changing the 'clockid' of a running schedule is not supported.
        qdisc change dev wide0 root handle 1: taprio sched-entry S 1 300000 clockid CLOCK_TAI flags 1 \
        => Error: sch_taprio: Changing 'flags' of a running schedule is not supported.
        qdisc change dev wide0 root handle 1: taprio sched-entry S 1 300000 \
        => Error: Specifying a 'clockid' is mandatory.
        qdisc change dev wide0 root handle 1: taprio clockid CLOCK_TAI \
        => Error: There should be at least one entry in the schedule.
        """);
  }
}
