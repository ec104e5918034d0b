package org.qosworkbench.tc.check.advice;

import org.junit.jupiter.api.Test;

/** Advice about what filters compare. */
class FilterAdviceTest {
  /** Seen on Linux 6.12: tc filter show prints the last options only. */
  @Test
  void optionsOfTunnelsReplaceEachOther() {
    Advised.check("""
        filter add dev eth0 ingress prio 1 protocol ip flower vxlan_opts 5 geneve_opts 1:2:11223344 action drop
                                                              ^^^^^^^^^^^^ lost-tunnel-options
            : the kernel does not see this: geneve_opts behind it takes its place
        filter add dev eth0 ingress prio 1 protocol ip flower geneve_opts 1:2:11223344,3:4:11223344 action drop
        """);
  }

  @Test
  void hostBits() {
    Advised.check("""
        filter add dev eth0 protocol ip u32 match ip dst 10.0.0.5/8 flowid 1:10
                                                         ^^^^^^^^^^ host-bits
            : only the first 8 bits count: this fits all of 10.0.0.0/8
            ! write 10.0.0.0/8
            + write 10.0.0.5/32
        filter add dev eth0 protocol ip u32 match ip src 10.1.2.3/255.255.0.0 flowid 1:10
                                                         ^^^^^^^^^^^^^^^^^^^^ host-bits
            : only the first 16 bits count: this fits all of 10.1.0.0/16
            ! write 10.1.0.0/16
            + write 10.1.2.3/32
        filter add dev eth0 protocol ipv6 flower dst_ip 2001:db8::1/64 classid 1:10
                                                        ^^^^^^^^^^^^^^ host-bits
            : only the first 64 bits count: this fits all of 2001:db8::/64
            ! write 2001:db8::/64
            + write 2001:db8::1/128
        filter add dev eth0 protocol ipv6 u32 match ip6 dst 2001:db8:1:2:3::/68 flowid 1:10
                                                            ^^^^^^^^^^^^^^^^^^^ host-bits
            : only the first 68 bits count: this fits all of 2001:db8:1:2::/68
            ! write 2001:db8:1:2::/68
            + write 2001:db8:1:2:3::/128
        filter add dev eth0 protocol ip u32 match ip dst 10.0.0.1/0 flowid 1:10
                                                         ^^^^^^^^^^ host-bits
            : a prefix of no bits fits every address
            ! write 0.0.0.0/0
            + write 10.0.0.1/32
        filter add dev eth0 protocol ip u32 match ip dst 10.0.0.0/8 match ip src 10.0.0.1 flowid 1:10
        filter add dev eth0 protocol ip u32 match ip dst 0.0.0.0/0 match ip src any flowid 1:10
        filter add dev eth0 protocol ipv6 u32 match ip6 dst 2001:db8::/32 match ip6 src ::1/128 flowid 1:10
        filter add dev eth0 matchall action nat ingress 192.0.2.1/32 10.0.0.1
        """);
  }

  @Test
  void noEffect() {
    Advised.check("""
        filter add dev eth0 protocol ip u32 match ip dst 10.0.0.0/8
                                        ^^^ filter-without-effect
            : u32 passes over a filter with neither class nor action: its matches are for nothing
        filter add dev eth0 protocol ip flower dst_ip 10.0.0.0/8
                                        ^^^^^^ filter-without-effect
            : packets that fit are sent nowhere, and no later filter gets to see them
        filter add dev eth0 parent 1: prio 1 handle 2: protocol ip u32 divisor 256
        filter add dev eth0 protocol ip u32 match ip dst 10.0.0.0/8 link 2:
        filter add dev eth0 protocol ip flower dst_ip 10.0.0.0/8 hw_tc 1
        filter add dev eth0 protocol ip fw
        filter add dev eth0 parent 1: prio 1 handle 6 fw classid 1:10
        filter change dev eth0 parent 1: prio 1 handle 1 protocol ip flower dst_ip 10.0.0.0/8
        filter add dev eth0 parent 1: prio 1 matchall action drop
        """);
  }

