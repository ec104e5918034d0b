package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

class BpfTest {
  private static final String FILTER = "filter add dev eth0 ingress bpf";

  @Test
  void readsOneProgram() {
    check("7.1", FILTER, """
        bytecode '1,6 0 0 4294967295,' flowid 1:1
        run bc '1,6 0 0 4294967295' da
        run bytecode '1,6 0 0 4294967295,' run bytecode x => 255 Error: duplicate "run": "bytecode" is the second value.
        bytecode '1,6 0 0 4294967295,' run x => 255 Error: duplicate "run": "x" is the second value.
        bytecode '1,6 0 0 4294967295,' run => 255 Command line is not complete. Try option "help"
        bytecode '1,6 0 0 4294967295,' foo => 1 What is "foo"?
        bytecode '1,6 0 0 4294967295,' bytecode x => 1 What is "bytecode"?
        run => 255 Command line is not complete. Try option "help"
        run foo => 1 What mode is "foo"?
        foo => 1 What mode is "foo"?
        bytecode x => 1 Unable to parse bpf command line
        bytecode '2,6 0 0 4294967295,' => 1 Parsed program length is less than encoded length parameter!
        bytecode => 255 Command line is not complete. Try option "help"
        """);
  }

  @Test
  void readsOptions() {
    check("7.1", FILTER, """
        classid 1:1
        flow 1:1 direct skip_h
        classid x => 1 Illegal "classid"
        h => 1 Usage: ... bpf ...
        classid 1:1 police rate 1mbit burst 10k drop
        action drop
        """);
    check("7.1", "filter add dev eth0 ingress", """
        handle x bpf => 1 Illegal "handle"
        handle 0x1 bpf
        """);
  }
}
