package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** mirred. */
class MirredTest {
  @Test
  void readsMirred() {
    check("7.1", "actions add action mirred", """
        egress redirect dev eth0
        e r d lo index 5
        in redirect dev eth0
        egress mirror dev eth0
        egress mirror dev eth0 drop index 5
        egress mirror dev eth0 goto foo => 255 "chain index" expected
        egress mirror dev eth0 index 5
        egress redirect dev eth0 pipe
        egress redirect dev eth0 index x => 255 mirred: Illegal "index"
        egress index 5 redirect dev eth0
        egress index 5 redirect dev eth0 index 6 => 255 mirred: Illegal double index
        egress index x redirect dev eth0 => 255 Illegal "index"
        egress mirror blockid 5
        egress mirror blockid 0x10 drop index 7
        index 5
        index 5 index 6 => 255 mirred: Illegal double index
        ind 5
        index x => 255 Illegal "index"
        index 5 drop
         => 255 Command line is not complete. Try option "help"
        egress => 255 Command line is not complete. Try option "help"
        egress redirect => 255 Command line is not complete. Try option "help"
        egress redirect dev => 255 Command line is not complete. Try option "help"
        egress dev eth0 => 255 Command line is not complete. Try option "help"
        egress redirect dev nope => 255 Cannot find device "nope"
        egress redirect dev averyveryverylongname => 255 Cannot find device "averyveryverylo"
        egress redirect dev ""
        foo => 255 mirred option not supported foo
        help => 255 Usage: mirred <DIRECTION> <ACTION> [index INDEX] <TARGET>
        egress help => 255 Command line is not complete. Try option "help"
        egress ingress mirror dev eth0 => 255 Can't have both ingress and egress
        ingress egress mirror dev eth0 => 255 Can't have both egress and ingress
        egress mirror redirect dev eth0 => 255 Can't have both mirror and redir
        egress redirect mirror dev eth0 => 255 Can't have both mirror and redir
        egress egress mirror mirror dev eth0 => 255 Bad action type mirror
        egress foo redirect dev eth0
        egress mirror foo => 255 Bad action type foo
        egress mirror drop
        egress mirror action => 255 Command line is not complete. Try option "help"
        egress mirror action drop
        egress mirror blockid 0 => 255 invalid block IDbad action parsing
        egress mirror blockid x => 255 invalid block IDbad action parsing
        egress mirror blockid 5 dev eth0 => 255 blockid and device are mutually exclusive.
        """);
  }

  @Test
  void readsMirredWithoutBlocks() {
    check("6.1", "actions add action mirred", """
        egress mirror blockid 5 => 255 Command line is not complete. Try option "help"
        egress mirror foo => 255 Command line is not complete. Try option "help"
        egress mirror foo dev eth0
        egress redirect dev eth0
        help => 255 Usage: mirred <DIRECTION> <ACTION> [index INDEX] <dev DEVICENAME>
        """);
  }
}