  @Test
  void replaceWithoutPrio() {
    Advised.check("""
        filter replace dev eth0 parent 1: matchall flowid 1:10
               ^^^^^^^ replace-without-prio
            : without prio this replaces nothing: the kernel adds a filter with a new prio each time
        filter replace dev eth0 parent 1: pref 3 matchall flowid 1:10
        filter add dev eth0 parent 1: matchall flowid 1:10
        """);
  }

  @Test
  void otherProtocol() {
    Advised.check("""
        filter add dev eth0 protocol ip u32 match ip6 dst 2001:db8::/32 flowid 1:10
                                                  ^^^ match-of-other-protocol
            : the filter sees only IPv4 packets, and this reads them as IPv6: other bytes are compared than it
            : says
            + write ipv6
        filter add dev eth0 protocol ipv6 u32 match ip src 10.0.0.0/8 flowid 1:10
                                                    ^^ match-of-other-protocol
            : the filter sees only IPv6 packets, and this reads them as IPv4: other bytes are compared than it
            : says
            + write ip
        filter add dev eth0 protocol all u32 match ip src 10.0.0.0/8 flowid 1:10
        filter add dev eth0 u32 match ip6 src 2001:db8::/32 flowid 1:10
        filter add dev eth0 protocol ip u32 match u32 0 0 at 24 flowid 1:10
        """);
  }

  @Test
  void ports() {
    Advised.check("""
        filter add dev eth0 protocol ip u32 match ip dport 80 0xffff flowid 1:10
                                                  ^^^^^^^^ port-without-protocol
            : without a protocol this fits TCP, UDP and whatever else has these bits there
        filter add dev eth0 protocol ipv6 u32 match ip6 sport 80 0xffff flowid 1:10
                                                    ^^^^^^^^^ port-without-protocol
            : without a protocol this fits TCP, UDP and whatever else has these bits there
        filter add dev eth0 protocol ip u32 match ip protocol 6 0xff match ip dport 443 0xff flowid 1:10
                                                                                        ^^^^ half-port-mask
            : a port has 16 bits, and this mask compares the lower 8 of them: 187 and every 256th port from there
            : on fit
            + write 0xffff
        filter add dev eth0 protocol ip u32 ht 2:: match tcp dst 443 0xff match ip dport 80 0xfff0 flowid 1:10
                                                                     ^^^^ half-port-mask
            : a port has 16 bits, and this mask compares the lower 8 of them: 187 and every 256th port from there
            : on fit
            + write 0xffff
        filter add dev eth0 protocol ip u32 match ip dport 80 0xffff match ip protocol 6 0xff flowid 1:10
        filter add dev eth0 protocol ip u32 match ip protocol 6 0xff match ip sport 1024 0xfc00 flowid 1:10
        """);
  }

  @Test
  void masks() {
    Advised.check("""
        filter add dev eth0 protocol ip u32 match ip dsfield 0x2e 0xfc flowid 1:10
                                                             ^^^^ value-outside-mask
            : the mask leaves out bits of the value: what is compared is 0x2c
            + write 0xb8
        filter add dev eth0 protocol ip u32 match u16 5000 f000 at 22 flowid 1:10
                                                      ^^^^ value-outside-mask
            : the mask leaves out bits of the value: what is compared is 4096
            + write 4096
        filter add dev eth0 protocol ip u32 match u32 0xa000001 0 at 12 flowid 1:10
                                                      ^^^^^^^^^ value-outside-mask
            : the mask is empty, so everything fits, whatever the value
            + write 0x0
        filter add dev eth0 protocol ip u32 match u32 1 255 at 12 flowid 1:10
                                                        ^^^ decimal-mask
            : masks are hexadecimal: this is 0x255, not 255
            + write 0xff
            + write 0x255
        filter add dev eth0 protocol ip u32 match u32 0 0 flowid 1:10
        filter add dev eth0 protocol ip u32 match u32 0x10 0x10 at 0 match u8 0 1 at 9 flowid 1:10
        filter add dev eth0 protocol ip u32 match ip dsfield 0x30 0x1e flowid 1:10
                                                             ^^^^ value-outside-mask
            : the mask leaves out bits of the value: what is compared is 0x10
            + write 0x10
        filter add dev eth0 protocol ip u32 match ip dsfield 0xb8 0xfc match mark 5 15 flowid 1:10
        """);
  }
}
