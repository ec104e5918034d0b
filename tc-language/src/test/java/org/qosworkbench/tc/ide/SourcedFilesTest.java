package org.qosworkbench.tc.ide;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a script does with the help of other files. */
class SourcedFilesTest {
  private static final Map<String, String> FILES = Map.of("lib.sh", """
      DEV=eth0
      root() { tc qdisc add dev $DEV root handle 1: htb default ${1:-10}; }
      leaf() { tc class add dev $DEV parent 1: classid 1:$1 htb rate $2; }
      wrong() { tc qdisc add dev eth9 root fq_codl; }
      """, "rules.tc", """
      qdisc add dev eth1 root handle 1: htb default 10
      class add dev eth1 parent 1: classid 1:10 htb rate 1mbits
      """);

  @Test
  void whatTheScriptGivesThemIsToldWhereItIsGiven() {
    ScriptMarks.check("""
        . ./lib.sh
        root 20
        #^^^^^^^^ default-nowhere
        #: there is no class 1:20: packets that no filter takes leave at once and unshaped, before all others
        #> 20: "20" comes from here
        leaf 10 1mbit
        #^^^^^^^^^^^^^^ plain-leaf
        #: packets of leaf class 1:10 wait in a plain FIFO as long as the device's txqueuelen, where one
        #: connection delays all others
        #> 10: "10" comes from here
        leaf 11 2mbits
        #^^^^^^^^^^^^^^^ bad-rate
        #: "mbits" is not a unit of a rate; did you mean 2mbit? (tc: Illegal "rate")
        #> 2mbits: "2mbits" comes from here
        leaf 12 $RATE
        wrong
        tc class add dev $DEV parent 2: classid 2:1 htb rate 1mbit
        #^                                ^^^^^^^^^^^ no-such-qdisc
        #: there is no qdisc 2: on eth0 (kernel: RTNETLINK answers: No such file or directory)
        """, FILES);
  }

  @Test
  void batches() {
    ScriptMarks.check("""
        tc -b rules.tc
        tc class add dev eth1 parent 2: classid 2:1 htb rate 1mbit
        #^                                ^^^^^^^^^^^ no-such-qdisc
        #: there is no qdisc 2: on eth1 (kernel: RTNETLINK answers: No such file or directory)
        tc -b other.tc
        tc class add dev eth1 parent 2: classid 2:1 htb rate 1mbit
        """, FILES);
  }

  @Test
  void whatIsNotAtHandMayDoAnything() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root handle 1: htb default 10
        . /etc/default/shaper
        tc class add dev $DEV parent 2: classid 2:1 htb rate 1mbit
        tc class add dev eth0 parent 2: classid 2:1 htb rate 1mbit
        """, FILES);
  }
}
