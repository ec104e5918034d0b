package org.qosworkbench.tc.check.tree;

import org.junit.jupiter.api.Test;

/** Advice about the numbers of classes that do not fit together, and about trees that drop everything. */
class RateAdviceTest {
  @Test
  void aChildWithMoreRateThanItsParent() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 5mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 10mbit
                                                            ^^^^^^ rate-above-parent
            : 1:10 is promised 10mbit, more than the 5mbit of the class above it, 1:1
            > 2 5mbit: the rate of 1:1
        class add dev eth0 parent 1:1 classid 1:20 htb rate 5mbit
        """);
  }

  @Test
  void childrenWithMoreRateThanTheirParent() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10 r2q 100
        class add dev eth0 parent 1: classid 1:1 htb rate 100mbit
                                                          ^^^^^^^ rates-above-parent
            : the classes below 1:1 are promised 120mbit together, more than its 100mbit
            > 3 60mbit: the rate of 1:10
            > 4 60mbit: the rate of 1:20
        class add dev eth0 parent 1:1 classid 1:10 htb rate 60mbit ceil 100mbit
        class add dev eth0 parent 1:1 classid 1:20 htb rate 60mbit ceil 100mbit
        class add dev eth0 parent 1:20 classid 1:21 htb rate 30mbit ceil 100mbit
        class add dev eth0 parent 1:20 classid 1:22 htb rate 30mbit ceil 100mbit
        """);
  }

  @Test
  void aChildWithMoreCeilThanItsParent() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 11
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 5mbit ceil 20mbit
                                                                       ^^^^^^ ceil-above-parent
            : 1:10 cannot borrow up to 20mbit: the ceil of 1:1 above it is 10mbit
            > 2 10mbit: the ceil of 1:1, its rate when none is given
            + write 10mbit
        class add dev eth0 parent 1:10 classid 1:11 htb rate 2mbit ceil 10mbit
        class add dev eth0 parent 1:10 classid 1:12 htb rate 2mbit ceil 30mbit
                                                                        ^^^^^^ ceil-above-parent
            : 1:12 cannot borrow up to 30mbit: the ceil of 1:10 above it is 20mbit
            > 3 20mbit: the ceil of 1:10
            + write 20mbit
        """);
  }

  @Test
  void changedRatesAreWhatCounts() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 20mbit
        class change dev eth0 parent 1:1 classid 1:10 htb rate 10mbit
                                                               ^^^^^^ rate-above-parent
            : 1:10 is promised 10mbit, more than the 9mbit of the class above it, 1:1
            > 5 9mbit: the rate of 1:1
        class replace dev eth0 parent 1: classid 1:1 htb rate 9mbit
        """);
  }

  @Test
  void aRootClassHasNobodyToBorrowFrom() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:10 htb rate 2mbit ceil 10mbit
                                                                      ^^^^^^ nothing-to-borrow
            : there is no class above 1:10 to borrow from: it never gets more than its rate of 2mbit
            > 2 2mbit: the rate that 1:10 stays at
        class add dev eth0 parent 1: classid 1:20 htb rate 8mbit
        qdisc add dev eth1 root handle 1: htb default 10
        class add dev eth1 parent 1: classid 1:1 htb rate 2mbit ceil 10mbit
                                                                     ^^^^^^ nothing-to-borrow
            : there is no class above 1:1 to borrow from: it never gets more than its rate of 2mbit
            > 5 2mbit: the rate that 1:1 stays at
        class add dev eth1 parent 1:1 classid 1:10 htb rate 2mbit ceil 2mbit
        """);
  }

  @Test
  void anInnerClassHasNoUseForPrioAndQuantum() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit prio 2 quantum 20000
                                                                 ^^^^^^ inner-class-option
            : 1:1 has classes below it, so its prio has no effect
            > 3 1:1: class 1:10 is put below it here
            + remove prio 2
                                                                        ^^^^^^^^^^^^^ inner-class-option
            : 1:1 has classes below it, so its quantum has no effect
            > 3 1:1: class 1:10 is put below it here
            + remove quantum 20000
        class add dev eth0 parent 1:1 classid 1:10 htb rate 5mbit prio 1 quantum 20000
        """);
  }

  @Test
  void aQuantumOfAnInnerClassKeepsTheKernelFromWarning() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 100mbit quantum 20000
        class add dev eth0 parent 1:1 classid 1:10 htb rate 5mbit
        """);
  }

  @Test
  void anR2qForAllClasses() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10 r2q 1
                                                             ^ r2q-range
            : with r2q 1 the kernel cuts the quantum of 1 class to the range of 1000 to 200000 bytes; r2q 13 to 25
            : suits all classes
            > 2 20mbit: the quantum of 1:1 would be 2500000
            + write 14
        class add dev eth0 parent 1: classid 1:1 htb rate 20mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 200kbit ceil 250kbit
        qdisc add dev eth1 root handle 1: htb default 10 r2q 13
        class add dev eth1 parent 1: classid 1:1 htb rate 20mbit
        class add dev eth1 parent 1:1 classid 1:10 htb rate 200kbit ceil 250kbit
        qdisc add dev eth2 root handle 1: htb default 10 r2q 25
        class add dev eth2 parent 1: classid 1:1 htb rate 20mbit
        class add dev eth2 parent 1:1 classid 1:10 htb rate 200kbit ceil 250kbit
        """);
  }

  @Test
  void anR2qForAllLeaves() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
                                          ^^^ r2q-range
            : with r2q 10 the kernel cuts the quantum of 2 classes to the range of 1000 to 200000 bytes; r2q 1 to
            : 5 suits all leaves, which are the ones that matter
            > 2 1gbit: the quantum of 1:1 would be 12500000
            > 3 40kbit: the quantum of 1:10 would be 500
            + add r2q 1
        class add dev eth0 parent 1: classid 1:1 htb rate 1gbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 40kbit ceil 1gbit
        class add dev eth0 parent 1:1 classid 1:20 htb rate 400kbit ceil 1gbit
        """);
  }

  @Test
  void noR2qForAllLeaves() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
                                          ^^^ r2q-range
            : with r2q 10 the kernel cuts the quantum of 3 classes to the range of 1000 to 200000 bytes; no r2q
            : suits all leaves, whose rates are too far apart
            > 2 64kbit: the quantum of 1:10 would be 800
            > 4 100mbit: the quantum of 1:30 would be 1250000
            > 5 1gbit: the quantum of 1:40 would be 12500000
            + add r2q 1250 and a quantum to 1 class
        class add dev eth0 parent 1: classid 1:10 htb rate 64kbit
        class add dev eth0 parent 1: classid 1:20 htb rate 10mbit
        class add dev eth0 parent 1: classid 1:30 htb rate 100mbit
        class add dev eth0 parent 1: classid 1:40 htb rate 1gbit
        """);
  }

  @Test
  void classesWithAQuantumNeedNoR2q() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:10 htb rate 1gbit quantum 200000
        """);
  }

  @Test
  void realTimeAboveTheUpperLimit() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: hfsc default 20
        class add dev eth0 parent 1: classid 1:1 hfsc ls rate 10mbit ul rate 10mbit
                                                                     ^^^^^^^ real-time-above-limit
            : the leaves below 1:1 are promised 11mbit in real time, more than its upper limit of 10mbit
            > 3 rt m1: 1:10 is promised 6mbit
            > 4 sc rate: 1:20 is promised 5mbit
        class add dev eth0 parent 1:1 classid 1:10 hfsc rt m1 8mbit d 10ms m2 6mbit ls rate 2mbit
        class add dev eth0 parent 1:1 classid 1:20 hfsc sc rate 5mbit
        qdisc add dev eth1 root handle 1: hfsc default 20
        class add dev eth1 parent 1: classid 1:1 hfsc ls rate 10mbit ul rate 10mbit
        class add dev eth1 parent 1:1 classid 1:10 hfsc rt m1 8mbit d 10ms m2 5mbit ls rate 2mbit
        class add dev eth1 parent 1:1 classid 1:20 hfsc sc rate 5mbit
        """);
  }

  @Test
  void nobodyGetsOutAnyMore() {
    Replayed.check("""
        qdisc add dev eth0 root netem loss 100%
                                           ^^^^ lock-out
            : everything that leaves through eth0 is dropped here: over the network nobody reaches this machine
            : through it any more
        qdisc add dev eth1 root handle 1: netem loss random 100% delay 10ms
                                                     ^^^^^^ lock-out
            : everything that leaves through eth1 is dropped here: over the network nobody reaches this machine
            : through it any more
        qdisc add dev eth2 root blackhole
                                ^^^^^^^^^ lock-out
            : everything that leaves through eth2 is dropped here: over the network nobody reaches this machine
            : through it any more
        qdisc add dev eth3 root pfifo limit 0
                                            ^ lock-out
            : everything that leaves through eth3 is dropped here: over the network nobody reaches this machine
            : through it any more
        qdisc add dev eth4 root netem limit 0
                                            ^ lock-out
            : everything that leaves through eth4 is dropped here: over the network nobody reaches this machine
            : through it any more
        qdisc add dev ifb0 root netem loss 100%
        qdisc add dev eth5 root netem loss 50%
        qdisc add dev eth6 root netem loss state 100%
        """);
  }

  @Test
  void theDefaultIsADrop() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 20
        class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        class add dev eth0 parent 1: classid 1:20 htb rate 1mbit
        qdisc add dev eth0 parent 1:20 blackhole
                                       ^^^^^^^^^ lock-out
            : whatever no filter takes elsewhere that leaves through eth0 is dropped here: over the network nobody
            : reaches this machine through it any more
            > 1 1:: htb 1: was created here
        qdisc add dev eth1 root handle 1: prio
        qdisc add dev eth1 parent 1:2 handle 12: tbf rate 1mbit burst 10k limit 10k
        qdisc add dev eth1 parent 12:1 netem loss 100%
                                                  ^^^^ lock-out
            : whatever no filter takes elsewhere that leaves through eth1 is dropped here: over the network nobody
            : reaches this machine through it any more
            > 5 1:: prio 1: was created here
        qdisc add dev eth1 parent 1:3 blackhole
        """);
  }
}
