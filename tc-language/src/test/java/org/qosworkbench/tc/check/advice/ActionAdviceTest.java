package org.qosworkbench.tc.check.advice;

import org.junit.jupiter.api.Test;

/** Advice about actions and policers. */
class ActionAdviceTest {
  @Test
  void policers() {
    Advised.check("""
        filter add dev eth0 matchall action police rate 1mbit burst 1000 conform-exceed drop
                                                                    ^^^^ burst-below-packet
            : a packet of more than 1000 bytes always exceeds, however slow the traffic is
            + write 1500
        filter add dev eth0 u32 match u32 0 0 police rate 1mbit burst 10k mtu 1000 drop flowid :1
                                                                              ^^^^ police-mtu
            : a packet of more than 1000 bytes always exceeds, however slow the traffic is
        filter add dev eth0 u32 match u32 0 0 police mtu 1 drop flowid :1
        filter add dev eth0 matchall action police rate 1mbit burst 1500 mtu 2k conform-exceed drop
        actions add action police pkts_rate 1000 pkts_burst 100 drop
        """);
  }

  @Test
  void defaultVerdictEndsTheList() {
    Advised.check("""
        filter add dev eth0 matchall action pedit munge ip ttl set 64 action csum iph
                                                                             ^^^^^^^^ unreached-action
            : no packet gets to this action: pedit ends with ok when no verdict is written
            + add pipe
        filter add dev eth0 matchall action csum iph index 3 action drop
                                                                    ^^^^ unreached-action
            : no packet gets to this action: csum ends with ok when no verdict is written
            + add pipe
        filter add dev eth0 matchall action nat ingress 192.0.2.1 10.0.0.1 action ok
                                                                                  ^^ unreached-action
            : no packet gets to this action: nat ends with ok when no verdict is written
            + add pipe
        filter add dev eth0 matchall action pedit munge ip ttl set 64 pipe action csum iph
        filter add dev eth0 matchall action csum index 3 action drop
        filter add dev eth0 matchall action skbedit mark 1 action vlan pop action sample rate 5 group 1 action ok
        """);
  }

  @Test
  void redirectTakesThePacket() {
    Advised.check("""
        filter add dev eth0 matchall action mirred egress redirect dev ifb0 drop
                                                                            ^^^^ unreached-action
            : no packet gets to this action: redirect takes the packet away
            ! remove drop
        filter add dev eth0 matchall action mirred egress redirect dev ifb0 action gact pass index 3
                                                                                   ^^^^^^^^^^^^^^^^^ unreached-action
            : no packet gets to this action: redirect takes the packet away
            ! remove action gact pass index 3
        filter add dev eth0 matchall action mirred egress redirect dev ifb0 action drop action ok
                                                                                   ^^^^ unreached-action
            : no packet gets to this action: redirect takes the packet away
        filter add dev eth0 matchall action mirred egress mirror dev ifb0 action drop
        filter add dev eth0 matchall action mirred egress mirror dev ifb0 ok action drop
                                                                                    ^^^^ unreached-action
            : no packet gets to this action: the action before ends with ok
            + write pipe
        filter add dev eth0 matchall action mirred index 3 action drop
        """);
  }

  @Test
  void writtenVerdictEndsTheList() {
    Advised.check("""
        filter add dev eth0 matchall action ok action drop
                                                      ^^^^ unreached-action
            : no packet gets to this action: the action before ends with ok
            + write pipe
        filter add dev eth0 matchall action skbedit mark 1 continue action drop
                                                                           ^^^^ unreached-action
            : no packet gets to this action: the action before ends with continue
            + write pipe
        filter add dev eth0 matchall action vlan pop goto chain 3 action drop
                                                                         ^^^^ unreached-action
            : no packet gets to this action: the action before ends with goto
        filter add dev eth0 matchall action pass random determ pipe 10 action drop
        filter add dev eth0 matchall action pass random determ drop 10 action drop
                                                                              ^^^^ unreached-action
            : no packet gets to this action: the action before ends with pass
            + write pipe
        filter add dev eth0 matchall action gact index 5 action drop
        filter add dev eth0 matchall action skbedit mark 1 jump 1 action ok action drop
        actions add action ok action drop
        """);
  }

