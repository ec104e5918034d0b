package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRuns.check;

import org.junit.jupiter.api.Test;

/** What the kernel tests of shapers and of qdiscs that delay. Seen on Linux 6.12 with iproute2 7.1. */
class ShaperKernelRulesTest {
  @Test
  void htbTellsOfQuanta() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: htb
        class add dev eth0 parent 1: classid 1:10 htb rate 79kbit \
        => Warning: sch_htb: quantum of class 10010 is small. Consider r2q change.
        class add dev eth0 parent 1: classid 1:11 htb rate 80kbit
        class add dev eth0 parent 1: classid 1:12 htb rate 16mbit
        class add dev eth0 parent 1: classid 1:13 htb rate 17mbit \
        => Warning: sch_htb: quantum of class 10013 is big. Consider r2q change.
        class add dev eth0 parent 1: classid 1:14 htb rate 17mbit quantum 1500
        class change dev eth0 classid 1:11 htb rate 8kbit => Warning: sch_htb: quantum of class 10011 is small. \
        Consider r2q change.
        class add dev eth0 parent 1:11 classid 1:15 htb rate 1mbit
        class change dev eth0 classid 1:11 htb rate 8kbit
        class add dev eth0 parent 1: classid :16 htb rate 10gbit \
        => Warning: sch_htb: quantum of class 10016 is big. Consider r2q change.

        qdisc add dev eth0 root handle 1: htb r2q 0
        class add dev eth0 parent 1: classid 1:10 htb rate 8kbit
        class add dev eth0 parent 1: classid 1:11 htb rate 2mbit \
        => Warning: sch_htb: quantum of class 10011 is big. Consider r2q change.

        qdisc add dev eth0 root handle 1: htb r2q 4294967295
        class add dev eth0 parent 1: classid 1:10 htb rate 100kbit
        class add dev eth0 parent 1: classid 1:11 htb rate 100gbit \
        => Warning: sch_htb: quantum of class 10011 is big. Consider r2q change.
        class add dev eth0 parent 1: classid 1:12 htb rate 1000tbit \
        => Warning: sch_htb: quantum of class 10012 is big. Consider r2q change.

        qdisc add dev eth0 root handle 1: htb r2q 100
        class add dev eth0 parent 1: classid 1:10 htb rate 100mbit
        class add dev eth0 parent 1: classid 1:11 htb rate 100kbit ceil 100mbit \
        => Warning: sch_htb: quantum of class 10011 is small. Consider r2q change.
        """);
  }

  @Test
  void htbIsHandedOverAtTheRootOnly() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: prio
        qdisc add dev eth0 parent 1:1 handle 10: htb offload => Error: HTB must be the root qdisc to use offload.
        qdisc add dev eth0 parent 1:1 handle 10: htb
        """);
  }

  @Test
  void tbfNeedsAPeakAboveItsRate() {
    check("6.12", """
        qdisc add dev eth0 root tbf rate 1mbit burst 3000 limit 10kb peakrate 1mbit mtu 1600 \
        => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root tbf rate 2mbit burst 3000 limit 10kb peakrate 1mbit mtu 1600 \
        => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root tbf rate 100gbit burst 3000 limit 10kb peakrate 40gbit mtu 1600 \
        => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root tbf rate 40gbit burst 3000 limit 10kb peakrate 100gbit mtu 1600
        qdisc replace dev eth0 root tbf rate 1mbit burst 3000 limit 10kb peakrate 2mbit mtu 1600
        qdisc change dev eth0 root tbf rate 3mbit burst 3000 limit 10kb peakrate 2mbit mtu 1600 \
        => RTNETLINK answers: Invalid argument
        """);
  }

  @Test
  void tbfDropsWhatItsBucketCannotHold() {
    check("6.12", """
        qdisc add dev eth0 root tbf rate 1mbit burst 1513 limit 10kb \
        => log: sch_tbf: burst 1513 is lower than device eth0 mtu (1514) !
        qdisc replace dev eth0 root tbf rate 1mbit burst 1514 limit 10kb
        qdisc replace dev eth0 root tbf rate 1mbit burst 3000 limit 10kb peakrate 2mbit mtu 1500 \
        => log: sch_tbf: burst 1500 is lower than device eth0 mtu (1514) !
        qdisc replace dev eth0 root tbf rate 1mbit burst 3000 limit 10kb peakrate 2mbit mtu 1540
        """);
  }

  @Test
  void netemKeepsLimitsOfSlotsSigned() {
    check("6.12", """
        qdisc add dev eth0 root netem slot 1ms 2ms packets -1 => Error: negative slot limit.
        qdisc add dev eth0 root netem slot 1ms 2ms bytes 2147483648 => Error: negative slot limit.
        qdisc add dev eth0 root netem slot 1ms 2ms packets 20 bytes 2147483647
        qdisc change dev eth0 root netem slot distribution normal 1ms 1ms packets -5 => Error: negative slot limit.
        qdisc change dev eth0 root netem delay 10ms
        """);
  }

  @Test
  void etfRunsByOneClock() {
    check("6.12", """
        qdisc add dev eth0 root etf => Error: Dynamic clockids are not supported.
        qdisc add dev eth0 root etf clockid CLOCK_MONOTONIC delta 1000 \
        => Error: Invalid clockid. CLOCK_TAI must be used.
        qdisc add dev eth0 root etf clockid CLOCK_TAI delta -3 => Error: Delta must be positive.
        qdisc add dev eth0 root etf clockid CLOCK_TAI delta 300000
        """);
  }

  @Test
  void hfscMakesInnerClassesShare() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: hfsc
        class add dev eth0 parent 1: classid 1:1 hfsc rt rate 1mbit
        class add dev eth0 parent 1:1 classid 1:2 hfsc ls rate 1mbit \
        => Warning: Forced curve change on parent 'rt' to 'sc'.
        class add dev eth0 parent 1:1 classid 1:3 hfsc rt rate 1mbit
        class change dev eth0 classid 1:3 hfsc ls rate 1mbit
        class add dev eth0 parent 1:3 classid 1:4 hfsc ls rate 1mbit
        class add dev eth0 parent 1:2 classid 1:5 hfsc rt rate 1mbit
        class add dev eth0 parent 1:5 classid 1:6 hfsc sc rate 1mbit \
        => Warning: Forced curve change on parent 'rt' to 'sc'.
        """);
  }
}
