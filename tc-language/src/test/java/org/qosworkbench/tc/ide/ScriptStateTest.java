package org.qosworkbench.tc.ide;

import org.junit.jupiter.api.Test;

/** What is known of devices on the paths of a script. */
class ScriptStateTest {
  @Test
  void whatWasThereBeforeIsNotKnown() {
    ScriptMarks.check("""
        tc class add dev eth0 parent 1: classid 1:1 htb rate 1mbit
        tc filter add dev eth0 parent 1: protocol ip prio 1 u32 match u32 0 0 flowid 1:9
        tc qdisc add dev eth0 parent 1:1 handle 10: sfq
        tc qdisc change dev eth0 root handle 1: htb default 5
        tc qdisc del dev eth0 root
        """);
  }

  @Test
  void aRootThatTheScriptMakesIs() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root handle 1: htb default 10
        tc class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        #^                                        ^^^^ plain-leaf
        #: packets of leaf class 1:10 wait in a plain FIFO as long as the device's txqueuelen, where one
        #: connection delays all others
        tc class add dev eth0 parent 2: classid 2:10 htb rate 1mbit
        #^                                ^^^^^^^^^^^^ no-such-qdisc
        #: there is no qdisc 2: on eth0 (kernel: RTNETLINK answers: No such file or directory)
        tc filter add dev eth0 parent 1: protocol ip prio 1 matchall flowid 1:20
        #^                                                                    ^^^^ flowid-nowhere
        #: there is no class 1:20: packets that the filter takes go into the default class
        """);
  }

  @Test
  void aRootThatTheScriptClearsIs() {
    ScriptMarks.check("""
        tc qdisc del dev eth0 root
        tc qdisc change dev eth0 root handle 1: htb default 5
        #^                              ^^^^^^^^^ nothing-to-change
        #: no command has put a qdisc there that could be changed; "add" and "replace" create one (kernel:
        #: Error: Qdisc not found. To create specify NLM_F_CREATE flag.)
        tc qdisc del dev eth0 root
        #^                      ^^^^ nothing-to-delete
        #: at this point no command has put a qdisc there; on a fresh device the command fails (kernel: Error:
        #: Cannot delete qdisc with handle of zero.)
        """);
  }

  @Test
  void whatMayFailIsNotTold() {
    ScriptMarks.check("""
        tc qdisc del dev eth0 root
        tc qdisc del dev eth0 root 2>/dev/null
        tc qdisc del dev eth0 root || true
        tc qdisc del dev eth0 root handle 1: >/dev/null 2>&1
        """);
  }

  @Test
  void devicesWithoutNameAreKeptApart() {
    ScriptMarks.check("""
        tc qdisc add dev $WAN root handle 1: htb default 10
        tc class add dev $WAN parent 1: classid 1:10 htb rate 1mbit
        tc qdisc add dev $LAN root handle 2: htb default 10
        tc class add dev "$LAN" parent 1: classid 1:10 htb rate 1mbit
        #^                                  ^^^^^^^^^^^^ no-such-qdisc
        #: there is no qdisc 1: on $LAN (kernel: RTNETLINK answers: No such file or directory)
        tc class add dev ${LAN} parent 2: classid 2:10 htb rate 1mbit
        tc class add dev ${LAN}.10 parent 2: classid 2:10 htb rate 1mbit
        """);
  }

  @Test
  void oneThatIsAskedForOnceIsOneDevice() {
    ScriptMarks.check("""
        DEV=$(ip route show default | cut -d' ' -f5)
        tc qdisc add dev $DEV root handle 1: htb default 10
        #^                                                 ^^ default-nowhere
        #: there is no class 1:10: packets that no filter takes leave at once and unshaped, before all others
        tc class add dev $DEV parent 1: classid 1:11 htb rate 1mbit
        #^                                        ^^^^ plain-leaf
        #: packets of leaf class 1:11 wait in a plain FIFO as long as the device's txqueuelen, where one
        #: connection delays all others
        tc class add dev $DEV parent 2: classid 2:11 htb rate 1mbit
        #^                                ^^^^^^^^^^^^ no-such-qdisc
        #: there is no qdisc 2: on $DEV (kernel: RTNETLINK answers: No such file or directory)
        """);
  }

  @Test
  void arguments() {
    ScriptMarks.check("""
        DEV=$1
        tc qdisc add dev $DEV root handle 1: htb
        #^                                     ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        tc class add dev $DEV parent 2: classid 2:11 htb rate 1mbit
        #^                                ^^^^^^^^^^^^ no-such-qdisc
        #: there is no qdisc 2: on $DEV (kernel: RTNETLINK answers: No such file or directory)
        """);
  }

  @Test
  void anUnknownDeviceMayBeAnyOther() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root handle 1: htb
        #^                                     ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        tc qdisc add dev $DEV root handle 1: htb
        #^                                     ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        tc class add dev $OTHER parent 1: classid 1:10 htb rate 1mbit
        tc class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        tc class add dev $DEV parent 1: classid 1:10 htb rate 1mbit
        """);
  }

  @Test
  void eachOfALoopIsAnother() {
    ScriptMarks.check("""
        for DEV in $DEVICES; do
          tc qdisc add dev $DEV root handle 1: htb default 10
          tc class add dev $DEV parent 2: classid 2:10 htb rate 1mbit
        done
        for DEV in eth0 eth1; do
          tc qdisc add dev $DEV root handle 1: htb
        #^                                       ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
          tc class add dev $DEV parent 2: classid 2:10 htb rate 1mbit
        #^                                  ^^^^^^^^^^^^ no-such-qdisc
        #: there is no qdisc 2: on eth0 (kernel: RTNETLINK answers: No such file or directory)
        done
        """);
  }

  @Test
  void elementsOfAListAreDifferent() {
    ScriptMarks.check("""
        tc qdisc add dev ${IF[0]} root handle 1: htb
        #^                                         ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        tc qdisc add dev ${IF[1]} root handle 1: htb
        #^                                         ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        tc qdisc add dev ${IF[1]} root handle 1: htb
        #^                               ^^^^^^^^^ qdisc-exists
        #: htb 1: is there already (kernel: Error: Exclusivity flag on, cannot modify.)
        #> 1:: htb 1: was created here
        #^                                         ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        """);
  }

  @Test
  void namespaces() {
    ScriptMarks.check("""
        ip netns exec a tc qdisc add dev eth0 root handle 1: htb
        #^                                                     ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        tc -n b qdisc add dev eth0 root handle 1: htb
        #^                                          ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        tc qdisc add dev eth0 root handle 1: htb
        #^                                     ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        ip netns exec $NS tc qdisc add dev eth0 root handle 1: htb
        #^                                                       ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        tc -n a qdisc add dev eth0 root handle 1: htb
        #^                                ^^^^^^^^^ qdisc-exists
        #: htb 1: is there already (kernel: Error: Exclusivity flag on, cannot modify.)
        #> 1:: htb 1: was created here
        #^                                          ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        """);
  }

  @Test
  void bothWaysOfACondition() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root handle 1: htb default 10
        #^                                     ^^^ r2q-range
        #: with r2q 10 the kernel cuts the quantum of 1 class to the range of 1000 to 200000 bytes; r2q 63 to
        #: 12500 suits it
        #> 100mbit: the quantum of 1:10 would be 1250000
        #+ add r2q 721: [] -> [ r2q 721]
        if [ "$FAST" ]; then
          tc class add dev eth0 parent 1: classid 1:10 htb rate 100mbit
        #^                                          ^^^^ plain-leaf
        #: packets of leaf class 1:10 wait in a plain FIFO as long as the device's txqueuelen, where one
        #: connection delays all others
        #^                                                   ^^^^^^^^^^^^ kernel-warns
        #: the quantum is rate / r2q, 12500000 bytes/s / 10 = 1250000 bytes, which is cut to 200000; give
        #: quantum, or an r2q of 63 or more to the qdisc (kernel: Warning: sch_htb: quantum of class 10010 is
        #: big. Consider r2q change.)
        else
          tc class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        #^                                          ^^^^ plain-leaf
        #: packets of leaf class 1:10 wait in a plain FIFO as long as the device's txqueuelen, where one
        #: connection delays all others
          tc class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        #^                                  ^^^^^^^^^^^^ class-exists
        #: class 1:10 exists already (kernel: RTNETLINK answers: File exists)
        #> 1:10: class 1:10 was created here
        fi
        tc class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        """);
  }

  @Test
  void filtersOfAConditionLeaveTheClassesAsTheyAre() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root handle 1: htb default 10
        tc class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        #^                                        ^^^^ plain-leaf
        #: packets of leaf class 1:10 wait in a plain FIFO as long as the device's txqueuelen, where one
        #: connection delays all others
        tc class add dev eth0 parent 1: classid 1:20 htb rate 1mbit
        if [ "$VOICE" ]; then
          tc filter add dev eth0 parent 1: protocol ip prio 1 u32 match ip tos 0xb8 0xff flowid 1:20
        fi
        tc class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        #^                                ^^^^^^^^^^^^ class-exists
        #: class 1:10 exists already (kernel: RTNETLINK answers: File exists)
        #> 1:10: class 1:10 was created here
        tc filter add dev eth0 parent 1: protocol ip prio 2 matchall flowid 1:30
        #^                                                                    ^^^^ flowid-nowhere
        #: there is no class 1:30: packets that the filter takes go into the default class
        """);
  }

  @Test
  void otherDevicesOfAConditionStayKnown() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root handle 1: htb
        #^                                     ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        tc qdisc add dev eth1 root handle 1: htb
        #^                                     ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        #^                                     ^^^ r2q-range
        #: with r2q 10 the kernel cuts the quantum of 1 class to the range of 1000 to 200000 bytes; r2q 63 to
        #: 12500 suits it
        #> 100mbit: the quantum of 1:10 would be 1250000
        #+ add r2q 721: [] -> [ r2q 721]
        if [ "$MORE" ]; then
          tc class add dev eth1 parent 1: classid 1:10 htb rate 100mbit
        #^                                          ^^^^ plain-leaf
        #: packets of leaf class 1:10 wait in a plain FIFO as long as the device's txqueuelen, where one
        #: connection delays all others
        #^                                                   ^^^^^^^^^^^^ kernel-warns
        #: the quantum is rate / r2q, 12500000 bytes/s / 10 = 1250000 bytes, which is cut to 200000; give
        #: quantum, or an r2q of 63 or more to the qdisc (kernel: Warning: sch_htb: quantum of class 10010 is
        #: big. Consider r2q change.)
        fi
        tc class add dev eth0 parent 2: classid 2:10 htb rate 100mbit
        #^                                ^^^^^^^^^^^^ no-such-qdisc
        #: there is no qdisc 2: on eth0 (kernel: RTNETLINK answers: No such file or directory)
        tc class add dev eth1 parent 2: classid 2:10 htb rate 100mbit
        """);
  }

  @Test
  void startAndStop() {
    ScriptMarks.check("""
        start() {
          tc qdisc add dev eth0 root handle 1: htb default 20
        #^                                                   ^^ default-nowhere
        #: there is no class 1:20: packets that no filter takes leave at once and unshaped, before all others
          tc class add dev eth0 parent 1: classid 1:10 htb rate 1mbit
        #^                                          ^^^^ plain-leaf
        #: packets of leaf class 1:10 wait in a plain FIFO as long as the device's txqueuelen, where one
        #: connection delays all others
        }
        stop() {
          tc qdisc del dev eth0 root
        }
        case "$1" in
          start) start ;;
          stop) stop ;;
          restart) stop; start ;;
        esac
        """);
  }

  @Test
  void anExitOnFailureIsNoEnd() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root handle 1: htb default 10 || exit 1
        tc class add dev eth0 parent 1: classid 1:10 htb rate 1mbit || { tc qdisc del dev eth0 root; exit 1; }
        if ! tc qdisc add dev eth0 parent 1:10 fq_codel; then
          echo failed
          exit 1
        fi
        """);
  }

  @Test
  void piecesThatNobodyPutsTogether() {
    ScriptMarks.check("""
        root() {
          tc qdisc add dev eth0 root handle 1: htb default 10
        }
        leaf() {
          tc class add dev eth0 parent 1: classid 1:10 htb rate 2mbit ceil 1mbit
        #^                                                                   ^^^^^ ceil-below-rate
        #: the class never gets its rate of 2mbit: ceil caps it at 1mbit
        #+ write 2mbit: [1mbit] -> [2mbit]
        }
        "$@"
        """);
  }

  @Test
  void unknownCommandsMayDoAnything() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root handle 1: htb
        #^                                     ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        eval "$COMMANDS"
        tc class add dev eth0 parent 2: classid 2:10 htb rate 100mbit
        tc qdisc $VERB dev eth0 root handle 1: htb
        tc class add dev eth0 parent 2: classid 2:10 htb rate 100mbit
        """);
  }

  @Test
  void valuesThatAreNotKnownLeaveTheRest() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root handle 1: htb default $DEFAULT r2qq 5
        #^                                                          ^^^^ unknown-option
        #: "r2qq" is no option of htb; did you mean r2q? (tc: What is "r2qq"?)
        #+ write r2q: [r2qq] -> [r2q]
        tc class add dev eth0 parent 1: classid 1:1 htb rate ${RATE}mbit ceil ${CEIL}kbits
        #^                                                                      ^^^^^^^^^^^^ bad-rate
        #: "${CEIL}kbits" is not a number; expected a rate such as 10mbit (tc: Illegal "ceil")
        tc class add dev eth0 parent 1: classid 1:$ID htb rate 1mbit
        tc class add dev eth0 parent 1:7 classid 1:8 htb rate 1mbit
        """);
  }

  @Test
  void whatACommandHasByItselfIsToldAnywhere() {
    ScriptMarks.check("""
        tc class add dev $DEV parent 1: classid 1:1 htb rate 0
        #^                                            ^^^ missing-option
        #: an htb class needs a rate above zero (tc: "rate" is required.)
        tc qdisc add dev $DEV parent 1:1 handle 10: sfq divisor 100
        #^                                                ^^^^^^^^^^^ kernel-bad-value
        #: divisor 100 must be a power of two, 65536 at most (kernel: RTNETLINK answers: Invalid argument)
        tc filter add dev $DEV parent 1: protocol ip prio 70000 u32 match u32 0 0 flowid 1:1
        #^                                                  ^^^^^ out-of-range
        #: "70000" is too large for this option; possible: 0 to 65535 (tc: Error: argument "70000" is wrong:
        #: invalid priority value)
        """);
  }
}
