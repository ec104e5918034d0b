package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

/** pedit. */
class PeditTest {
  @Test
  void readsHeaderFields() {
    check("7.1", "actions add action pedit", """
        munge ip ttl set 64
        munge ip src set 1.2.3.4 munge ip dst set any
        munge ip tos set 0x10 retain 0xfc pipe
        munge ip ds set 5 munge ip prec set 5 munge ip ihl set 5
        munge ip nofrag set 1 munge ip firstfrag invert munge ip ce clear munge ip df clear munge ip mf preserve
        munge ip dport set 80 munge ip sport set 80 munge ip icmp_type set 8 munge ip icmp_code set 0
        ex munge ip ttl decrement munge ip6 hoplimit decrement
        ex munge ip protocol add 1 munge tcp dport add 5 munge udp sport set 53 munge tcp flags set 0x10
        ex munge eth src set 1:2:3:4:5:6
        ex munge eth dst preserve => 255 retain is not supported for fields longer the 32 bits
        ex munge eth type set 0x800 munge eth src clear
        ex munge ip6 src set 2001:db8::1 munge ip6 dst set any munge ip6 flow_lbl set 5 munge ip6 nexthdr set 6
        ex munge ip6 payload_len set 5 munge ip6 traffic_class set 3
        index 5
        munge ip ttl set 64 index x => 255 Pedit: Illegal "index"
        munge ip ttl set 64 drop index 5
         => 255 Command line is not complete. Try option "help"
        ex => 255 Command line is not complete. Try option "help"
        ex pedit munge ip ttl set 5
        pedit ex munge ip ttl set 5 => 255 'ex' must be before first 'munge'
        munge ip ttl set 5 pedit ex => 255 'ex' must be before first 'munge'
        help => 255 Usage: ... pedit munge [ex] <MUNGE> [CONTROL]
        munge ip ttl set 5 help => 255 Usage: ... pedit munge [ex] <MUNGE> [CONTROL]
        drop
        munge => 255 Command line is not complete. Try option "help"
        munge foo => 255 Command line is not complete. Try option "help"
        munge foo bar => 255 Unknown action  hence option "bar" is unparsable
        munge ip => 255 Command line is not complete. Try option "help"
        munge ip ttl => 255 bad pedit parsing
        munge ip ttl foo => 255 bad pedit parsing
        munge ip ttl set => 255 Command line is not complete. Try option "help"
        munge ip ttl set x => 255 bad pedit parsing
        munge ip ttl set 256 => 255 pack_key8 bad value (val 100 mask 0
        munge ip ttl set 64 retain => 255 Command line is not complete. Try option "help"
        munge ip ttl set 64 retain x => 255 bad pedit parsing
        munge ip ttl add 5 => 255 Non extended mode. only 'set' command is supported
        munge ip ttl decrement => 255 Non extended mode. only 'set' command is supported
        munge ip tos decrement => 255 decrement command is not supported for this field
        ex munge ip tos decrement => 255 decrement command is not supported for this field
        munge ip to set 5 => 255 bad pedit parsing
        munge ip src set 1.2.3.4/24
        munge ip src set foo => 255 bad pedit parsing
        munge ip dport set 65536 => 255 pack_key16 bad value
        ex munge ip dport set 80 => 255 bad pedit parsing
        munge ip6 hoplimit set 5 => 255 bad pedit parsing
        munge tcp flags set 5 => 255 bad pedit parsing
        munge eth type set 5 => 255 bad pedit parsing
        ex munge icmp type set 8 => 255 bad pedit parsing
        ex munge icmp => 255 Command line is not complete. Try option "help"
        ex munge ip6 hoplimit => 255 bad pedit parsing
        ex munge ip6 src set 1.2.3.4 => 255 bad pedit parsing
        ex munge ip6 src preserve => 255 retain is not supported for fields longer the 32 bits
        ex munge ip6 src clear retain 5 => 255 retain is not supported for fields longer the 32 bits
        ex munge ip6 src clear retain 0xffffffff
        ex munge eth src set 1:2:3:4:5 => 255 bad pedit parsing
        ex munge eth src set 1:2:3:4:5:6:7 => 255 bad pedit parsing
        ex munge eth src set 1.2.3.4 => 255 bad pedit parsing
        ex munge eth src set x => 255 "x" is invalid lladdr.
        ex munge eth src set 1:2:300:4:5:6 => 255 "300" is invalid lladdr.
        """);
  }

  @Test
  void readsOffsets() {
    check("7.1", "actions add action pedit munge", """
        offset 12 u32 set 0x12345678
        o 12 u s 5
        offset -14 u16 invert
        offset 1 u8 clear retain 0x0f index 5
        offset 0 u8 preserve
        offset 0 u8 at 0 0f 6 clear
        offset 0 u32 a 0 0x0f 6 set 5 pipe
        offset => 255 Command line is not complete. Try option "help"
        offset x => 255 Bad pedit construct (x)
        offset 12 => 255 Bad pedit construct (12)
        offset 12 x => 255 Bad pedit construct (12)
        offset 12 u32 => 255 Command line is not complete. Try option "help"
        offset 12 u32 x => 255 Bad pedit construct (x)
        offset 12 u32 set => 255 Command line is not complete. Try option "help"
        offset 12 u32 set x => 255 Bad pedit construct (set)
        offset 12 u32 set -1 => 255 Bad pedit construct (set)
        offset 13 u32 set 5 => 255 pack_key32: 32 bit offsets must begin in 32bit boundaries
        offset 13 u16 set 5
        offset 15 u16 set 5 => 255 pack_key16 bad index value 3
        offset 0 u16 set 0x10000 => 255 pack_key16 bad value
        offset 0 u8 set 0x100 => 255 pack_key8 bad value (val 100 mask 0
        offset 0 u8 a => 255 Command line is not complete. Try option "help"
        offset 0 u8 add 5 => 255 Non extended mode. only 'set' command is supported
        offset 0 u8 decrement => 255 decrement command is not supported for this field
        offset 0 u8 at x 0f 6 clear => 255 Bad pedit construct (0)
        offset 0 u8 at 0 xf 6 clear => 255 Bad pedit construct (0)
        offset 0 u8 at 0 0f x clear => 255 Bad pedit construct (0)
        offset 0 u8 at 0 0f 6 => 255 Command line is not complete. Try option "help"
        offset 0 u8 at 0 0f => 255 Command line is not complete. Try option "help"
        offset 0 u8 clear retain => 255 Command line is not complete. Try option "help"
        offset 0 u8 clear foo => 255 Bad action type foo
        """);
  }
}
