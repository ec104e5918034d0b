package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRuns.check;

import org.junit.jupiter.api.Test;

/** What the kernel tests of random early detection. Seen on Linux 6.12 with iproute2 7.1. */
class RedKernelRulesTest {
  @Test
  void redMarksBeforeItSparesPackets() {
    check("6.12", """
        qdisc add dev eth0 root red limit 400000 min 50000 max 150000 avpkt 1000 burst 60 bandwidth 10mbit nodrop \
        => Error: sch_red: nodrop mode is only meaningful with ECN.
        qdisc add dev eth0 root red limit 400000 min 50000 max 150000 avpkt 1000 burst 60 bandwidth 10mbit ecn nodrop
        qdisc change dev eth0 root red limit 400000 min 50000 max 150000 avpkt 1000 burst 60 bandwidth 10mbit nodrop \
        harddrop => Error: sch_red: nodrop mode is only meaningful with ECN.
        """);
  }

  @Test
  void redKeepsItsBlocks() {
    check("6.12", """
        qdisc add dev eth0 root red limit 400kb avpkt 1000 bandwidth 10mbit qevent early_drop block 10
        qdisc change dev eth0 root red limit 400kb avpkt 1000 bandwidth 10mbit qevent early_drop block 11 \
        => Error: Change of blocks is not supported.
        qdisc change dev eth0 root red limit 400kb avpkt 1000 bandwidth 10mbit qevent mark block 10 \
        => Error: Change of blocks is not supported.
        qdisc change dev eth0 root red limit 400kb avpkt 1000 bandwidth 10mbit
        qdisc change dev eth0 root red limit 400kb avpkt 1000 bandwidth 10mbit qevent early_drop block 10
        qdisc change dev eth0 root red limit 400kb avpkt 1000 bandwidth 10mbit qevent early_drop block 10 qevent mark \
        block 3 => Error: Change of blocks is not supported.
        """);
  }

  @Test
  void thresholdsMustLeaveRoomForTheAverage() {
    check("6.12", """
        qdisc add dev eth0 root red limit 2gb min 1gb max 1050mb avpkt 1000 burst 1073742 bandwidth 10mbit \
        => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root red limit 2gb min 1000mb max 1023mb avpkt 1000 burst 1048577 bandwidth 10mbit
        qdisc change dev eth0 root red limit 2gb min 1000mb max 1023mb avpkt 1000 burst 1048580 bandwidth 10mbit \
        => RTNETLINK answers: Invalid argument

        qdisc add dev eth0 root choke limit 100000 min 50000 max 90000 bandwidth 10gbit burst 50001
        qdisc add dev eth0 root choke limit 131072 min 50000 max 90000 bandwidth 10gbit burst 50001 \
        => Error: Exclusivity flag on, cannot modify.
        qdisc add dev eth0 root choke limit 131071 min 50000 max 90000 bandwidth 10gbit burst 50001 \
        => Error: Exclusivity flag on, cannot modify.

        qdisc add dev eth0 root sfq redflowlimit 2000000000 min 1073741824 max 1100000000 avpkt 1000 burst 1073742 \
        => RTNETLINK answers: Invalid argument
        qdisc add dev eth0 root sfq redflowlimit 2000000000 min 1050000000 max 1073741823 avpkt 1000 burst 1050001
        """);
  }

  @Test
  void gredBeginsWithSetup() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: gred vq 1 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth 10mbit \
        => Error: sch_gred: virtual queue configuration can't be specified at initialization time.
        qdisc add dev eth0 root handle 1: gred setup vqs 4 default 0
        qdisc change dev eth0 root handle 1: gred vq 4 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth \
        10mbit => Error: sch_gred: virtual queue index above virtual queue count.
        qdisc change dev eth0 root handle 1: gred vq 3 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth 10mbit
        qdisc change dev eth0 root handle 1: gred vq 1 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth 10mbit
        qdisc change dev eth0 root handle 1: gred vq 4 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth \
        10mbit => Error: sch_gred: virtual queue index above virtual queue count.
        qdisc change dev eth0 root handle 1: gred setup vqs 5 default 0
        qdisc change dev eth0 root handle 1: gred vq 4 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth 10mbit
        qdisc change dev eth0 root handle 1: gred vq 1 limit 2gb min 1gb max 1050mb burst 1073742 avpkt 1000 \
        bandwidth 10mbit => Error: sch_gred: invalid RED parameters.
        """);
  }

  @Test
  void gredMarksByTableOrByQueue() {
    check("6.12", """
        qdisc add dev eth0 root handle 1: gred setup vqs 4 default 0 ecn
        qdisc change dev eth0 root handle 1: gred vq 1 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth \
        10mbit => Error: sch_gred: can't change per-virtual queue RED flags when per-Qdisc flags are used.
        qdisc change dev eth0 root handle 1: gred vq 1 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth \
        10mbit ecn
        qdisc change dev eth0 root handle 1: gred vq 1 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth \
        10mbit ecn harddrop => Error: sch_gred: can't change per-virtual queue RED flags when per-Qdisc flags are used.
        qdisc change dev eth0 root handle 1: gred setup vqs 4 default 0
        qdisc change dev eth0 root handle 1: gred vq 2 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth \
        10mbit ecn harddrop
        qdisc change dev eth0 root handle 1: gred setup vqs 4 default 0 ecn \
        => Error: sch_gred: can't set per-Qdisc RED flags when per-virtual queue flags are used.
        qdisc change dev eth0 root handle 1: gred vq 2 limit 60kb min 15kb max 45kb burst 25 avpkt 1000 bandwidth 10mbit
        qdisc change dev eth0 root handle 1: gred setup vqs 4 default 0 ecn
        """);
  }
}
