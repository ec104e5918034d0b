package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Verdicts.check;

import org.junit.jupiter.api.Test;

class U32Test {
  private static final String FILTER = "filter add dev eth0 parent 1: protocol ip prio 1 u32";

  @Test
  void readsSelectors() {
    check("7.1", FILTER, """
        match u32 0 0
        match u 0x10 f0 at 4
        match u16 53 ffff at 22
        match u8 6 ff at 9
        match u8 256 ff at 9 => 1 Illegal "match"
        match u16 53 10000 at 22 => 1 Illegal "match"
        match u16 53 10000 at => 255 Command line is not complete. Try option "help"
        match u8 53 100 at => 1 Illegal "match"
        match u32 0 => 1 Illegal "match"
        match u32 => 255 Command line is not complete. Try option "help"
        match => 255 Command line is not complete. Try option "help"
        match x => 1 Illegal "match"
        match u32 08 0 => 1 Illegal "match"
        match u32 0 0x1g => 1 Illegal "match"
        match ip src 10.0.0.0/8 match ip dst 10.1
        match ip src 10.0.0.0/33 => 1 Illegal "match"
        match ip src any at 16
        match ip src ::1 => 1 Illegal "match"
        match ip d 0x10 f0 match ip prec 0x10 30 match ip tos 8 f
        match ip ihl 5 f match ip protocol 6 0xff
        match ip protocol tcp 0xff => 1 Illegal "match"
        match ip proto 6 0xff => 1 Illegal "match"
        match ip nofrag => 1 Illegal "match"
        match ip nofrag flowid 1:1
        match ip firstfrag match ip df match ip mf flowid 1:1
        match ip6 src 2001:db8::/33 match ip6 dst any match ip6 priority 5 f0
        match ip6 priority 256 f0 => 1 Illegal "match"
        match ip6 src 10.0.0.1 => 1 Illegal "match"
        match ip6 flowlabel 0x12345 fffff match ip6 icmp_code 1 ff
        match tcp src 80 ffff match udp dst 53 ffff at nexthdr+2
        match tcp sport 80 ffff => 1 Illegal "match"
        match icmp type 8 ff match icmp code 0 ff
        match ether src 00:11:22:33:44:55 match e dst 1:2:3:4:5:6trailing
        match ether src 00:11:22:33:44 => 1 parse_ether_addr: improperly formed address '00:11:22:33:44'
        match ether type 0x800 => 1 Unknown match: ether type
        match ether src => 1 Illegal "match"
        """);
  }

  @Test
  void readsPlaces() {
    check("7.1", FILTER, """
        match u32 0 0 at -4
        match u32 0 0 at 2 => 1 Illegal "match"
        match u16 0 ffff at 3
        match u32 0 0 at nexthdr+0x10
        match u32 0 0 at nexthdr+ 8
        match u32 0 0 at n 8
        match u32 0 0 at nexthdr+ => 255 Command line is not complete. Try option "help"
        match u32 0 0 at nexthdr+x => 1 Illegal "match"
        match u32 0 0 at nexthdr => 255 Command line is not complete. Try option "help"
        match u32 0 0 at 2147483648 => 1 Illegal "match"
        match ip dst 10.0.0.1 at 12
        match ip dst 10.0.0.1 at 13 => 1 Illegal "match"
        match ip nofrag at 12 => 1 What is "at"?
        """);
  }

  @Test
  void refusesContradictingMatches() {
    check("7.1", FILTER, """
        match u32 1 ffffffff at 0 match u32 2 ffffffff at 4
        match u32 1 ffffffff at 0 match u32 2 ffffffff at 0 => 1 Illegal "match"
        match u32 1 f at 0 match u32 0x20 f0 at 0
        match u8 1 ff at 0 match u8 2 ff at 3
        match u8 1 ff at 0 match u16 0x200 ff00 at 0 => 1 Illegal "match"
        match ip src 10.0.0.1 match u32 0x0a000001 ffffffff at 12
        match u32 1 ffffffff match u32 2 ffffffff at nexthdr+0
        """);
  }

