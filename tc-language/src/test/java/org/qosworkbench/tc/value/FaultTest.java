package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {

  @Test
  void sentences() {
    check(Rate.parse("", Limit.BITS_64, Dialect.DEFAULT), "there is nothing; expected a rate such as 10mbit");
    check(Rate.parse("fast", Limit.BITS_64, Dialect.DEFAULT),
        "\"fast\" is not a number; expected a rate such as 10mbit");
    check(Rate.parse("-1mbit", Limit.BITS_64, Dialect.IPROUTE2_7_2),
        "\"-1\" is negative; expected a rate such as 10mbit");
    check(Rate.parse("40gbit", Limit.BITS_32, Dialect.DEFAULT),
        "\"40gbit\" is too large for a rate; possible: 0 to 34359738367bit");
    check(Size.parse("4gb", Limit.BITS_32), "\"4gb\" is too large for a size; possible: 0 to 4294967295b");
    check(Size.parse("10zz", Limit.BITS_32), "\"zz\" is not a unit of a size; known: b, k, kb, m, mb, g, gb, kbit, "
        + "mbit, gbit");
    check(Time.parse("5zz", Dialect.DEFAULT),
        "\"zz\" is not a unit of a time; known: s, sec, secs, ms, msec, msecs, us, usec, usecs");
    check(SizeCell.parse("15k/3", Limit.BITS_32), "\"3\" is not a power of two");
    check(SizeCell.parse("15k/", Limit.BITS_32), "the word is incomplete; expected a cell size such as 15kb/8");
    check(Percent.parse("101"), "\"101\" is too large for a percentage; possible: 0% to 100%");
    check(Percent.parse("5%%"), "\"%%\" cannot follow the number; expected a percentage such as 0.5%");
    check(Handle.parse("10000:"), "\"10000\" is too large for a handle; possible: 0: to ffff:");
    check(Address.parse("10.0.0.300", Family.INET),
        "\"10.0.0.300\" is not an IPv4 address such as 10.0.0.1");
    check(Address.parse("::1", Family.INET),
        "\"::1\" is of another address family; expected an IPv4 address such as 10.0.0.1");
    check(Prefix.parse("10.0.0.0/x", Family.INET),
        "\"x\" is neither a prefix length nor a netmask of an IPv4 address with an optional prefix length");
    check(Prefix.parse("10.0.0.0/33", Family.INET), "\"33\" is too large for an IPv4 prefix length; possible: 0 to 32");
    check(HexString.parse("abc"), "\"abc\" has an odd number of digits; expected a hexadecimal string such as c0ffee");
    check(HexString.parse("zz"), "\"z\" is not a hexadecimal digit; expected a hexadecimal string such as c0ffee");
    check(DeviceName.parse("averyverylongname", Dialect.DEFAULT),
        "\"averyverylongname\" is too long for a device name; possible: 1 to 15 bytes");
    check(DeviceName.parse("a/b", Dialect.DEFAULT), "\"/\" cannot be part of a device name");
    check(TunnelMatch.parse("1:2:3", TunnelOptions.Kind.PFCP), "\"3\" is one part too many for PFCP options");
    check(Ports.parse("20-10", Dialect.DEFAULT), "the end of the range must be larger than its start");
    check(SignedNumber.parse("-2147483649", SignedWidth.S32, Base.ANY), "\"-2147483649\" is too small for a signed "
        + "32-bit number; possible: -2147483648 to 2147483647");
  }

  @Test
  void outcomes() {
    Parsed<Size> good = Parsed.ok(new Size(5));
    Parsed<Size> bad = Size.parse("x", Limit.BITS_32);
    assertThat(good.value()).contains(new Size(5));
    assertThat(good.problem()).isEmpty();
    assertThat(bad.value()).isEmpty();
    assertThat(bad.problem().map(Fault::kind)).contains(Fault.Kind.NOT_A_NUMBER);
    assertThat(good.map(Size::bytes)).isEqualTo(Parsed.ok(5L));
    assertThat(bad.map(Size::bytes).problem()).isEqualTo(bad.problem());
  }

  private static void check(Parsed<?> parsed, String sentence) {
    assertThat(parsed.problem().orElseThrow().explain()).isEqualTo(sentence);
  }
}
