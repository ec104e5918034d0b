package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** bpf, as far as no files are needed. */
class BpfProgramTest {
  @Test
  void readsBytecode() {
    check("7.1", "actions add action bpf", """
        bytecode '1,6 0 0 4294967295,'
        run bc '1,6 0 0 4294967295'
        bytecode '2,40 0 0 12,6 0 0 0' drop index 5
        bytecode ' 65537, 6 0  0 4x,'
        bytecode '1,-6 +0 0 4'
        index 5
        bytecode '1,6 0 0 4' index x => 255 bpf: Illegal "index"
         => 255 Command line is not complete. Try option "help"
        bytecode => 255 Command line is not complete. Try option "help"
        bytecode '' => 255 bad action parsing
        bytecode x => 255 bad action parsing
        bytecode '1' => 255 bad action parsing
        bytecode '1 ,6 0 0 4' => 255 bad action parsing
        bytecode '-1,6 0 0 4' => 255 bad action parsing
        bytecode '0,' => 255 bad action parsing
        bytecode '4097,6 0 0 4' => 255 bad action parsing
        bytecode '99999999999999999999999,6 0 0 4' => 255 bad action parsing
        bytecode '1,' => 255 Parsed program length is less than encoded length parameter!
        bytecode '1,6 0 0' => 255 Error at instruction 0!
        bytecode '1,,6 0 0 4' => 255 Error at instruction 0!
        bytecode '2,6 0 0 4,' => 255 Parsed program length is less than encoded length parameter!
        bytecode '1,6 0 0 4,6 0 0 0,' => 255 Real program length exceeds encoded length parameter!
        bytecode '1,99999999999999999999999999 0 0 4'
        run => 255 Command line is not complete. Try option "help"
        run foo => 255 What mode is "foo"?
        foo => 255 What mode is "foo"?
        drop => 255 What mode is "drop"?
        help => 255 Usage: ... bpf ... [ index INDEX ]
        run bytecode '1,6 0 0 4' run bytecode '1,6 0 0 4' => 255 Error: duplicate "run": "bytecode" is the second value.
        bytecode '1,6 0 0 4' foo => 255 Bad action type foo
        bytecode '1,6 0 0 4' help => 255 Usage: ... bpf ... [ index INDEX ]
        bytecode-file => 255 Command line is not complete. Try option "help"
        object-file => 255 Command line is not complete. Try option "help"
        object-pinned => 255 Command line is not complete. Try option "help"
        object-file x section => 255 Command line is not complete. Try option "help"
        """);
  }
}
