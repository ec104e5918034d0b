package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** prio and the former rr. */
class BandsTest {
  @Test
  void readsPrio() {
    check("7.1", "qdisc add dev eth0 root prio", """
        bands 4 priomap 3 3 2 2 1 1 0 0 multiqueue
        bands 0x4 => 1 Illegal "bands"
        bands 99999999999 => 1 Illegal "bands"
        bands => 255 Command line is not complete. Try option "help"
        priomap
        priomap -1 => 1 Illegal "priomap" element
        priomap '' => 1 Illegal "priomap" element
        priomap 01 02
        multi => 1 What is "multi"?
        1 => 1 What is "1"?
        help => 1 Usage: ... prio bands NUMBER priomap P1 P2...[multiqueue]
        hel => 1 What is "hel"?
        """);
  }

  @Test
  void comparesElementsWithTheBandsSoFar() {
    check("7.1", "qdisc add dev eth0 root prio", """
        priomap 2
        priomap 3 => 1 "priomap" element is out of bands
        bands 4 priomap 3
        bands -1 priomap 5
        bands 0 priomap 0 => 1 "priomap" element is out of bands
        priomap 0 1 multiqueue 2 3 => 1 "priomap" element is out of bands
        priomap 0 bands 4 3 => 0 Usage: ... prio bands NUMBER priomap P1 P2...[multiqueue]
        priomap 0 bands x => 1 Usage: ... prio bands NUMBER priomap P1 P2...[multiqueue]
        priomap 0 bands => 255 Usage: ... prio bands NUMBER priomap P1 P2...[multiqueue]
        """);
  }

  @Test
  void mapsSixteenPriorities() {
    check("7.1", "qdisc add dev eth0 root prio", """
        priomap 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
        priomap 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 => 1 "priomap" index > TC_PRIO_MAX=15
        priomap 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 7 => 1 "priomap" element is out of bands
        priomap 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 help => 1 Usage: ... prio bands NUMBER priomap P1 P2...[multiqueue]
        priomap 0 priomap => 1 Error: duplicate priomap
        """);
  }

  @Test
  void readsRrOfOldReleases() {
    check("6.1", "qdisc add dev eth0 root rr", """
        bands 2 priomap 0 1 multiqueue
        priomap 3
        priomap 4 => 1 "priomap" element is out of bands
        priomap 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 => 1 "priomap" index > TC_RR_MAX=15
        help => 1 Usage: ... rr bands NUMBER priomap P1 P2... [multiqueue]
        """);
    check("6.2", "qdisc add dev eth0 root rr", """
        bands 2 => 1 Unknown qdisc "rr", hence option "bands" is unparsable
        """);
  }

  @Test
  void haveNoClassesThatTcCouldMake() {
    check("6.1", "class add dev eth0 parent 1: classid 1:1", """
        prio => 1 Error: Qdisc "prio" is classless.
        rr => 1 Error: Qdisc "rr" is classless.
        """);
  }
}
