package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Enhanced transmission selection, as tc was seen to read it. */
class EtsTest {
  @Test
  void readsListsUpToTheNextKeyword() {
    check("7.1", "qdisc add dev eth0 root ets", """
        bands 3
        bands 8 strict 4 quanta 5000 3000 2000 priomap 7 6 5 4 3 2 1 0
        quanta 4000 3000
        quanta 4000 strict 2 quanta => 1 Duplicate "quanta"
        strict 3
        quanta 4000 x => 1 Illegal "quanta" element
        quanta x => 1 Illegal "quanta" element
        quanta bands 3 => 1 Illegal "quanta" element
        quanta 0 => 1 "quanta" must be > 0
        quanta 1 0 => 1 "quanta" must be > 0
        quanta -1 => 1 Illegal "quanta" element
        quanta 1k => 1 Illegal "quanta" element
        quanta 4294967295
        quanta 4294967296 => 1 Illegal "quanta" element
        quanta => 255 Command line is not complete. Try option "help"
        quanta 3 help => 1 Usage: ... ets [bands NUMBER] [strict NUMBER] [quanta Q1 Q2...] [priomap P1 P2...]
        quanta 3 quanta 4 => 1 Duplicate "quanta"
        quanta 3 strict 1 500 => 1 What is "500"?
        bands 3 priomap 0 1 2 0 1 2 0 1 2 0 1 2 0 1 2 0
        bands 3 priomap 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 => 1 "priomap" index cannot be higher than 15
        bands 3 priomap 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 x => 1 Illegal "priomap" element
        bands 3 priomap x => 1 Illegal "priomap" element
        bands 3 priomap strict 1 => 1 Illegal "priomap" element
        bands 3 priomap 0 strict 1 1 => 1 What is "1"?
        bands 3 priomap => 255 Command line is not complete. Try option "help"
        bands 3 priomap 0 priomap 1 => 1 Duplicate "priomap"
        help => 1 Usage: ... ets [bands NUMBER] [strict NUMBER] [quanta Q1 Q2...] [priomap P1 P2...]
        what => 1 What is "what"?
        """);
  }

  @Test
  void countsBands() {
    check("7.1", "qdisc add dev eth0 root ets", """
        bands 16
        bands 17 => 1 The number of "bands" must be <= 16
        bands 0 => 1 One of "bands", "quanta" or "strict" needs to be specified
        bands x => 1 Illegal "bands"
        bands => 255 Command line is not complete. Try option "help"
        bands 3 bands 4 => 1 Duplicate "bands"
        bands 0 bands 4
        bands 0 bands 3 bands 4 => 1 Duplicate "bands"
        strict 16
        strict 17 => 1 The number of "strict" must be <= 16
        strict x => 1 Illegal "strict"
        strict 1 strict 2 => 1 Duplicate "strict"
        strict 0 strict 2
        strict 0 => 1 One of "bands", "quanta" or "strict" needs to be specified
        priomap 0 => 1 One of "bands", "quanta" or "strict" needs to be specified
        bands 2 strict 3 => 1 Not enough total bands to cover all the strict bands and quanta
        bands 3 strict 2 quanta 100 200 => 1 Not enough total bands to cover all the strict bands and quanta
        bands 4 strict 2 quanta 100 200
        bands 2 priomap 0 1
        bands 2 priomap 0 2 => 1 "priomap" element is out of bounds
        strict 1 quanta 5 priomap 1
        strict 1 quanta 5 priomap 2 => 1 "priomap" element is out of bounds
        bands 2 priomap 256
        """);
  }

  @Test
  void readsClasses() {
    check("7.1", "class change dev eth0 classid 1:1 ets", """
        quantum 1500
        quantum 0 => 1 "quanta" must be > 0
        quantum x => 1 Illegal "quanta" element
        quantum => 255 Command line is not complete. Try option "help"
        quantum 1 quantum 2 => 1 Duplicate "quantum"
        quantum 1 quantum => 1 Duplicate "quantum"
        quanta 1500 => 1 What is "quanta"?
        help => 1 Usage: ... ets [quantum Q1]
        """);
    check("6.1", "class change dev eth0 classid 1:1 ets", """
        quantum 1 quantum 2 => 1 Duplicate "quantum"
        quantum 1k => 1 Illegal "quanta" element
        """);
  }
}
