package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Cake and cake_mq, as tc was seen to read them. */
class CakeTest {
  @Test
  void readsWords() {
    check("7.1", "qdisc add dev eth0 root cake", """
        bandwidth 18mbit diffserv4 dual-srchost nat ack-filter pppoe-ptm ether-vlan ether-vlan mpu 68
        unlimited besteffort flowblind nonat wash no-split-gso raw
        autorate-ingress ingress docsis memlimit 32mb
        conservative via-ethernet ethernet egress diffserv precedence diffserv8 diffserv3
        no-ack-filter ack-filter-aggressive split-gso nowash fwmark 0xff
        bandwidth 10% => 1 Illegal "bandwidth"
        bandwidth => 255 Command line is not complete. Try option "help"
        bandwidth 5
        bandwidth -1mbit => 1 Illegal "bandwidth"
        bandwidth 10mbps bandwidth 5mbit
        band 5mbit => 1 What is "band"?
        rtt 50ms
        rtt -5ms => 1 Illegal "rtt"
        rtt fast => 1 Illegal "rtt"
        memlimit 4gb => 1 Illegal value for "memlimit": "4gb"
        memlimit x => 1 Illegal value for "memlimit": "x"
        fwmark 4294967296 => 1 Illegal value for "fwmark": "4294967296"
        fwmark x => 1 Illegal value for "fwmark": "x"
        fwmark => 255 Command line is not complete. Try option "help"
        dualsrchost => 1 What is "dualsrchost"?
        help => 1 Usage: ... cake [ bandwidth RATE | unlimited* | autorate-ingress ]
        helpme => 1 What is "helpme"?
        """);
  }

  @Test
  void takesOneNameForTheRoundTripTime() {
    check("7.1", "qdisc add dev eth0 root cake", """
        lan
        rtt 10ms lan rtt 20ms
        lan metro => 255 Error: duplicate "metro": "lan" is the second value.
        metro lan => 255 Error: duplicate "lan": "metro" is the second value.
        lan lan => 255 Error: duplicate "lan": "lan" is the second value.
        datacentre oceanic => 255 Error: duplicate "oceanic": "datacentre" is the second value.
        interplanetary satellite internet => 255 Error: duplicate "satellite": "interplanetary" is the second value.
        """);
  }

  @Test
  void takesNumbersAsStrtolDoes() {
    check("7.1", "qdisc add dev eth0 root cake", """
        overhead 44
        overhead -64
        overhead -65 => 1 Illegal "overhead", valid range is -64 to 256\\n
        overhead 256
        overhead 257 => 1 Illegal "overhead", valid range is -64 to 256\\n
        overhead ''
        overhead 4294967296
        overhead 4294967300
        overhead 99999999999999999999
        overhead 0x10 => 1 Illegal "overhead", valid range is -64 to 256\\n
        overhead 44x => 1 Illegal "overhead", valid range is -64 to 256\\n
        overhead x => 1 Illegal "overhead", valid range is -64 to 256\\n
        overhead 44 overhead 1000 => 1 Illegal "overhead", valid range is -64 to 256\\n
        overhead => 255 Command line is not complete. Try option "help"
        mpu 0
        mpu 256
        mpu 257 => 1 Illegal "mpu", valid range is 0 to 256\\n
        mpu -1 => 1 Illegal "mpu", valid range is 0 to 256\\n
        mpu ''
        mpu 64b => 1 Illegal "mpu", valid range is 0 to 256\\n
        """);
  }

  @Test
  void belongToTheirReleases() {
    check("7.1", "qdisc add dev eth0 root", """
        cake_mq
        cake_mq bandwidth 10gbit lan lan => 255 Error: duplicate "lan": "lan" is the second value.
        cake_mq x => 1 What is "x"?
        """);
    check("6.1", "qdisc add dev eth0 root", """
        cake bandwidth 10mbit lan
        cake bandwidth -1mbit
        cake lan lan => 255 Error: duplicate "lan": "lan" is the second value.
        cake_mq
        cake_mq bandwidth 10gbit => 1 Unknown qdisc "cake_mq", hence option "bandwidth" is unparsable
        """);
  }
}
