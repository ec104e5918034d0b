package org.qosworkbench.tc.check.advice;

import org.junit.jupiter.api.Test;

/** Advice about htb, and what it shares with others. */
class HtbAdviceTest {
  @Test
  void ceilBelowRate() {
    Advised.check("""
        class add dev eth0 classid 1:10 htb rate 12mbit ceil 8mbit
                                                             ^^^^^ ceil-below-rate
            : the class never gets its rate of 12mbit: ceil caps it at 8mbit
            + write 12mbit
        class add dev eth0 classid 1:10 htb rate 12mbit ceil 12mbit
        class add dev eth0 classid 1:10 htb rate 12mbit
        class add dev eth0 classid 1:10 htb rate 60% ceil 8mbit
        class change dev eth0 classid 1:10 htb ceil 1000kbit rate 1gbit
                                                    ^^^^^^^^ ceil-below-rate
            : the class never gets its rate of 1gbit: ceil caps it at 1mbit
            + write 1gbit
        """);
  }

  @Test
  void prioAboveSeven() {
    Advised.check("""
        class add dev eth0 classid 1:10 htb rate 12mbit prio 8
                                                             ^ prio-above-seven
            : the kernel stores prio 8 as 7, like all above it
            ! write 7
        class add dev eth0 classid 1:10 htb prio 7 rate 12mbit
        """);
  }

  @Test
  void bursts() {
    Advised.check("""
        class add dev eth0 classid 1:10 htb rate 12mbit burst 1000
                                                              ^^^^ burst-below-packet
            : a bucket of 1000 bytes never holds the tokens for a packet of 1500: what comes in while the class
            : waits for its turn is lost, and with it a part of the rate
            + write 1500
        class add dev eth0 classid 1:10 htb rate 12mbit buffer 1500
        class add dev eth0 classid 1:10 htb rate 10gbit burst 15k cburst 15k
                                                              ^^^ burst-below-tick
            : at 10gbit a burst of 15360 bytes is over long before the next tick of the timer: rate/HZ is 5000000
            : bytes with HZ 250, and 1250000 with HZ 1000
            + write 4883k
        class add dev eth0 classid 1:10 htb rate 100mbit burst 15k
        class add dev eth0 classid 1:10 htb rate 10mbit burst 15k cburst 2k
                                                                         ^^ cburst-below-burst
            : the burst of 15360 bytes never leaves in one go: a packet needs tokens of both buckets, and that of
            : ceil holds 2048
            + write 15k
        class add dev eth0 classid 1:10 htb rate 10mbit burst 15k cburst 0
        """);
  }

  @Test
  void quantum() {
    Advised.check("""
        class add dev eth0 classid 1:10 htb rate 12mbit quantum 60
                                                                ^^ small-quantum
            : a turn of 60 bytes is too short for one packet of 1500 bytes
            + write 1514
        class add dev eth0 classid 1:10 htb rate 12mbit quantum 1500
        class add dev eth0 classid 1:10 drr quantum 600
                                                    ^^^ small-quantum
            : a turn of 600 bytes is too short for one packet of 1500 bytes
            + write 1514
        qdisc add dev eth0 root sfq quantum 1000 perturb 10
                                            ^^^^ small-quantum
            : a turn of 1000 bytes is too short for one packet of 1500 bytes
            + write 1514
        """);
  }

  @Test
  void noDefault() {
    Advised.check("""
        qdisc add dev eth0 root handle 1: htb
                                          ^^^ no-default-class
            : packets that no filter takes leave without any shaping, before all others
        qdisc replace dev eth0 root handle 1: htb default 0 r2q 20
        qdisc add dev eth0 root handle 1: htb default 10
        qdisc change dev eth0 root handle 1: htb
        """);
  }

  @Test
  void minorZero() {
    Advised.check("""
        class add dev eth0 classid 1:0 htb rate 1mbit
                                   ^^^ class-zero
            : minor number 0 means the qdisc itself: packets that are sent to 1: by their priority leave unshaped
        class add dev eth0 classid 1: htb rate 1mbit
                                   ^^ class-zero
            : minor number 0 means the qdisc itself: packets that are sent to 1: by their priority leave unshaped
        class add dev eth0 classid 1:1 htb rate 1mbit
        """);
  }
}
