package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

class CbqTest {
  @Test
  void readsQdisc() {
    check("6.1", "qdisc add dev eth0 root cbq", """
        bandwidth 10mbit avpkt 1000 cell 8 mpu 64 allot 1514 ewma 5 overhead 4 linklayer atm
        r 1mbit av 1000 al 1
        avpkt 10 => 1 CBQ: bandwidth is required parameter.
        bandwidth 10mbit => 1 CBQ: "avpkt" is required.
        rate 10mbi => 1 Illegal "bandwidth"
        ewma 32 => 1 ewma_log must be < 32
        bandwidth 10mbit avpkt 10 ewma -32
        ewma x => 1 Illegal "ewma"
        cell 7 => 1 cell must be 2^n
        cell 0 => 1 cell must be 2^n
        bandwidth 10mbit avpkt 10 cell 2147483648
        h => 1 Usage: ... cbq bandwidth BPS avpkt BYTES [ mpu BYTES ]
        foo => 1 What is "foo"?
        """);
  }

  @Test
  void readsClass() {
    check("6.1", "class add dev eth0 parent 1: classid 1:1 cbq allot 1514", """
        bandwidth 10mbit rate 2mbit weight 200kbit prio 5 maxburst 20 minburst 2 minidle 9 avpkt 1000 bou bor i s
        prio 9 => 1 "prio" must be number in the range 1...8
        prio x => 1 Illegal "prio"
        minburst 5 => 1 CBQ: avpkt is required for max/minburst.
        maxburst 5 avpkt 1000 => 1 CBQ: bandwidth&rate are required for max/minburst.
        split 1:0 defmap c0/ff
        split x => 1 Invalid split node ID.
        defmap 0xc0zz
        defmap -5 defmap 0x
        defmap xyz => 1 Invalid defmap, should be MASK32[/MASK]
        defmap => 255 Command line is not complete. Try option "help"
        h => 1 Usage: ... cbq	bandwidth BPS rate BPS maxburst PKTS [ avpkt BYTES ]
        """);
  }

  @Test
  void derivesAllot() {
    check("6.1", "class add dev eth0 parent 1: classid 1:1 cbq", """
        avpkt 1000
        avpkt 0 => 1 CBQ: "allot" is required to set WRR parameters.
        avpkt 1000 prio 3 => 1 CBQ: "allot" is required to set WRR parameters.
        avpkt 1000 prio 3 rate 1mbit
        """);
    check("6.1", "class change dev eth0 parent 1: classid 1:1 cbq", """
        bounded
        weight 1mbit avpkt 1000 => 1 CBQ: "allot" is required to set WRR parameters.
        weight 1mbit avpkt 1000 rate 1mbit
        """);
  }

  @Test
  void isGone() {
    check("7.1", "qdisc add dev eth0 root cbq", """
        bandwidth 10mbit avpkt 1000 => 1 Unknown qdisc "cbq", hence option "bandwidth" is unparsable
        """);
    check("7.1", "class add dev eth0 parent 1: classid 1:1 cbq", """
        rate 1mbit allot 1514 => 1 Error: Qdisc "cbq" is classless.
        """);
  }
}
