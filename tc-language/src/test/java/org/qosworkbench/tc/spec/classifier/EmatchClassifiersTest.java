package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** basic, cgroup and flow: the classifiers that take an expression of extended matches. */
class EmatchClassifiersTest {
  private static final String FILTER = "filter add dev eth0 parent 1: protocol ip";

  @Test
  void readsBasicAndCgroup() {
    check("7.1", FILTER, """
        basic
        handle 0x7 basic match 'meta(priority gt 5)' flowid 1:1
        handle junk basic classid 1:1 police rate 1mbit burst 10k drop
        handle -9223372036854775808 basic => 1 Illegal handle "-9223372036854775808", must be numeric.
        basic match => 255 Command line is not complete. Try option "help"
        basic m 'meta(priority gt 5)' action drop
        basic flow 1:1 => 1 What is "flow"?
        basic help => 1 Usage: ... basic [ match EMATCH_TREE ]
        cgroup
        handle 1 cgroup match 'meta(priority gt 5)' action drop
        cgroup classid 1:1 => 1 What is "classid"?
        cgroup help => 1 Usage: ... cgroup [ match EMATCH_TREE ]
        handle 9223372036854775807 cgroup => 1 Illegal handle "9223372036854775807", must be numeric.
        """);
  }

  @Test
  void readsFlow() {
    check("7.1", FILTER, """
        flow
        handle 1 flow hash keys src,dst,proto,proto-src,p divisor 1024 perturb 60
        handle x flow => 1 Illegal "handle"
        flow keys src,dst hash
        flow keys src,dst => 1 Invalid mode "map" for multiple keys
        flow hash keys src,dst map => 1 Invalid mode "map" for multiple keys
        flow keys src,dst keys src
        flow key src,foo => 1 Unknown flow key "foo"
        flow keys src, => 1 Unknown flow key ""
        flow map key dst a 0xff or 1 xor 2 rsh 3
        flow and x => 1 Illegal "mask"
        flow or x => 1 Illegal "or"
        flow rshift -1 => 1 Illegal "rshift"
        flow key mark addend 10.0.0.1 => 1 Illegal "addend"
        flow key dst addend -10.0.0.1
        flow key proto-src addend foo => 1 Error: any valid address is expected rather than "foo".
        flow key src addend -any => 1 Illegal "addend"
        flow key nfct-src addend 10.0.0.1 => 1 Illegal "addend"
        flow ad -5
        flow baseclass 1:0 => 1 Illegal "baseclass"
        flow baseclass 1:5 p 10
        flow divisor 1k => 1 Illegal "divisor"
        flow mat 'meta(priority gt 5)' hash
        flow m 'meta(priority gt 5)' => 1 What is "meta(priority gt 5)"?
        flow ac drop
        flow po rate 1mbit burst 10k
        flow he => 1 Usage: ... flow ...
        flow classid 1:1 => 1 What is "classid"?
        """);
  }
}
