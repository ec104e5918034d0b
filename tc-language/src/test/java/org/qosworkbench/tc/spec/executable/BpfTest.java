package org.qosworkbench.tc.spec.executable;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** Without the cases that depend on files and sockets. */
class BpfTest {
  @Test
  void readsCommands() {
    check("7.1", "exec bpf", """
        help => 255 Usage: ... bpf [ import UDS_FILE ] [ run CMD ]
        foo => 255 Usage: ... bpf [ import UDS_FILE ] [ run CMD ]
        run => 255 Command line is not complete. Try option "help"
        run ls -l => 255 bpf: No import parameter provided!
        import => 255 Command line is not complete. Try option "help"
        import x run => 255 Command line is not complete. Try option "help"
        import x foo => 255 Usage: ... bpf [ import UDS_FILE ] [ run CMD ]
        graft => 255 Command line is not complete. Try option "help"
        graft x => 255 Command line is not complete. Try option "help"
        graft x key => 255 Command line is not complete. Try option "help"
        graft x key z => 255 Illegal "key"
        graft x key 1 => 255 Command line is not complete. Try option "help"
        graft x key 1 obj => 255 Command line is not complete. Try option "help"
        graft x foo => 255 What mode is "foo"?
        graft x bytecode x => 255 What mode is "bytecode"?
        """);
  }
}