  @Test
  void readsMarks() {
    check("7.1", FILTER, """
        match mark 5 0xff classid 1:1
        match mark 5 0xff => 255 Command line is not complete. Try option "help"
        match mark 5 => 255 Error: argument "mark" is required
        match mark 5 ff classid 1:1 => 1 Illegal "mark" mask
        match mark x 0xff classid 1:1 => 1 Illegal "mark" value
        match mark 5 2 classid 1:1 => 1 Illegal "mark" (impossible combination)
        """);
    check("6.1", FILTER, """
        match mark 5 => 1 Illegal "match"
        """);
  }

  @Test
  void readsHashTables() {
    check("7.1", FILTER, """
        divisor 256
        divisor 0 => 1 Illegal "divisor"
        divisor 3 => 1 Illegal "divisor"
        divisor 512 => 1 Illegal "divisor"
        link 1: ht 800::
        link 1::5 => 1 "link" must be a hash table.
        link 0x100000
        link 1 => 1 Illegal "link"
        link 1000: => 1 Illegal "link"
        ht 1:2:3
        ht 1:100: => 1 Illegal "ht"
        ht => 255 Command line is not complete. Try option "help"
        offset plus 4 at 2 mask 0f00 shift 6 eat
        offset at 3 => 1 offset "at" must be even
        offset at x => 1 Illegal "offset"
        offset mask 10000 => 1 Illegal "offset"
        offset foo => 1 What is "foo"?
        hashkey mask ff000000 at 12
        hashkey at 2 => 1 Illegal "hashkey"
        hashkey mask 1ffffffff => 1 Illegal "hashkey"
        sample tcp src 0x16 0xffff match u32 0 0
        sample u32 0 ff at 12 divisor 16 match u32 0 0
        sample u32 0 ff at 12 divisor 16 => 255 Command line is not complete. Try option "help"
        sample u32 0 ff at 12 divisor 17 match u32 0 0 => 1 Illegal sample "divisor"
        sample u32 0 ff at 12 div 16
        sample ip6 src 2001:db8::1 => 1 "sample" must contain exactly ONE key.
        sample mark 1 1 divisor 2 match u32 0 0 => 1 "sample" must contain exactly ONE key.
        sample ip nofrag => 1 Illegal "sample"
        order 5
        order -1 => 1 Illegal "order"
        """);
    check("7.1", "filter add dev eth0 parent 1: protocol ip prio 1 handle 800::5 u32", """
        ht 1:2:
        ht 1:2:3 => 1 "ht" must be a hash table.
        order 5
        order 6 => 1 "order" contradicts "handle"
        order 6 skip_hw skip_sw => 1 "order" contradicts "handle"
        """);
  }

  @Test
  void readsTheRest() {
    check("7.1", FILTER, """
        indev eth9 c 1:1
        indev => 1 Illegal indev
        flow 1:1 => 1 What is "flow"?
        classid 1:10000 => 1 Illegal "classid"
        skip_hw
        skip_hw skip_sw => 1 skip_hw and skip_sw are mutually exclusive
        help => 1 Usage: ... u32 [ match SELECTOR ... ] [ link HTID ] [ classid CLASSID ]
        match u32 0 0 police rate 1mbit burst 10k drop action pass
        police => 255 Command line is not complete. Try option "help"
        police foo => 1 Illegal "police"
        action => 255 Command line is not complete. Try option "help"
        match u32 0 0 flowid 1:1 action drop
        """);
  }

  @Test
  void readsHandles() {
    check("7.1", "filter add dev eth0 parent 1: protocol ip prio 1", """
        handle 1: u32 divisor 1
        handle 800::800 u32
        handle 0x80000800 u32
        handle 1 u32 divisor 1 => 1 Illegal filter ID
        handle 1:100: u32 => 1 Illegal filter ID
        handle 1000: u32 => 1 Illegal filter ID
        """);
  }
}
