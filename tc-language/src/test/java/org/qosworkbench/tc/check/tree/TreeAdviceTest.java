package org.qosworkbench.tc.check.tree;

import org.junit.jupiter.api.Test;

/** Advice about the shape of a tree: what is not where it seems to be. */
class TreeAdviceTest {
  @Test
  void aClassWhoseParentIsMissingBecomesARootClass() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1:2 classid 1:10 htb rate 1mbit
                                  ^^^ lost-parent
            : there is no class 1:2 at this point, so 1:10 becomes a root class: it borrows from nobody and no
            : other class limits it
            + write 1:1
        """);
  }

  @Test
  void aClassWhoseParentComesLaterBecomesARootClass() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1:1 classid 1:10 htb rate 1mbit
                                  ^^^ lost-parent
            : there is no class 1:1 at this point, so 1:10 becomes a root class: it borrows from nobody and no
            : other class limits it
            > 3 1:1: class 1:1 is created only here
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        """);
  }

  @Test
  void aRefusedParentMakesRootClassesOfThoseBelowIt() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 2: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 1mbit
                                  ^^^ lost-parent
            : there is no class 1:1 at this point, so 1:10 becomes a root class: it borrows from nobody and no
            : other class limits it
        """);
  }

  @Test
  void classesOfDrrDoNotNest() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: drr
        class add dev eth0 parent 1: classid 1:1 drr
        class add dev eth0 parent 1:1 classid 1:2 drr
                                  ^^^ lost-parent
            : the classes of drr do not nest: the kernel ignores that 1:2 is to be below 1:1
            + write 1:
        filter add dev eth0 parent 1: protocol all prio 1 handle 1 flow hash keys src divisor 2 baseclass 1:1
        """);
  }

  @Test
  void addWithoutHandleThrowsAwayATreeOfAnotherKind() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        class add dev eth0 parent 1: classid 1:20 htb rate 1mbit
        qdisc add dev eth0 parent 1:10 fq_codel
        qdisc add dev eth0 root tbf rate 1mbit burst 10k limit 100k
              ^^^ lost-tree
            : add without a handle puts tbf in the place of htb 1:; lost with it: 2 classes, 1 qdisc in it
            > 1 1:: htb 1: was created here
            + write replace
        qdisc change dev eth0 root fq_codel
              ^^^^^^ lost-tree
            : change without a handle puts fq_codel in the place of tbf
            > 5 qdisc add dev eth0 root tbf rate 1mbit burst 10k limit 100k: tbf was created here
            + write replace
        qdisc replace dev eth0 root pfifo
        qdisc add dev eth0 root handle 5: tbf rate 1mbit burst 10k limit 100k
        """);
  }

  @Test
  void aClassThatGetsAClassLosesItsQdisc() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 20
        class add dev eth0 parent 1: classid 1:10 htb rate 10mbit
        qdisc add dev eth0 parent 1:10 handle 10: fq_codel
        class add dev eth0 parent 1:10 classid 1:20 htb rate 5mbit
                                  ^^^^ lost-leaf
            : with 1:20 below it, 1:10 is no leaf any more: the kernel throws away the fq_codel 10: in it
            > 3 10:: fq_codel 10: was created here
        class add dev eth0 parent 1:10 classid 1:30 htb rate 5mbit
        """);
  }

  @Test
  void aFilterWithoutHandleReplacesNothing() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:10 htb rate 10mbit
        filter replace dev eth0 parent 1: protocol ip prio 1 u32 match ip protocol 6 0xff flowid 1:10
               ^^^^^^^ duplicating-replace
            : without a handle this replaces nothing: u32 adds one more filter each time
        filter replace dev eth0 parent 1: prio 1 handle 800::1 u32 match ip protocol 6 0xff flowid 1:10
        filter replace dev eth0 parent 1: protocol ip prio 2 flower ip_proto tcp dst_port 22 classid 1:10
        """);
  }

  @Test
  void aDefaultThatIsNotThere() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 30
                                                      ^^ default-nowhere
            : there is no class 1:30: packets that no filter takes leave at once and unshaped, before all others
        class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        class add dev eth0 parent 1: classid 1:20 htb rate 1mbit
        """);
  }

  @Test
  void aDefaultIsReadAsHexadecimal() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 20
                                                      ^^ default-nowhere
            : there is no class 1:20; 20 is read as hexadecimal, and 1:14 is there: packets that no filter takes
            : leave at once and unshaped, before all others
            > 2 1:14: this class is there
            + write 14
        class add dev eth0 parent 1: classid 1:14 htb rate 1mbit
        qdisc add dev eth1 root handle 1: htb default 0xa
                                                      ^^^ default-nowhere
            : there is no class 1:a; 0xa is read as hexadecimal, and 1:10 is there: packets that no filter takes
            : leave at once and unshaped, before all others
            > 4 1:10: this class is there
            + write 10
        class add dev eth1 parent 1: classid 1:10 htb rate 1mbit
        qdisc add dev eth2 root handle 1: htb default 0x14
        class add dev eth2 parent 1: classid 1:14 htb rate 1mbit
        """);
  }

  @Test
  void aDefaultThatIsAnInnerClass() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 1
                                                      ^ default-nowhere
            : class 1:1 has classes below it, so packets never wait in it: those that no filter takes leave at
            : once and unshaped, before all others
            > 3 1:1: class 1:10 is put below it here
            + write 10
        class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
        class add dev eth0 parent 1:1 classid 1:10 htb rate 1mbit
        qdisc add dev eth1 root handle 1: htb default 1
                                                      ^ default-nowhere
            : class 1:1 has classes below it, so packets never wait in it: those that no filter takes leave at
            : once and unshaped, before all others
            > 6 1:1: class 1:10 is put below it here
        class add dev eth1 parent 1: classid 1:1 htb rate 2mbit
        class add dev eth1 parent 1:1 classid 1:10 htb rate 1mbit
        class add dev eth1 parent 1:1 classid 1:20 htb rate 1mbit
        """);
  }

  @Test
  void hfscDropsWhatHasNoClass() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: hfsc
                                          ^^^^ default-nowhere
            : hfsc without a default class: packets that no filter takes are dropped, ARP and IPv6 among them
        class add dev eth0 parent 1: classid 1:10 hfsc ls rate 1mbit
        qdisc add dev eth1 root handle 1: hfsc default 16
                                                       ^^ default-nowhere
            : there is no class 1:16: packets that no filter takes are dropped, ARP and IPv6 among them
            + write 10
        class add dev eth1 parent 1: classid 1:10 hfsc ls rate 1mbit
        qdisc add dev eth2 root handle 1: hfsc default 10
                                                       ^^ default-nowhere
            : class 1:10 has classes below it: packets that no filter takes are dropped, ARP and IPv6 among them
        class add dev eth2 parent 1: classid 1:10 hfsc ls rate 1mbit
        class add dev eth2 parent 1:10 classid 1:20 hfsc ls rate 1mbit
        """);
  }


  /** Linux answers the second time: Change operation not supported by specified qdisc. */
  @Test
  void aReplaceOfHtbWorksOnce() {
    Replayed.check("""
        qdisc replace dev eth0 root handle 1: htb default 0
              ^^^^^^^ not-repeatable
            : this works once: when the file runs again, htb is there already, and its options cannot be changed
        qdisc replace dev eth1 root sfq perturb 10
              ^^^^^^^ not-repeatable
            : this works once: when the file runs again, sfq is there already, and its options cannot be changed
        qdisc replace dev eth2 root sfq
        qdisc replace dev eth3 root handle 1: hfsc default 10
        qdisc replace dev eth4 root fq_codel
        """);
  }

  @Test
  void aReplaceIsRepeatableOnceTheRootIsDeleted() {
    Replayed.check("""
        qdisc del dev eth0 root
        qdisc replace dev eth0 root handle 1: htb default 0
        qdisc replace dev eth1 root pfifo
        qdisc replace dev eth1 root handle 1: htb default 0
        """);
  }

  /** Seen on Linux 6.12: {@code tc qdisc show} prints {@code linklayer} no more after the change. */
  @Test
  void aChangeWithoutSizeTableTakesItAway() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: stab overhead 20 linklayer atm tbf rate 1mbit burst 10k limit 20k
        qdisc change dev eth0 root handle 1: stab mpu 64 mtu 1600 tbf rate 2mbit burst 10k limit 20k
        qdisc change dev eth0 root handle 1: tbf rate 3mbit burst 10k limit 20k
              ^^^^^^ lost-size-table
            : without stab the change takes the size table of tbf 1: away: packets count as long as the kernel
            : sees them, without what the link adds
            > 2 stab mpu 64 mtu 1600: the size table was given here
            + write stab mpu 64 mtu 1600
        qdisc replace dev eth0 root handle 2: tbf rate 4mbit burst 10k limit 20k
        """);
  }

  /** Seen on Linux 6.12: the first class gets a quantum of 259 bytes. */
  @Test
  void optionsOfAnotherKindAreTakenForWhatTheyAreNot() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: drr
        class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
                                                 ^^^ other-class-kind
            : the kernel does not look at the kind: drr 1: takes the options of htb for its own, which mean
            : something else
            > 1 1:: drr 1: was created here
        class add dev eth0 parent 1: classid 1:2 drr quantum 1500
        class replace dev eth0 parent 1: classid 1:2 qfq weight 7
                                                     ^^^ other-class-kind
            : the kernel does not look at the kind: drr 1: takes the options of qfq for its own, which mean
            : something else
            > 1 1:: drr 1: was created here
        class replace dev eth0 parent 1: classid 1:2 qfq
                                                     ^^^ other-class-kind
            : this is a class of drr 1:, not of qfq; only since no options follow does that change nothing
            > 1 1:: drr 1: was created here
            ! write drr
        filter add dev eth0 parent 1: protocol all prio 1 handle 1 flow hash keys src divisor 2 baseclass 1:1
        """);
  }

  /** Linux logs: drr_dequeue: netem qdisc 10: is non-work-conserving? */
  @Test
  void aChildThatHoldsPacketsBackBlocksTheOthers() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: drr
        class add dev eth0 parent 1: classid 1:1 drr
        class add dev eth0 parent 1: classid 1:2 drr
        qdisc add dev eth0 parent 1:1 handle 10: netem delay 10ms
                                                 ^^^^^^^^^^^^^^^^ blocking-child
            : while netem holds the packets of 1:1 back, the other classes of drr 1: wait too
            > 1 1:: drr 1: was created here
        qdisc add dev eth0 parent 1:2 handle 20: netem loss 1%
        filter add dev eth0 parent 1: protocol all prio 1 handle 1 flow hash keys src divisor 2 baseclass 1:1
        qdisc add dev eth1 root handle 1: hfsc default 1
        class add dev eth1 parent 1: classid 1:1 hfsc sc rate 1mbit
        qdisc add dev eth1 parent 1:1 handle 10: tbf rate 1mbit burst 10k limit 20k
        qdisc add dev eth2 root handle 1: hfsc default 1
        class add dev eth2 parent 1: classid 1:1 hfsc sc rate 1mbit
        class add dev eth2 parent 1: classid 1:2 hfsc sc rate 1mbit
        qdisc add dev eth2 parent 1:1 handle 10: tbf rate 1mbit burst 10k limit 20k
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-child
            : while tbf holds the packets of 1:1 back, the other classes of hfsc 1: wait too
            > 10 1:: hfsc 1: was created here
        qdisc add dev eth2 parent 1:2 handle 20: cake
        filter add dev eth2 parent 1: protocol ip prio 1 u32 match ip dst 192.0.2.0/24 flowid 1:2
        qdisc add dev eth3 root handle 1: htb default 1
        class add dev eth3 parent 1: classid 1:1 htb rate 1mbit
        class add dev eth3 parent 1: classid 1:2 htb rate 1mbit
        qdisc add dev eth3 parent 1:1 handle 10: netem delay 10ms
        filter add dev eth3 parent 1: protocol ip prio 1 u32 match ip dst 192.0.2.0/24 flowid 1:2
        """);
  }

  /** Seen on Linux 6.12: all of these are accepted, and 1:10 stays where it is. */
  @Test
  void anHtbClassStaysWhereItIs() {
    Replayed.check("""
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        class change dev eth0 parent 1:1 classid 1:10 htb rate 2mbit
                              ^^^^^^^^^^ class-not-moved
            : the kernel changes 1:10 where it is, below 1:, and ignores that it is to be below 1:1
            > 3 1:10: class 1:10 was created here
            + write parent 1:
        class change dev eth0 classid 1:10 htb rate 2mbit
        class replace dev eth0 root classid 1:10 htb rate 2mbit
        class replace dev eth0 parent 1: classid 1:10 htb rate 2mbit
        qdisc add dev eth1 root handle 1: htb default 10
        class add dev eth1 parent 1: classid 1:1 htb rate 10mbit
        class add dev eth1 parent 1:1 classid 1:10 htb rate 1mbit
        class replace dev eth1 root classid 1:10 htb rate 2mbit
                               ^^^^ class-not-moved
            : the kernel changes 1:10 where it is, below 1:1, and ignores that it is to be below 1:
            > 10 1:10: class 1:10 was created here
            + write parent 1:1
        """);
  }
}
