package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Qdiscs without options of their own, as tc 7.1 was seen to read them. */
class BuiltInQdiscsTest {
  @Test
  void refuseAnyOption() {
    check("7.1", "qdisc add dev eth0 root", """
        blackhole
        blackhole help => 1 Unknown qdisc "blackhole", hence option "help" is unparsable
        mq
        mq handle 1: => 1 Unknown qdisc "mq", hence option "handle" is unparsable
        noop
        noop x => 1 Unknown qdisc "noop", hence option "x" is unparsable
        noqueue
        noqueue limit 5 => 1 Unknown qdisc "noqueue", hence option "limit" is unparsable
        teql0
        teql0 x => 1 Unknown qdisc "teql0", hence option "x" is unparsable
        teql1
        teql1 help => 1 Unknown qdisc "teql1", hence option "help" is unparsable
        teql31 x => 1 Unknown qdisc "teql31", hence option "x" is unparsable
        pfifo_fast
        pfifo_fast help => 255 qdisc 'pfifo_fast' does not support option parsing
        pfifo_fast limit 100 => 255 qdisc 'pfifo_fast' does not support option parsing
        multiq
        multiq help => 1 Usage: ... multiq [help]
        multiq helping => 1 What is "helping"?
        multiq bands 3 => 1 What is "bands"?
        drr
        drr help => 1 Usage: ... drr
        drr quantum 1500 => 1 What is "quantum"?
        """);
  }

  @Test
  void hookOntoADevice() {
    check("7.1", "qdisc add dev eth0", """
        ingress
        clsact
        ingress handle ffff:
        ingress handle anything handle at-all
        ingress handle => 255 Command line is not complete. Try option "help"
        ingress h ffff: => 1 What is "h"?
        ingress help => 1 What is "help"?
        clsact help => 1 What is "help"?
        clsact handle ffff: => 1 What is "handle"?
        handle ffff: ingress
        parent ffff:fff1 ingress => 255 Error: "ingress" is a duplicate parent ID
        root ingress => 255 Error: "ingress" is a duplicate parent ID
        root clsact => 255 Error: "clsact" is a duplicate parent ID
        """);
  }

  @Test
  void countPacketsOrBytes() {
    check("7.1", "qdisc add dev eth0 root", """
        pfifo limit 100
        pfifo limit 1k
        pfifo limit 1k limit 0
        pfifo limit '' => 1 pfifo: Illegal value for "limit": ""
        pfifo limit -1 => 1 pfifo: Illegal value for "limit": "-1"
        pfifo limit x => 1 pfifo: Illegal value for "limit": "x"
        pfifo limit => 255 Command line is not complete. Try option "help"
        pfifo lim 100 => 1 pfifo: unknown parameter "lim"
        pfifo help => 1 Usage: ... <[p|b]fifo | pfifo_head_drop> [ limit NUMBER ]
        pfifo 100 => 1 pfifo: unknown parameter "100"
        bfifo limit 64kb
        bfifo limit 4gb => 1 bfifo: Illegal value for "limit": "4gb"
        bfifo limit 4294967295
        bfifo limit 10mbit
        bfifo packets 1 => 1 bfifo: unknown parameter "packets"
        pfifo_head_drop limit 10
        pfifo_head_drop limit ten => 1 pfifo_head_drop: Illegal value for "limit": "ten"
        pfifo_head_drop bytes => 1 pfifo_head_drop: unknown parameter "bytes"
        """);
  }

  @Test
  void haveNoClassOptions() {
    check("7.1", "class add dev eth0 parent 1: classid 1:1", """
        mq => 1 Error: Qdisc "mq" is classless.
        mq x => 1 Error: Qdisc "mq" is classless.
        ingress x => 1 Error: Qdisc "ingress" is classless.
        pfifo => 1 Error: Qdisc "pfifo" is classless.
        pfifo limit 1 => 1 Error: Qdisc "pfifo" is classless.
        """);
  }
}
