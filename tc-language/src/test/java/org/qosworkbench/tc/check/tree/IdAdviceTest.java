package org.qosworkbench.tc.check.tree;

import org.junit.jupiter.api.Test;

/** Advice about class ids that were counted in decimal. */
class IdAdviceTest {
  @Test
  void classesCountedInTens() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 8
        class add dev eth0 parent 1: classid 1:8 htb rate 1mbit
        class add dev eth0 parent 1: classid 1:9 htb rate 1mbit
        class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
                                             ^^^^ decimal-ids
            : 1:10 behind 1:9 is counted in decimal, but ids are hexadecimal: its minor number is 16
            > 3 1:9: the class in front of it
        filter add dev eth0 parent 1: protocol all prio 1 flow map key dst baseclass 1:8
        """);
  }

  @Test
  void onceForAQdisc() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: hfsc default 18
        class add dev eth0 parent 1: classid 1:18 hfsc ls rate 1mbit
        class add dev eth0 parent 1: classid 1:19 hfsc ls rate 1mbit
        class add dev eth0 parent 1: classid 1:20 hfsc ls rate 1mbit
                                             ^^^^ decimal-ids
            : 1:20 behind 1:19 is counted in decimal, but ids are hexadecimal: its minor number is 32
            > 3 1:19: the class in front of it
        class add dev eth0 parent 1: classid 1:28 hfsc ls rate 1mbit
        class add dev eth0 parent 1: classid 1:29 hfsc ls rate 1mbit
        class add dev eth0 parent 1: classid 1:30 hfsc ls rate 1mbit
        filter add dev eth0 parent 1: protocol all prio 1 flow map key dst baseclass 1:18
        qdisc add dev eth1 root handle 2: drr
        class add dev eth1 parent 2: classid 2:10 drr
                                             ^^^^ decimal-ids
            : 2:10 behind 2:9 is counted in decimal, but ids are hexadecimal: its minor number is 16
            > 11 2:9: the class in front of it
                                             ^^^^ unused-class
            : no filter and no default sends packets to class 2:10
        class add dev eth1 parent 2: classid 2:9 drr
                                             ^^^ unused-class
            : no filter and no default sends packets to class 2:9
        class add dev eth1 parent 2: classid 2:8 drr
        filter add dev eth1 parent 2: protocol all prio 1 matchall flowid 2:8
        """);
  }

  @Test
  void countsThatAreNone() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 9
        class add dev eth0 parent 1: classid 1:9 htb rate 1mbit
        class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        filter add dev eth0 parent 1: protocol all prio 1 flow map key dst baseclass 1:9
        qdisc add dev eth1 root handle 1: htb default 8
        class add dev eth1 parent 1: classid 1:8 htb rate 1mbit
        class add dev eth1 parent 1: classid 1:9 htb rate 1mbit
        class add dev eth1 parent 1: classid 1:a htb rate 1mbit
        class add dev eth1 parent 1: classid 1:10 htb rate 1mbit
        filter add dev eth1 parent 1: protocol all prio 1 flow map key dst baseclass 1:8
        qdisc add dev eth2 root handle 1: qfq
        class add dev eth2 parent 1: classid 1:98 qfq
        class add dev eth2 parent 1: classid 1:99 qfq
                                             ^^^^ unused-class
            : no filter and no default sends packets to class 1:99
        class add dev eth2 parent 1: classid 1:100 qfq
                                             ^^^^^ unused-class
            : no filter and no default sends packets to class 1:100
        filter add dev eth2 parent 1: protocol all prio 1 matchall flowid 1:98
        """);
  }
}
