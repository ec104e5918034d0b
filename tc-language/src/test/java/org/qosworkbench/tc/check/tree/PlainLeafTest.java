package org.qosworkbench.tc.check.tree;

import org.junit.jupiter.api.Test;

/** Advice about leaves that keep the queue that the kernel gives them. */
class PlainLeafTest {
  @Test
  void onceForATree() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 5mbit
                                              ^^^^ plain-leaf
            : packets of leaf class 1:10 wait in a plain FIFO as long as the device's txqueuelen, where one
            : connection delays all others
        class add dev eth0 parent 1:1 classid 1:20 htb rate 5mbit
        filter add dev eth0 parent 1: protocol all prio 1 flow map key dst baseclass 1:20
        """);
  }

  @Test
  void theLeafWithoutOne() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:10 htb rate 5mbit
        class add dev eth0 parent 1: classid 1:20 htb rate 5mbit
                                             ^^^^ plain-leaf
            : packets of leaf class 1:20 wait in a plain FIFO as long as the device's txqueuelen, where one
            : connection delays all others
        qdisc add dev eth0 parent 1:10 fq_codel
        filter add dev eth0 parent 1: protocol all prio 1 flow map key dst baseclass 1:20
        qdisc add dev eth1 root handle 1: htb default 10
        class add dev eth1 parent 1: classid 1:10 htb rate 5mbit
        qdisc add dev eth1 parent 1:10 pfifo limit 20
        """);
  }
}
