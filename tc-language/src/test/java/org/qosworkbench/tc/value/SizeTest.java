package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.value.Outcomes.check;
import static org.qosworkbench.tc.value.Outcomes.checkRoundTrip;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SizeTest {

  @Test
  void thirtyTwoBits() {
    check("""
        15k -> 15kb
        15Kb -> 15kb
        1m -> 1mb
        1g -> 1gb
        1600 -> 1600b
        1600b -> 1600b
        1kbit -> 128b
        1mbit -> 128kb
        1gbit -> 128mb
        1.5k -> 1536b
        0.5 -> 0b
        0x10 -> 16b
        0x10b -> 267b
        1e3 -> 1000b
        4294967295 -> 4294967295b
        4294967295.5 -> 4294967295b
        4294967296 -> TOO_LARGE[4294967296]
        4g -> TOO_LARGE[4g]
        -1 -> NEGATIVE[-1]
        -0.5 -> NEGATIVE[-0.5]
        -0 -> 0b
        nan -> NOT_A_NUMBER[nan]
        inf -> TOO_LARGE[inf]
        "" -> EMPTY[]
        k -> NOT_A_NUMBER[k]
        10kbyte -> UNKNOWN_UNIT[kbyte]
        10kbps -> UNKNOWN_UNIT[kbps]
        15k/8 -> UNKNOWN_UNIT[k/8]
        """, word -> Size.parse(word, Limit.BITS_32));
  }

  @Test
  void sixtyFourBits() {
    check("""
        4g -> 4gb
        18446744073709549568 -> 18014398509481982kb
        18446744073709551615 -> TOO_LARGE[18446744073709551615]
        1e30 -> TOO_LARGE[1e30]
        -1 -> NEGATIVE[-1]
        """, word -> Size.parse(word, Limit.BITS_64));
  }

  @Test
  void withCell() {
    check("""
        15k -> 15kb
        15k/8 -> 15kb/8
        15k/0x8 -> 15kb/8
        15k/010 -> 15kb/8
        15k/1 -> 15kb/1
        15k/1073741824 -> 15kb/1073741824
        15k/-2147483648 -> 15kb/-2147483648
        15k/2147483648 -> TOO_LARGE[2147483648]
        15k/0 -> NOT_POWER_OF_TWO[0]
        15k/3 -> NOT_POWER_OF_TWO[3]
        15k/ -> MISSING_PART[]
        15k/8x -> TRAILING_TEXT[x]
        15k/x -> NOT_A_NUMBER[x]
        15k/8/8 -> TRAILING_TEXT[/8]
        15x/8 -> UNKNOWN_UNIT[x]
        /8 -> EMPTY[]
        """, word -> SizeCell.parse(word, Limit.BITS_32));
    assertThat(SizeCell.parse("2k/-2147483648", Limit.BITS_32))
        .isEqualTo(Parsed.ok(new SizeCell(new Size(2048), OptionalInt.of(31))));
  }

  @Test
  void advice() {
    assertThat(advice("10kbyte")).isEqualTo("10kb");
    assertThat(advice("10KiB")).isEqualTo("10kb");
    assertThat(advice("10bytes")).isEqualTo("10b");
    assertThat(advice("10 k")).isEqualTo("10k");
  }

  @Test
  void roundTrip() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      String unit = SizeUnit.values()[random.nextInt(10)].spelling();
      String word = Math.scalb(random.nextDouble(), random.nextInt(33)) + unit;
      Size size = Size.parse(word, Limit.BITS_64).value().orElseThrow();
      checkRoundTrip(size, text -> Size.parse(text, Limit.BITS_64));
      checkRoundTrip(new SizeCell(size, OptionalInt.of(random.nextInt(32))), t -> SizeCell.parse(t, Limit.BITS_64));
    }
  }

  private static String advice(String word) {
    return Size.parse(word, Limit.BITS_32).problem().flatMap(Fault::suggestion).orElse("");
  }
}
