package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** gact and police, and the verdicts that all actions share. */
class VerdictActionsTest {
  @Test
  void readsVerdicts() {
    check("7.1", "actions add action", """
        drop
        sh
        ok
        pass
        pipe
        reclassify
        continue
        trap
        goto chain 5
        goto ch 268435455
        goto chain 268435456 => 255 Illegal "chain index"
        goto chain => 255 Command line is not complete. Try option "help"
        goto chain x => 255 Illegal "chain index"
        goto 5 => 255 "chain index" expected
        goto => 255 Command line is not complete. Try option "help"
        jump 3
        jump 9999999999 => 255 Invalid "jump count" (9999999999)
        jump => 255 Command line is not complete. Try option "help"
        DROP => 255 Bad action type DROP
        foo => 255 Bad action type foo
        "" => 255 Bad action type
        ga drop
        ga => 255 Command line is not complete. Try option "help"
        """);
  }

  @Test
  void readsGact() {
    check("7.1", "actions add action gact", """
        drop
        drop index 5
        drop ind 4294967295
        drop index 0x5 => 255 Illegal "index"
        drop index => 255 Command line is not complete. Try option "help"
        index 7
        index 7 drop
        index x => 255 Illegal "index"
         => 255 Command line is not complete. Try option "help"
        help => 255 Bad action type help
        drop help => 255 Usage: ... gact <ACTION> [RAND] [INDEX]
        drop h => 255 Usage: ... gact <ACTION> [RAND] [INDEX]
        stolen => 255 Bad action type stolen
        pass random netrand drop 10
        pass r n drop 0 index 3
        pass random determ goto chain 4 10000
        pass random determ drop 10001 => 255 Illegal probability val  0x2711
        pass random determ drop 65536 => 255 Illegal probability val 0x0
        pass random determ drop -1 => 255 Illegal probability val 0x0
        pass random determ drop x => 255 Illegal probability val 0x0
        pass random determ drop => 255 Illegal probability val 0x0
        pass random determ drop index 3 => 255 Illegal probability val 0x0
        pass random determ => 255 Command line is not complete. Try option "help"
        pass random determ 5 => 255 Bad action type 5
        pass random foo => 255 Illegal "random type"
        pass random => 255 Command line is not complete. Try option "help"
        pass random netrand drop 5 help => 255 Usage: ... gact <ACTION> [RAND] [INDEX]
        """);
  }

