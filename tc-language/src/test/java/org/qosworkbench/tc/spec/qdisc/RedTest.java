package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** red, and the RED of sfq. */
class RedTest {
  private static final String RED = "qdisc add dev eth0 root red limit 100kb avpkt 1000";
  private static final String SFQ = "qdisc add dev eth0 root sfq";

  @Test
  void readsRed() {
    check("7.1", "qdisc add dev eth0 root red", """
        limit 400kb min 50kb max 150kb avpkt 1000 burst 60 bandwidth 10mbit probability 0.1x ecn harddrop nodrop
        limit 100kb avpkt 1000 bandwidth 1mbit adaptive adaptative
        limit 100kb => 1 RED: Required parameter (limit, avpkt) is missing
        limit 0 avpkt 1000 => 1 RED: Required parameter (limit, avpkt) is missing
        limit 100kx => 1 Illegal "limit"
        burst 5k => 1 Illegal "burst"
        probability x => 1 Illegal "probability"
        lim 5 => 1 What is "lim"?
        help => 1 Usage: ... red	limit BYTES [min BYTES] [max BYTES] avpkt BYTES [burst PACKETS]
        """);
  }

  @Test
  void calculatesRed() {
    check("7.1", RED, """
        ecn => 0 RED: set bandwidth to 10Mbit
        bandwidth 0 => 0 RED: set bandwidth to 10Mbit
        min 90k burst 1 => 1 RED: set bandwidth to 10Mbit
        bandwidth 1mbit min 90k burst 1 => 1 tc_red_eval_ewma() burst 1 is too small ? Try burst 93
        bandwidth 1mbit burst 2000 => 0 RED: WARNING. Burst 2000 seems to be too large.
        bandwidth 1mbit burst 4000000000 => 1 RED: failed to calculate EWMA constant.
        bandwidth 1mbit burst 20 probability 0 => 1 RED: failed to calculate probability.
        bandwidth 1mbit min 60k max 50k burst 100 => 1 RED: failed to calculate probability.
        bandwidth 1mbit min 50k max 50k burst 100
        """);
  }

  @Test
  void readsEvents() {
    check("7.1", RED + " bandwidth 1mbit", """
        qevent early_drop block 5 q mark block 6 ecn
        qevent early_drop block 5 block 6 => 1 Qevent block index already specified
        qevent early_drop block 5 qevent early_drop block 5 => 1 Duplicate qevent
        qevent early_drop block 5 qevent early_drop => 255 Command line is not complete. Try option "help"
        qevent mark block 0 => 1 Illegal qevent block index
        qevent mark block 0x5 => 1 Illegal qevent block index
        qevent mark ecn => 1 Unspecified qevent block index
        qevent mark => 255 Command line is not complete. Try option "help"
        qevent early => 1 Unknown qevent `early'
        """);
  }

  @Test
  void readsSfq() {
    check("7.1", SFQ, """
        quantum 3028 perturb 10 limit 3000 divisor 2048 flows 512 depth 100 headdrop
        perturb -5
        perturb 10s => 1 Illegal "perturb"
        limit 1 => 1 Illegal "limit", must be > 1
        limit 1x => 1 Illegal "limit"
        quantum x => 1 Illegal "limit"
        depth x => 1 Illegal "flows"
        help => 1 Usage: ... sfq	[ limit NUMBER ] [ perturb SECS ] [ quantum BYTES ]
        """);
  }

  @Test
  void calculatesRedOfSfq() {
    check("7.1", SFQ, """
        redflowlimit 100000 ecn
        ecn => 1 Required parameter (redflowlimit) is missing
        redflowlimit 100k => 1 Illegal "redflowlimit"
        redflowlimit 100000 max 200000 => 1 "max" is larger than "limit"
        redflowlimit 100000 min 2 max 2 => 1 "min" is not smaller than "max"
        redflowlimit 1 => 1 "min" is not smaller than "max"
        redflowlimit 100000 burst 5 => 1 tc_red_eval_ewma() burst 5 is too small ? Try burst 9
        redflowlimit 100000 burst 5000 => 0 SFQ: WARNING. Burst 5000 seems to be too large.
        redflowlimit 100000 probability 1e-9 => 1 SFQ: failed to calculate probability.
        """);
  }

  @Test
  void seesTcDieOfPacketsWithoutSize() {
    check("7.1", SFQ, """
        redflowlimit 100000 avpkt 0 => 136
        redflowlimit 100000 avpkt 0 max 200000 => 136
        redflowlimit 100000 avpkt 0 burst 5 max 200000 => 1 "max" is larger than "limit"
        redflowlimit 100000 avpkt 0 burst 5 => 136
        redflowlimit 8 avpkt 0 burst 5 => 1 SFQ: failed to calculate EWMA constant.
        """);
  }
}
