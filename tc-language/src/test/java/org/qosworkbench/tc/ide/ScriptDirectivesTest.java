package org.qosworkbench.tc.ide;

import org.junit.jupiter.api.Test;

/** Comments of scripts that speak to the checker. */
class ScriptDirectivesTest {
  @Test
  void allowed() {
    ScriptMarks.check("""
        #!/bin/sh
        tc qdisc add dev eth0 root fq_codl # qosw: allow TC4004
        # qosw: allow kind-not-in-kernel
        tc qdisc add dev eth0 root fq_codl
        tc qdisc add dev eth0 \\
          root fq_codl   # qosw: allow kind-not-in-kernel -- will be there some day
        tc qdisc add dev eth0 root fq_codl
        #^                           ^^^^^^^ kind-not-in-kernel
        #: neither tc nor the kernel knows a qdisc "fq_codl" (kernel: Error: Specified qdisc kind is unknown.)
        """);
  }

  @Test
  void allowedInTheFile() {
    ScriptMarks.check("""
        #!/bin/sh
        # qosw: allow-file kind-not-in-kernel
        echo start
        f() { tc qdisc add dev eth0 root fq_codl; }
        f
        """);
  }

  @Test
  void target() {
    ScriptMarks.check("""
        #!/bin/sh
        # qosw: target iproute2=6.1,kernel=6.1
        # qosw: device eth0 mtu 1500 speed 1mbit
        tc qdisc add dev eth0 root cake_mq
        #^                           ^^^^^^^ kind-not-in-kernel
        #: qdisc cake_mq is in Linux since 7.0; checked for 6.1 (kernel: Error: Specified qdisc kind is
        #: unknown.)
        """);
  }

  @Test
  void misplacedAndWrong() {
    ScriptMarks.check("""
        #!/bin/sh
        # qosw: allow nonsense
        #^              ^^^^^^^^ bad-suppression
        #: no diagnostic is called "nonsense"; a remark goes behind --
        #+ make it a remark: [] -> [-- ]
        # qosw: do it
        #^        ^^ bad-suppression
        #: "do" is no directive; known: allow, allow-file, target, device
        tc qdisc add dev eth0 root fq_codel
        # qosw: target iproute2=6.1
        #^        ^^^^^^ bad-suppression
        #: this holds for the whole file and must stand before its first command
        """);
  }
}
