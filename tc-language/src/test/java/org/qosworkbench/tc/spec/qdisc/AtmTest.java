package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

class AtmTest {
  private static final String USAGE = "Usage: ... atm ( pvc ADDR | svc ADDR [ sap SAP ] ) [ qos QOS ] [ sndbuf BYTES ]";

  @Test
  void hasNoOptions() {
    check("6.1", "qdisc add dev eth0 root", """
        atm
        atm x => 1 Usage: atm
        """);
  }

  @Test
  void readsCircuits() {
    check("6.1", "class add dev eth0 parent 1: classid 1:1 atm", """
        clip => 1 socket: Address family not supported by protocol
        sndbuf '' => 1 socket: Address family not supported by protocol
        pvc 1 => 1 USAGE
        pvc 01.2.3 => 1 USAGE
        pvc 0.256.5 => 1 USAGE
        pvc 1.2.3.4 => 1 USAGE
        pvc 1..2 => 1 USAGE
        pvc x => 1 USAGE
        svc x => 1 USAGE
        pvc 1.2 sap blli:l2=iso8802 => 1 USAGE
        sndbuf x => 1 USAGE
        excess x => 1 USAGE
        hdr aab => 1 USAGE
        hdr a.bc => 1 USAGE
        help => 1 USAGE
        pvc => 255 Command line is not complete. Try option "help"
        """.replace("USAGE", USAGE));
  }

  @Test
  void boundsTheHeader() {
    var longest = "00.".repeat(64);
    check("6.1", "class add dev eth0 parent 1: classid 1:1 atm pvc 0.0.32 hdr", longest + "00 => 1 header is too long\n");
    check("6.1", "class add dev eth0 parent 1: classid 1:1 atm hdr",
        longest.substring(0, longest.length() - 1) + " => 1 socket: Address family not supported by protocol\n");
  }
}
