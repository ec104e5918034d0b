package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.value.Outcomes.check;
import static org.qosworkbench.tc.value.Outcomes.checkRoundTrip;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RateTest {

  @Test
  void sixtyFourBits() {
    check("""
        100mbit -> 100mbit
        1000 -> 1kbit
        8 -> 8bit
        7 -> 0bit
        15 -> 8bit
        10Mbit -> 10mbit
        1KBPS -> 8kbit
        1kibps -> 8192bit
        1mibit -> 1048576bit
        1.5mbit -> 1500kbit
        .5gbit -> 500mbit
        5.kbit -> 5kbit
        1e3kbit -> 1mbit
        0x10kbit -> 16kbit
        1tbps -> 8tbit
        +5kbit -> 5kbit
        " 5kbit" -> 5kbit
        0 -> 0bit
        -0 -> 0bit
        0.0001bit -> 0bit
        "" -> EMPTY[]
        kbit -> NOT_A_NUMBER[kbit]
        10mbitt -> UNKNOWN_UNIT[mbitt]
        10mb -> UNKNOWN_UNIT[mb]
        10k -> UNKNOWN_UNIT[k]
        10 mbit -> UNKNOWN_UNIT[ mbit]
        10\u212abit -> UNKNOWN_UNIT[\u212abit]
        1e -> UNKNOWN_UNIT[e]
        1,5mbit -> UNKNOWN_UNIT[,5mbit]
        10mbitmbitmbit -> UNKNOWN_UNIT[mbitmbitmbit]
        """, word -> Rate.parse(word, Limit.BITS_64, Dialect.DEFAULT));
  }

  @Test
  void thirtyTwoBits() {
    check("""
        34359738367 -> 34359738360bit
        34359738368 -> TOO_LARGE[34359738368]
        35gbit -> TOO_LARGE[35gbit]
        34gbit -> 34gbit
        -8 -> NEGATIVE[-8]
        nan -> NOT_A_NUMBER[nan]
        inf -> TOO_LARGE[inf]
        7 -> 0bit
        """, word -> Rate.parse(word, Limit.BITS_32, Dialect.DEFAULT));
  }

  @Test
  void wrapAroundUpToRelease71() {
    check("""
        -1mbit -> -1mbit
        -8 -> -8bit
        inf -> 0bit
        1e30 -> 0bit
        1e400 -> 0bit
        -1e30 -> 9223372036854775808bps
        nan -> 9223372036854775808bps
        """, word -> Rate.parse(word, Limit.BITS_64, Dialect.of(7, 1)));
    assertThat(Rate.parse("-1mbit", Limit.BITS_64, Dialect.IPROUTE2_6_1)).isEqualTo(Parsed.ok(new Rate(-125000)));
  }

  @Test
  void refusalsFromRelease72On() {
    check("""
        -1mbit -> NEGATIVE[-1]
        -0 -> 0bit
        -nan -> 9223372036854775808bps
        inf -> 0bit
        1e400 -> TOO_LARGE[1e400]
        1e30 -> 0bit
        """, word -> Rate.parse(word, Limit.BITS_64, Dialect.of(7, 2)));
  }

  @Test
  void advice() {
    assertThat(advice("10mb")).isEqualTo("10mbit");
    assertThat(advice("100k")).isEqualTo("100kbit");
    assertThat(advice("1.5Mbits")).isEqualTo("1.5mbit");
    assertThat(advice("10mbti")).isEqualTo("10mbit");
    assertThat(advice("10 mbit")).isEqualTo("10mbit");
    assertThat(advice("10zzz")).isEmpty();
  }

  @Test
  void sentence() {
    Fault fault = Rate.parse("10mbitt", Limit.BITS_64, Dialect.DEFAULT).problem().orElseThrow();
    assertThat(fault.explain()).isEqualTo("\"mbitt\" is not a unit of a rate");
    fault = Rate.parse("10zzz", Limit.BITS_64, Dialect.DEFAULT).problem().orElseThrow();
    assertThat(fault.explain()).isEqualTo("\"zzz\" is not a unit of a rate; known: bit, kibit, kbit, mibit, mbit, "
        + "gibit, gbit, tibit, tbit, bps, kibps, kbps, mibps, mbps, gibps, gbps, tibps, tbps");
  }

  @Test
  void roundTrip() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double bits = Math.scalb(random.nextDouble(), random.nextInt(68));
      String unit = RateUnit.values()[random.nextInt(18)].spelling();
      String word = (random.nextInt(10) == 0 ? "-" : "") + (random.nextBoolean() ? (long) bits : bits) + unit;
      Rate rate = Rate.parse(word, Limit.BITS_64, Dialect.DEFAULT).value().orElseThrow();
      checkRoundTrip(rate, text -> Rate.parse(text, Limit.BITS_64, Dialect.DEFAULT));
    }
  }

  @Test
  void percentages() {
    check("""
        10% -> 10%
        100% -> 100%
        0.5% -> 0.5%
        % -> 0%
        10%abc -> 10%
        10e5% -> 10%
        101% -> TOO_LARGE[101%]
        10.5.5% -> TRAILING_TEXT[.5%]
        10%5% -> TRAILING_TEXT[%5%]
        -5% -> NOT_A_NUMBER[-5%]
        10mbit -> 10mbit
        """, word -> RateValue.parse(word, Limit.BITS_64, Dialect.DEFAULT));
  }

  @Test
  void percentageOfASpeed() {
    RatePercent tenth = new RatePercent(10);
    assertThat(tenth.of(1000, Limit.BITS_64, Dialect.DEFAULT)).isEqualTo(Parsed.ok(new Rate(12_500_000)));
    assertThat(new RatePercent(100).of(1_000_000, Limit.BITS_64, Dialect.DEFAULT).accepted()).isFalse();
    assertThat(new RatePercent(99).of(1_000_000, Limit.BITS_64, Dialect.DEFAULT))
        .isEqualTo(Parsed.ok(new Rate(123_750_000_000L)));
  }

  private static String advice(String word) {
    return Rate.parse(word, Limit.BITS_64, Dialect.DEFAULT).problem().flatMap(Fault::suggestion).orElse("");
  }
}