  @Test
  void readsPolice() {
    check("7.1", "actions add action police", """
        rate 1mbit burst 10k
        rate 1mbit burst 10k/8 mtu 2kb/16 mpu 64 overhead 24 linklayer adsl
        rate 1mbit buffer 10k minburst 2kb
        rate 1mbit maxburst 10k pe 2mbit mtu 2k drop
        rate 1mbit buf 10k => 255 'burst' requires 'rate'.
        rate 1mbit burst 10k c
        rate 1mbit burst 10k re
        rate 1mbit burst 10k goto chain 5
        rate 1mbit burst 10k goto 5 => 255 "chain index" expected
        rate 1mbit burst 10k trap
        rate 1mbit burst 10k jump 2
        rate 1mbit burst 10k drop pass pipe
        avrate 1mbit
        mtu 1500
        pkts_rate 100 pkts_burst 10
        index 5
         => 255 Command line is not complete. Try option "help"
        foo => 255 bad action parsing
        help => 255 Usage: ... police [ rate BPS burst BYTES[/BYTES] ]
        hel => 255 bad action parsing
        rate => 255 Command line is not complete. Try option "help"
        rate x => 255 Error: argument "x" is wrong: rate
        rate 10% => 255 Error: argument "10%" is wrong: rate
        rate 1mbit => 255 'burst' requires 'rate'.
        rate 1mbit burst => 255 Command line is not complete. Try option "help"
        rate 1mbit burst 10kx => 255 Error: argument "10kx" is wrong: buffer
        rate 1mbit burst 10k/x => 255 Error: argument "10k" is wrong: buffer
        rate 1mbit burst 10kx/8 => 255 Error: argument "10kx" is wrong: buffer
        rate 1mbit burst 10k/3 => 255 Error: argument "10k/3" is wrong: buffer
        rate 1mbit burst 10k mtu 2k/x => 255 Error: argument "2k" is wrong: mtu
        rate 1mbit burst 10k mtu 5g => 255 Error: argument "5g" is wrong: mtu
        rate 1mbit burst 10k mtu 5g/8 => 255 Error: argument "5g/8" is wrong: mtu
        rate 1mbit burst 10k rate 2mbit => 255 Error: duplicate "rate": "2mbit" is the second value.
        rate 0 burst 10k rate 2mbit
        rate 1mbit burst 10k buffer 5k => 255 Error: duplicate "buffer/burst": "5k" is the second value.
        rate 1mbit burst 10k mtu 1 minburst 2 => 255 Error: duplicate "mtu/minburst": "2" is the second value.
        rate 1mbit burst 10k mpu 1 mpu 2 => 255 Error: duplicate "mpu": "2" is the second value.
        rate 1mbit burst 10k mpu x => 255 Error: argument "x" is wrong: mpu
        rate 1mbit burst 10k overhead 65536 => 255 Error: argument "65536" is wrong: overhead
        rate 1mbit burst 10k linklayer foo => 255 Error: argument "foo" is wrong: linklayer
        rate 1mbit avrate 1mbit burst 10k => 255 bad action parsing
        avrate 1mbit avrate 2mbit => 255 Error: duplicate "avrate": "2mbit" is the second value.
        avrate 5gbit
        avrate 50gbit => 255 Error: argument "50gbit" is wrong: avrate
        burst 10k => 255 'rate' or 'avrate' or 'mtu' or 'pkts_rate' MUST be specified.
        drop => 255 'rate' or 'avrate' or 'mtu' or 'pkts_rate' MUST be specified.
        mtu 0 => 255 'rate' or 'avrate' or 'mtu' or 'pkts_rate' MUST be specified.
        pkts_rate 5 => 255 'pkts_burst' requires 'pkts_rate'.
        pkts_rate 5 pkts_burst 3 rate 1mbit burst 5 => 255 'rate' and 'pkts_rate' are not allowed in same action.
        pkts_burst 3 => 255 'rate' or 'avrate' or 'mtu' or 'pkts_rate' MUST be specified.
        pkts_rate -1 => 255 'pkts_burst' requires 'pkts_rate'.
        mtu 5 peakrate 5
        avrate 1mbit mtu 5 peakrate 5
        rate 1mbit burst 10k peakrate 2mbit => 255 'mtu' is required, if 'peakrate' is requested.
        peakrate 2mbit peakrate 3mbit => 255 Error: duplicate "peakrate": "3mbit" is the second value.
        rate 8bit burst 274
        rate 8bit burst 275 => 255 POLICE: burst out of range
        index x => 255 Error: argument "x" is wrong: index
        """);
  }

  @Test
  void readsConformExceed() {
    check("7.1", "actions add action police rate 1mbit burst 10k conform-exceed", """
        drop
        drop/pass
        drop/foo => 255 bad action parsing
        foo/drop => 255 bad action parsing
        /drop => 255 bad action parsing
        drop/ => 255 bad action parsing
        drop / pass
        drop / => 255 Command line is not complete. Try option "help"
        drop / foo => 255 Bad action type foo
        foo => 255 Bad action type foo
        5
        5/-3
        5x => 255 Bad action type 5x
        99999999999999999999
        goto chain 5 / drop
        goto chain / drop => 255 Illegal "chain index"
        goto/drop
        jump 3 / trap
         => 255 Command line is not complete. Try option "help"
        """);
  }

  @Test
  void readsBurstOf32Bits() {
    check("6.1", "actions add action police rate 1mbit burst", """
        4gb => 255 Error: argument "4gb" is wrong: buffer
        3gb
        5g/8 => 255 Error: argument "5g" is wrong: buffer
        10k/x => 255 Error: argument "10k" is wrong: buffer
        """);
  }

  @Test
  void readsPoliceOfFilters() {
    check("7.1", "filter add dev eth0 parent 1: protocol ip u32 match u32 0 0 police", """
        rate 1mbit burst 10k drop flowid 1:1
        rate 1mbit burst 10k conform-exceed drop/ok action pass
        rate 1mbit => 1 'burst' requires 'rate'.
        rate 1mbit avrate 1mbit => 1 Illegal "police"
         => 255 Command line is not complete. Try option "help"
        foo => 1 Illegal "police"
        help => 255 Usage: ... police [ rate BPS burst BYTES[/BYTES] ]
        """);
  }
}
