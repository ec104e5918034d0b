package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qosworkbench.tc.value.Outcomes.check;
import static org.qosworkbench.tc.value.Outcomes.checkRoundTrip;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeTest {

  @Test
  void microseconds() {
    check("""
        5ms -> 5ms
        5MSEC -> 5ms
        5msecs -> 5ms
        1s -> 1s
        1sec -> 1s
        1secs -> 1s
        7 -> 7us
        7us -> 7us
        7usecs -> 7us
        1.5ms -> 1500us
        0.0000001s -> 0us
        0 -> 0us
        5000s -> 705032704us
        1e400 -> 0us
        inf -> 0us
        nan -> 0us
        "" -> EMPTY[]
        ms -> NOT_A_NUMBER[ms]
        5min -> UNKNOWN_UNIT[min]
        500ns -> UNKNOWN_UNIT[ns]
        5 ms -> UNKNOWN_UNIT[ ms]
        """, word -> Time.parse(word, Dialect.DEFAULT));
  }

  @Test
  void threeDigitsAsTcShowsThem() {
    assertThat(new Time(999).printRounded()).isEqualTo("999us");
    assertThat(new Time(16_666).printRounded()).isEqualTo("16.7ms");
    assertThat(new Time(205_000).printRounded()).isEqualTo("205ms");
    assertThat(new Time(999_700).printRounded()).isEqualTo("1e+03ms");
    assertThat(new Time(90_000_000).printRounded()).isEqualTo("90s");
    assertThat(new Time(2_530_327_040L).printRounded()).isEqualTo("2.53e+03s");
  }

  @Test
  void nanoseconds() {
    check("""
        5ms -> 5ms
        7 -> 7ns
        7ns -> 7ns
        7nsecs -> 7ns
        7us -> 7us
        1.5us -> 1500ns
        5000s -> 5000s
        1e400 -> -9223372036854775808ns
        1e10s -> -9223372036854775808ns
        nan -> -9223372036854775808ns
        5min -> UNKNOWN_UNIT[min]
        """, word -> Time64.parse(word, Dialect.DEFAULT));
  }

  @Test
  void negativeTimes() {
    assertThat(Time.parse("-5ms", Dialect.DEFAULT)).isEqualTo(Parsed.ok(new Time(4294962296L)));
    assertThat(Time64.parse("-5ms", Dialect.DEFAULT)).isEqualTo(Parsed.ok(new Time64(-5_000_000)));
    check("""
        -5ms -> NEGATIVE[-5]
        1e400 -> TOO_LARGE[1e400]
        -0 -> 0us
        """, word -> Time.parse(word, Dialect.IPROUTE2_7_2));
    check("""
        -5ms -> NEGATIVE[-5]
        1e400 -> TOO_LARGE[1e400]
        inf -> -9223372036854775808ns
        """, word -> Time64.parse(word, Dialect.IPROUTE2_7_2));
  }

  @Test
  void advice() {
    assertThat(advice("5min")).isEqualTo("300s");
    assertThat(advice("5000ns")).isEqualTo("5us");
    assertThat(advice("500ns")).isEmpty();
    assertThat(advice("5seconds")).isEqualTo("5s");
    assertThat(advice("5\u00b5s")).isEqualTo("5us");
    assertThat(advice("5msce")).isEqualTo("5msec");
    assertThat(advice("5m")).isEqualTo("300s");
  }

  @Test
  void roundTrip() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      double number = Math.scalb(random.nextDouble(), random.nextInt(40));
      String word = (random.nextBoolean() ? "-" : "") + number + TimeUnit.values()[random.nextInt(9)].spelling();
      checkRoundTrip(Time.parse(word, Dialect.DEFAULT).value().orElseThrow(), t -> Time.parse(t, Dialect.DEFAULT));
      checkRoundTrip(Time64.parse(word, Dialect.DEFAULT).value().orElseThrow(), t -> Time64.parse(t, Dialect.DEFAULT));
    }
  }

  private static String advice(String word) {
    return Time.parse(word, Dialect.DEFAULT).problem().flatMap(Fault::suggestion).orElse("");
  }
}
