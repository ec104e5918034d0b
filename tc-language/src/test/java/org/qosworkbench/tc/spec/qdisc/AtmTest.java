package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** The former atm. Circuits could be seen to be read up to the point where the machine had no ATM. */
class AtmTest {
  private static final String USAGE =
      " => 1 Usage: ... atm ( pvc ADDR | svc ADDR [ sap SAP ] ) [ qos QOS ] [ sndbuf BYTES ]\n";
  private static final String NO_ADDRESS = " => 1 socket: Address family not supported by protocol\n";

  @Test
  void hasNoOptions() {
    check("6.1", "qdisc add dev eth0 root", """
        atm
        atm help => 1 Usage: atm
        atm limit 3 => 1 Usage: atm
        """);
    check("6.6", "qdisc add dev eth0 root", """
        atm
        atm help => 1 Unknown qdisc "atm", hence option "help" is unparsable
        """);
    check("6.6", "class add dev eth0 parent 1: classid 1:1 atm", """
        pvc 0.8.35 => 1 Error: Qdisc "atm" is classless.
        """);
  }

  @Test
  void opensCircuitsOfClasses() {
    checkClass("pvc 0.8.35", "\n");
    checkClass("pvc gateway", USAGE);
    checkClass("svc gateway", USAGE);
    checkClass("pvc ''", USAGE);
    checkClass("pvc 0.8.", USAGE);
    checkClass("pvc 0.*", USAGE);
    checkClass("pvc", " => 255 Command line is not complete. Try option \"help\"\n");
    checkClass("pv 0.8.35", USAGE);
    checkClass("svc +41123", "\n");
    checkClass("svc 47..05", USAGE);
    checkClass("clip", NO_ADDRESS);
    checkClass("help", USAGE);
    checkClass("pvc 0.8.35 help", USAGE);
    checkClass("pvc 0.8.35 x", USAGE);
  }

  @Test
  void takesASapForTheSwitchedCircuitGivenLast() {
    checkClass("svc 41123 sap blli:l2=iso8802", "\n");
    checkClass("svc 41123 sap blli:l2=iso8803", USAGE);
    checkClass("pvc 0.32 svc 41123 sap blli:l2=iso8802", "\n");
    checkClass("svc 41123 pvc 0.32 sap blli:l2=iso8802", USAGE);
    checkClass("sap blli:l2=iso8802 svc 41123", USAGE);
    checkClass("svc 41123 sap", " => 255 Command line is not complete. Try option \"help\"\n");
  }

  @Test
  void readsTheOtherOptions() {
    checkClass("qos ubr:tx:none,rx:pcr=1Gbps", NO_ADDRESS);
    checkClass("qos vbr", USAGE);
    checkClass("sndbuf 0x1000", NO_ADDRESS);
    checkClass("sndbuf ''", NO_ADDRESS);
    checkClass("sndbuf 1k", USAGE);
    checkClass("excess clp excess 1:1 clip", NO_ADDRESS);
    checkClass("excess cl", USAGE);
    checkClass("hdr ''", NO_ADDRESS);
    checkClass("hdr .aa..03", NO_ADDRESS);
    checkClass("hdr a.a", USAGE);
    checkClass("hdr " + "00".repeat(64), NO_ADDRESS);
    checkClass("hdr " + "00".repeat(64) + "x", " => 1 header is too long\n");
  }

  private static void checkClass(String words, String verdict) {
    check("6.1", "class add dev eth0 parent 1: classid 1:1 atm", words + verdict);
  }
}