  @Test
  void severalVerdictsOfAPolicer() {
    Advised.check("""
        filter add dev eth0 matchall action police rate 1mbit burst 10k drop pass
                                                                        ^^^^ overridden-verdict
            : "pass" behind it replaces this verdict for packets that exceed
        filter add dev eth0 matchall action police rate 1mbit burst 10k conform-exceed drop/pipe continue
                                                                                       ^^^^^^^^^ overridden-verdict
            : "continue" behind it replaces this verdict for packets that exceed
        filter add dev eth0 matchall action police rate 1mbit burst 10k conform-exceed drop pass
                                                                                       ^^^^ overridden-verdict
            : "pass" behind it replaces this verdict for packets that exceed
        filter add dev eth0 matchall action police rate 1mbit burst 10k goto chain 3 drop
                                                                        ^^^^ overridden-verdict
            : "drop" behind it replaces this verdict for packets that exceed
        filter add dev eth0 matchall action police rate 1mbit burst 10k drop pipe continue
                                                                        ^^^^ overridden-verdict
            : "continue" behind it replaces this verdict for packets that exceed
                                                                             ^^^^ overridden-verdict
            : "continue" behind it replaces this verdict for packets that exceed
        filter add dev eth0 matchall action police rate 1mbit burst 10k drop conform-exceed pass/ok
                                                                        ^^^^ overridden-verdict
            : "pass/ok" behind it replaces this verdict for packets that exceed
        filter add dev eth0 matchall action police rate 1mbit burst 10k drop action drop
                                                                                    ^^^^ unreached-action
            : no packet gets to this action: a policer without conform-exceed ends with ok for packets that
            : conform
        filter add dev eth0 matchall action police rate 1mbit conform-exceed drop/pipe burst 10k
        filter add dev eth0 matchall action police rate 1mbit burst 10k conform-exceed pipe / jump 2
        filter add dev eth0 matchall action police rate 1mbit burst 10k conform-exceed pipe / ok drop
                                                                                       ^^^^ overridden-verdict
            : "drop" behind it replaces this verdict for packets that exceed
        """);
  }

  @Test
  void policerInARow() {
    Advised.check("""
        filter add dev eth0 matchall action police rate 1mbit burst 10k drop action skbedit mark 1
                                                                                    ^^^^^^^^^^^^^^ unreached-action
            : no packet gets to this action: a policer without conform-exceed ends with ok for packets that
            : conform
        filter add dev eth0 matchall action police rate 1mbit burst 10k conform-exceed drop/pipe action ok
        filter add dev eth0 matchall action police rate 1mbit burst 10k pipe action ok
        filter add dev eth0 matchall action police index 3 action ok
        """);
  }

  @Test
  void sameIndex() {
    Advised.check("""
        filter add dev eth0 matchall action skbedit mark 1 index 7 action skbedit mark 2 index 7
                                                                                               ^ same-index-twice
            : unless skbedit 7 exists already, the kernel waits for itself to create it, and tc never comes back
        filter add dev eth0 matchall action skbedit mark 1 index 7 action vlan pop index 7
        actions add action skbedit mark 1 index 7 action skbedit mark 2 index 7
        """);
  }

  @Test
  void words() {
    Advised.check("""
        filter add dev eth0 matchall action mirred egress please redirect dev ifb0
                                                          ^^^^^^ skipped-word
            : mirred skips this word in silence
            ! remove please
        filter add dev eth0 matchall action pipe
                                            ^^^^ pipe-at-end
            : no action follows: the packet is accepted here, and no later filter gets to see it
            ! write ok
            + write continue
        filter add dev eth0 matchall action skbedit mark 1 action pipe
                                                                  ^^^^ pipe-at-end
            : no action follows: the packet is accepted here, and no later filter gets to see it
            ! write ok
            + write continue
        filter add dev eth0 matchall action pipe action drop
        filter add dev eth0 matchall action skbedit mark 1 pipe
        actions add action pipe
        """);
  }
}
