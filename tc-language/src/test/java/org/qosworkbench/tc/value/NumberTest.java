package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.value.Outcomes.check;
import static org.qosworkbench.tc.value.Outcomes.checkRoundTrip;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTest {

  @Test
  void anyBase() {
    check("""
        0 -> 0
        7 -> 7
        007 -> 7
        010 -> 8
        0x10 -> 16
        0XfF -> 255
        +5 -> 5
        " 5" -> 5
        -0 -> 0
        255 -> 255
        256 -> TOO_LARGE[256]
        0x100 -> TOO_LARGE[0x100]
        -1 -> NEGATIVE[-1]
        "" -> EMPTY[]
        " " -> NOT_A_NUMBER[ ]
        x -> NOT_A_NUMBER[x]
        5x -> TRAILING_TEXT[x]
        "5 " -> TRAILING_TEXT[ ]
        08 -> TRAILING_TEXT[8]
        0x -> TRAILING_TEXT[x]
        0xg -> TRAILING_TEXT[xg]
        0b1 -> TRAILING_TEXT[b1]
        1.5 -> TRAILING_TEXT[.5]
        99999999999999999999999 -> TOO_LARGE[99999999999999999999999]
        -99999999999999999999999 -> NEGATIVE[-99999999999999999999999]
        -18446744073709551611 -> 5
        """, word -> UnsignedNumber.parse(word, new NumberFormat(Width.U8, Base.ANY)));
  }

  @Test
  void decimalOnly() {
    check("""
        010 -> 10
        0x10 -> TRAILING_TEXT[x10]
        65535 -> 65535
        65536 -> TOO_LARGE[65536]
        """, word -> UnsignedNumber.parse(word, new NumberFormat(Width.U16, Base.DECIMAL)));
  }

  @Test
  void hexadecimalOnly() {
    check("""
        10 -> 0x10
        0x10 -> 0x10
        fffFFFFF -> 0xffffffff
        100000000 -> TOO_LARGE[100000000]
        0x -> TRAILING_TEXT[x]
        g -> NOT_A_NUMBER[g]
        """, word -> UnsignedNumber.parse(word, new NumberFormat(Width.U32, Base.HEXADECIMAL)));
  }

  @Test
  void octalOnly() {
    check("""
        777 -> 777
        8 -> NOT_A_NUMBER[8]
        """, word -> UnsignedNumber.parse(word, new NumberFormat(Width.U16, Base.OCTAL)));
  }

  @Test
  void sixtyFourBits() {
    check("""
        18446744073709551615 -> 18446744073709551615
        18446744073709551616 -> TOO_LARGE[18446744073709551616]
        0xffffffffffffffff -> 18446744073709551615
        0x10000000000000000 -> TOO_LARGE[0x10000000000000000]
        -1 -> 18446744073709551615
        -18446744073709551615 -> 1
        -18446744073709551616 -> NEGATIVE[-18446744073709551616]
        00000000000000000000000000000000000000001 -> 1
        """, word -> UnsignedNumber.parse(word, new NumberFormat(Width.U64, Base.ANY)));
  }

  @Test
  void signed() {
    check("""
        2147483647 -> 2147483647
        2147483648 -> TOO_LARGE[2147483648]
        -2147483648 -> -2147483648
        -2147483649 -> TOO_SMALL[-2147483649]
        99999999999999999999 -> TOO_LARGE[99999999999999999999]
        -99999999999999999999 -> TOO_SMALL[-99999999999999999999]
        -0x10 -> -16
        "" -> EMPTY[]
        x -> NOT_A_NUMBER[x]
        1x -> TRAILING_TEXT[x]
        """, word -> SignedNumber.parse(word, SignedWidth.S32, Base.ANY));
    check("""
        9223372036854775807 -> 9223372036854775807
        9223372036854775808 -> TOO_LARGE[9223372036854775808]
        -9223372036854775808 -> -9223372036854775808
        -9223372036854775809 -> TOO_SMALL[-9223372036854775809]
        18446744073709551616 -> TOO_LARGE[18446744073709551616]
        """, word -> SignedNumber.parse(word, SignedWidth.S64, Base.ANY));
  }

  @Test
  void loose() {
    check("""
        12abc -> 12
        abc -> 0
        -5 -> -5
        "" -> 0
        0x10 -> 0
        99999999999999999999 -> 9223372036854775807
        """, word -> Parsed.ok(LooseNumber.parse(word, Base.DECIMAL)));
    assertThat(LooseNumber.parseUnsigned("-1", Base.ANY)).isEqualTo(new LooseNumber(-1));
    assertThat(LooseNumber.parseUnsigned("0x10z", Base.ANY)).isEqualTo(new LooseNumber(16));
    assertThat(LooseNumber.parseUnsigned("z", Base.ANY)).isEqualTo(new LooseNumber(0));
  }

  @Test
  void looselyReadIntegersOfOneWord() {
    check("""
        44 -> 44
        -64 -> -64
        "" -> 0
        4294967300 -> 4
        99999999999999999999 -> -1
        44x -> TRAILING_TEXT[x]
        0x10 -> TRAILING_TEXT[x10]
        x -> NOT_A_NUMBER[x]
        """, word -> LooseNumber.parseInt(word, Base.DECIMAL));
  }

  @Test
  void floatsOfOneWord() {
    check("""
        0.16 -> 0.16
        16777215.4 -> 16777215.4
        16777216 -> TOO_LARGE[16777216]
        -0.1 -> TOO_SMALL[-0.1]
        nan -> nan
        inf -> TOO_LARGE[inf]
        1x -> TRAILING_TEXT[x]
        x -> NOT_A_NUMBER[x]
        "" -> EMPTY[]
        """, word -> LooseFloat.parseWhole(word, 0, 16777215));
  }

  @Test
  void percent() {
    check("""
        50 -> 50%
        50% -> 50%
        0.5% -> 0.5%
        1e1% -> 10%
        100 -> 100%
        "" -> 0%
        % -> 0%
        nan -> nan%
        -0 -> -0%
        100.1 -> TOO_LARGE[100.1]
        200abc -> TOO_LARGE[200]
        -1% -> NEGATIVE[-1]
        abc -> NOT_A_NUMBER[abc]
        5%% -> TRAILING_TEXT[%%]
        5x -> TRAILING_TEXT[x]
        """, Percent::parse);
  }

  @Test
  void advice() {
    NumberFormat decimal = new NumberFormat(Width.U8, Base.DECIMAL);
    Fault fault = UnsignedNumber.parse("0x10", decimal).problem().orElseThrow();
    assertThat(fault.suggestion()).contains("16");
    assertThat(fault.explain())
        .isEqualTo("\"x10\" cannot follow the number; expected an 8-bit number in decimal");
    assertThat(UnsignedNumber.parse("300", decimal).problem().orElseThrow().explain())
        .isEqualTo("\"300\" is too large for an 8-bit number in decimal; possible: 0 to 255");
    assertThat(UnsignedNumber.parse("0x100", decimal).problem().orElseThrow().suggestion()).isEmpty();
  }

  @Test
  void roundTrip() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      long value = random.nextLong() >>> random.nextInt(64);
      for (Base base : Base.values()) {
        NumberFormat format = new NumberFormat(Width.U64, base);
        checkRoundTrip(new UnsignedNumber(value, base), t -> UnsignedNumber.parse(t, format));
        checkRoundTrip(new SignedNumber(-value, base), t -> SignedNumber.parse(t, SignedWidth.S64, base));
      }
      Percent percent = new Percent(random.nextDouble() * Math.scalb(100.0, -random.nextInt(70)));
      checkRoundTrip(percent, Percent::parse);
    }
  }
}
