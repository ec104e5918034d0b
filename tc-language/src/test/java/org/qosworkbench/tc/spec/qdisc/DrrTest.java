package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Deficit round robin and bands, as tc was seen to read them. */
class DrrTest {
  @Test
  void readsClassesOfDrr() {
    check("7.1", "class add dev eth0 parent 1: classid 1:1", """
        drr
        drr quantum 1500
        drr quantum 2kb quantum 0
        drr quantum x => 1 Illegal "quantum"
        drr quantum -1 => 1 Illegal "quantum"
        drr quantum => 255 Command line is not complete. Try option "help"
        drr quant 1500 => 1 What is "quant"?
        drr help => 1 Usage: ... drr quantum SIZE
        drr x => 1 What is "x"?
        """);
  }
}
