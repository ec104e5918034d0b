package org.qosworkbench.tc.ide;

import org.junit.jupiter.api.Test;

/** Where findings of a script stand and what they lead to. */
class ScriptFindingsTest {
  @Test
  void aWordThatStandsThere() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root fq_codel limitt 100
        #^                                    ^^^^^^ unknown-option
        #: "limitt" is no option of fq_codel; did you mean limit? (tc: What is "limitt"?)
        #+ write limit: [limitt] -> [limit]
        tc qdisc add dev eth0 root "fq_codl"
        #^                            ^^^^^^^ kind-not-in-kernel
        #: neither tc nor the kernel knows a qdisc "fq_codl" (kernel: Error: Specified qdisc kind is unknown.)
        """);
  }

  @Test
  void continuations() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 \\
            root fq_codel \\
            limit 10k \\
        #^          ^^^ bad-number
        #: "k" cannot follow the number; expected a 32-bit number (tc: Illegal "limit")
            target 5mss
        #^           ^^^^ bad-time
        #: "mss" is not a unit of a time; did you mean 5ms? (seen once the word before it is mended)
        """);
  }

  @Test
  void aWordFromAVariable() {
    ScriptMarks.check("""
        RATE=10mbits
        BURST=15k
        tc qdisc add dev eth0 root tbf rate $RATE burst "${BURST}" latency 50ms
        #^                                    ^^^^^ bad-rate
        #: "mbits" is not a unit of a rate; did you mean 10mbit? (tc: tbf: illegal value for "rate": "10mbits")
        #> 10mbits: "10mbits" comes from here
        #+ write 10mbit: [10mbits] -> [10mbit]
        tc qdisc add dev eth0 root tbf rate 1${RATE} burst ${BURST}x latency 50ms
        #^                                    ^^^^^^^^ bad-rate
        #: "mbits" is not a unit of a rate; did you mean 110mbit? (tc: tbf: illegal value for "rate":
        #: "110mbits")
        #> 10mbits: "10mbits" comes from here
        #^                                                   ^^^^^^^^^ bad-size
        #: "kx" is not a unit of a size; did you mean 15kb? (seen once the word before it is mended)
        #> 15k: "15k" comes from here
        """);
  }

  @Test
  void aFunctionAndItsCalls() {
    ScriptMarks.check("""
        leaf() {
          tc class add dev eth0 parent 1: classid "1:$1" htb rate $2
        #^                                           ^^^^ bad-classid
        #: "x" cannot follow the number; expected a class id such as 1:10 (tc: Error: argument "1:2x" is wrong:
        #: invalid class ID)
        #> 2x: "2x" comes from here
        #> leaf 2x 5mbit: in this call of leaf
        #^                                                          ^^ bad-rate
        #: "mbits" is not a unit of a rate; did you mean 5mbit? (tc: Illegal "rate")
        #> 5mbits: "5mbits" comes from here
        #> leaf 20 5mbits: in this call of leaf
        #+ write 5mbit: [5mbits] -> [5mbit]
        }
        leaf 10 5mbit
        leaf 20 5mbits
        leaf 2x 5mbit
        """);
  }

  @Test
  void whatIsWrongInEveryCall() {
    ScriptMarks.check("""
        leaf() {
          tc class add dev eth0 parent 1: classid 1:$1 htb ratte $2
        #^                                                   ^^^^^ unknown-option
        #: "ratte" is no option of htb class; did you mean rate? (tc: What is "ratte"?)
        #+ write rate: [ratte] -> [rate]
        }
        leaf 10 5mbit
        leaf 20 6mbit
        """);
  }

  @Test
  void roundsOfALoop() {
    ScriptMarks.check("""
        for rate in 1mbit 2mbits 3mbit 4mbits; do
          tc qdisc replace dev eth0 root tbf rate $rate burst 15k latency 50ms
        #^                                          ^^^^^ bad-rate
        #: "mbits" is not a unit of a rate; did you mean 2mbit? (tc: tbf: illegal value for "rate": "2mbits")
        #> 2mbits: "2mbits" comes from here
        #+ write 2mbit: [2mbits] -> [2mbit]
        done
        """);
  }

  @Test
  void somethingMissing() {
    ScriptMarks.check("""
        tc qdisc add dev eth0 root tbf rate 1mbit burst
        #^                                                incomplete-command
        #: a value is missing after "burst" (tc: Command line is not complete. Try option "help")
        tc qdisc add dev eth0 root tbf rate $RATE
        #^                           ^^^ missing-option
        #: tbf needs a burst above 0 (tc: tbf: the "burst" parameter is mandatory.)
        tc qdisc add dev eth0 root tbf rate $RATE burst
        #^                                                incomplete-command
        #: a value is missing after "burst" (tc: Command line is not complete. Try option "help")
        tc qdisc add dev eth0 root tbf $OPTIONS burst
        """);
  }

  @Test
  void batches() {
    ScriptMarks.check("""
        tc -batch - <<EOF
        qdisc add dev eth0 root handle 1: htb default 10
        class add dev eth0 parent 1: classid 1:$ID htb rate 1mbits
        #^                                                    ^^^^^^ bad-rate
        #: "mbits" is not a unit of a rate; did you mean 1mbit? (tc: Illegal "rate")
        #+ write 1mbit: [1mbits] -> [1mbit]
        class add dev eth0 parent 1: classid 1:20 htb ratee 1mbit
        #^                                              ^^^^^ unknown-option
        #: "ratee" is no option of htb class; did you mean rate? (tc: What is "ratee"?)
        #+ write rate: [ratee] -> [rate]
        EOF
        echo "qdisc add dev eth1 root pfifoo" | tc -b -
        #^                              ^^^^^^ kind-not-in-kernel
        #: neither tc nor the kernel knows a qdisc "pfifoo" (kernel: Error: Specified qdisc kind is unknown.)
        """);
  }

  @Test
  void wordsOfOtherShells() {
    ScriptMarks.check("""
        ssh router tc qdisc add dev eth0 root fq_codl
        #^                                      ^^^^^^^ kind-not-in-kernel
        #: neither tc nor the kernel knows a qdisc "fq_codl" (kernel: Error: Specified qdisc kind is unknown.)
        su -c "tc qdisc add dev eth0 root fq_codl"
        #^                                  ^^^^^^^ kind-not-in-kernel
        #: neither tc nor the kernel knows a qdisc "fq_codl" (kernel: Error: Specified qdisc kind is unknown.)
        sh -c 'tc qdisc add dev eth0 root fq_codl'
        #^                                  ^^^^^^^ kind-not-in-kernel
        #: neither tc nor the kernel knows a qdisc "fq_codl" (kernel: Error: Specified qdisc kind is unknown.)
        sudo -n /sbin/tc qdisc add dev eth0 root fq_codl
        #^                                         ^^^^^^^ kind-not-in-kernel
        #: neither tc nor the kernel knows a qdisc "fq_codl" (kernel: Error: Specified qdisc kind is unknown.)
        cmd="tc qdisc add dev eth0 root fq_codl"
        #^                                ^^^^^^^ kind-not-in-kernel
        #: neither tc nor the kernel knows a qdisc "fq_codl" (kernel: Error: Specified qdisc kind is unknown.)
        #> $cmd: run here
        $cmd
        eval $cmd
        """);
  }

  @Test
  void unknownWordsAreNamedAsTheyAreWritten() {
    ScriptMarks.check("""
        tc qdisc add dev $DEV root handle 1: htb
        #^                                     ^^^ no-default-class
        #: packets that no filter takes leave without any shaping, before all others
        tc class add dev $DEV parent 2: classid 2:1 htb rate 1mbit
        #^                                ^^^^^^^^^^^ no-such-qdisc
        #: there is no qdisc 2: on $DEV (kernel: RTNETLINK answers: No such file or directory)
        tc qdisc add dev $DEV root tbf rate ${R}mbits burst 10k latency 50ms
        #^                                    ^^^^^^^^^ bad-rate
        #: "${R}mbits" is not a number; expected a rate such as 10mbit (tc: tbf: illegal value for "rate":
        #: "${R}mbits")
        tc qdisc ${ADD}x dev $DEV root tbf
        """);
  }

  @Test
  void changesGoWhereTheTextIs() {
    ScriptMarks.check("""
        W="ratte 5mbit"
        tc class add dev eth0 parent 1: classid 1:1 htb $W
        #^                                                ^^ unknown-option
        #: "ratte" is no option of htb class; did you mean rate? (tc: What is "ratte"?)
        #> ratte: "ratte" comes from here
        #+ write rate: [ratte] -> [rate]
        tc class add dev eth0 parent 1: classid 1:1 htb rate 1mbit rate 1mbit
        #^                                                                ^^^^^ repeated-option
        #: "rate" may be given only once (tc: Double "rate" spec)
        #+ remove rate 1mbit: [ rate 1mbit] -> []
        tc tc qdisc add dev eth0 root fq
        #^   ^^ leading-tc
        #: lines of a batch file start without the command name tc (tc: Object "tc" is unknown, try "tc help".)
        #* remove tc: [tc ] -> []
        """);
  }

  @Test
  void wordsThatAFunctionHandsOn() {
    ScriptMarks.check("""
        run() {
          echo "$@"
          tc "$@" || exit 1
        }
        run_text() {
          local out
          out=$(eval "$1" 2>&1)
        }
        class() { tc class add dev eth0 parent 1: "$@"; }
        run qdisc add dev eth0 root handle 1: htb defaul 10
        run_text "tc qdisc add dev eth1 root fq_codl"
        #^                                     ^^^^^^^ kind-not-in-kernel
        #: neither tc nor the kernel knows a qdisc "fq_codl" (kernel: Error: Specified qdisc kind is unknown.)
        class classid 1:10 htb rate 1mbits
        #^                            ^^^^^^ bad-rate
        #: "mbits" is not a unit of a rate; did you mean 1mbit? (tc: Illegal "rate")
        #> tc class add dev eth0 parent 1: "$@": run here
        #+ write 1mbit: [1mbits] -> [1mbit]
        """);
  }

  @Test
  void commandsThatStartWithAVariable() {
    ScriptMarks.check("""
        DEV=eth0
        FILTER="tc filter add dev $DEV parent 1: protocol ip prio 1 u32"
        tc qdisc add dev $DEV root handle 1: htb default 10
        $FILTER match ip dport 22 0xffff flowid 1:99
        #^              ^^^^^^^^ port-without-protocol
        #: without a protocol this fits TCP, UDP and whatever else has these bits there
        $FILTER matsch ip dport 22 0xffff flowid 1:10
        #^        ^^^^^^ unknown-option
        #: "matsch" is no option of u32; did you mean match? (tc: What is "matsch"?)
        #+ write match: [matsch] -> [match]
        CMD="tc qdisc add dev $DEV parent 1:10 fq_codl"
        #^                           ^^^^^^^^^^^^^^^^^^^ no-such-class
        #: there is no class 1:10 on eth0 (kernel: Error: Specified class not found.)
        #> $CMD: run here
        #> 1:: htb 1: was created here
        $CMD
        """);
  }

  @Test
  void functionsThatNobodyCalls() {
    ScriptMarks.check("""
        RATE=1mbits
        up() {
          tc class add dev eth0 parent 1: classid 1:1 htb rate $RATE
        #^                                                       ^^^^^ bad-rate
        #: "mbits" is not a unit of a rate; did you mean 1mbit? (tc: Illegal "rate")
        #> 1mbits: "1mbits" comes from here
        #+ write 1mbit: [1mbits] -> [1mbit]
          leaf 10
        }
        leaf() {
          tc class add dev eth0 parent 1: classid 1:$1x htb rate 1mbit
        #^                                          ^^^^^ bad-classid
        #: "x" cannot follow the number; expected a class id such as 1:10 (tc: Error: argument "1:10x" is
        #: wrong: invalid class ID)
        #> 10: "10" comes from here
        #> leaf 10: in this call of leaf
        }
        """);
  }

  @Test
  void actionsByThemselves() {
    ScriptMarks.check("""
        tc actions add action mirred egress redirect dev eth0 index 5 index 6
        #^                                                              ^^^^^^^ kernel-bad-value
        #: "index" stands here for the name of an action, which the kernel does not have: an index belongs to
        #: the action in front of it, once, and behind its verdict (kernel: Error: Failed to load TC action
        #: module.)
        tc qdisc add root fq
        #^   ^^^^^^^^^ no-device
        #: the command does not say which device it is about: dev is missing (kernel: RTNETLINK answers: No
        #: such device)
        tc filter add parent 1: prio 1 matchall
        #^   ^^^^^^^^^^ no-device
        #: the command does not say which device it is about: dev is missing (kernel: RTNETLINK answers: No
        #: such device)
        """);
  }

  @Test
  void askingForHelpIsNoMistake() {
    ScriptMarks.check("""
        tc qdisc help 2>&1 | grep -q cake
        tc qdisc add dev lo cake help
        """);
  }
}
