package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Qdiscs whose options are a plain list: pie, plug, qfq, sfb, skbprio, and the former dsmark. */
class SimpleQdiscsTest {
  @Test
  void readsPie() {
    check("7.1", "qdisc add dev eth0 root pie", """
        limit 0x64 target 20ms tupdate 10ms alpha 32 beta 0 ecn noecn bytemode nobytemode
        limit 1k => 1 Illegal "limit"
        target 20msec tupdate -1 => 1 Illegal "tupdate"
        alpha 33 => 1 Illegal "alpha"
        alpha 0x20 beta 33 => 1 Illegal "beta"
        lim 5 => 1 What is "lim"?
        alpha 2 e => 1 What is "e"?
        help => 1 Usage: ... pie [ limit PACKETS ] [ target TIME ]
        target => 255 Command line is not complete. Try option "help"
        """);
    check("6.1", "qdisc add dev eth0 root pie", """
        tupdate -1
        dq_rate_estimator no_dq_rate_estimator
        """);
    check("5.4", "qdisc add dev eth0 root pie", """
        dq_rate_estimator => 1 What is "dq_rate_estimator"?
        """);
  }

  @Test
  void readsPlug() {
    check("7.1", "qdisc add dev eth0 root plug", """
        block release release_indefinite limit 1kb
        limit 1x => 1 Illegal value for "limit": "1x"
        limit 1kb help => 1 Usage: ... plug [block | release | release_indefinite | limit NUMBER]
        rel => 1 plug: unknown parameter "rel"
        """);
  }

  @Test
  void readsQfq() {
    check("7.1", "qdisc add dev eth0 root qfq", """
        weight 3 => 1 What is "weight"?
        '' => 1 What is ""?
        h => 1 Usage: ... qfq
        """);
    check("7.1", "class add dev eth0 parent 1: classid 1:1 qfq", """
        weight 10 maxpkt 2048
        w 10 m 2048
        weight 0x10 => 1 Illegal "weight"
        maxpkt 2k => 1 Illegal "maxpkt"
        h => 1 What is "h"?
        help => 1 Usage: ... qfq weight NUMBER maxpkt BYTES
        """);
  }

  @Test
  void readsSfb() {
    check("7.1", "qdisc add dev eth0 root sfb", """
        rehash 300000 db 0x10 limit 2000 max 50 target 40 penalty_rate 20 penalty_burst 40
        increment 0.001 decrement 1x
        increment nan decrement -0.0
        increment 1.1 => 1 Illegal "increment"
        decrement -0.1 => 1 Illegal "decrement"
        increment '' => 1 Illegal "increment"
        rehash -1 => 1 Illegal "rehash"
        help => 1 What is "help"?
        """);
  }

  @Test
  void readsSkbprio() {
    check("7.1", "qdisc add dev eth0 root skbprio", """
        limit 1k
        limit -5 => 1 skbprio: Illegal "limit" value:"-5"
        lim 5 => 1 skbprio: unknown parameter "lim"
        help => 1 Usage: ... <skbprio> [ limit NUMBER ]
        """);
  }

  @Test
  void readsDsmarkOfOldReleases() {
    check("6.1", "qdisc add dev eth0 root dsmark", """
        indices 8 default 0x10 set_tc_index
        indices 65537 default_index ''
        indices -1
        indices 65536 => 1 Usage: dsmark indices INDICES [ default_index DEFAULT_INDEX ] [ set_tc_index ]
        indices 8x => 1 Usage: dsmark indices INDICES [ default_index DEFAULT_INDEX ] [ set_tc_index ]
        set_tc_index => 1 Usage: dsmark indices INDICES [ default_index DEFAULT_INDEX ] [ set_tc_index ]
        indices 8 help => 1 Usage: dsmark indices INDICES [ default_index DEFAULT_INDEX ] [ set_tc_index ]
        indices => 255 Command line is not complete. Try option "help"
        """);
    check("6.1", "class change dev eth0 classid 1:2 dsmark", """
        mask 0x3 value 999999999999
        value z => 1 Usage: ... dsmark [ mask MASK ] [ value VALUE ]
        """);
    check("6.6", "class change dev eth0 classid 1:2 dsmark", """
        mask 0x3 => 1 Error: Qdisc "dsmark" is classless.
        """);
  }
}
