package org.qosworkbench.tc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NearestTest {

  @ParameterizedTest
  @EnumSource
  void countsInsertedRemovedReplacedAndSwappedLettersAsOneSlip(Nearest nearest) {
    List<String> words = List.of("ceil", "burst", "quantum");
    assertThat(nearest.of("cail", words)).contains("ceil");
    assertThat(nearest.of("burs", words)).contains("burst");
    assertThat(nearest.of("quanttum", words)).contains("quantum");
    assertThat(nearest.of("ciel", words)).contains("ceil");
    assertThat(nearest.of("brust", words)).contains("burst");
  }

  @ParameterizedTest
  @EnumSource
  void takesTheNearestAndOfEqualsTheFirst(Nearest nearest) {
    assertThat(nearest.of("kbut", List.of("kbps", "kbit"))).contains("kbit");
    assertThat(nearest.of("abit", List.of("mbit", "kbit"))).contains("mbit");
    assertThat(nearest.of("abit", List.of("kbit", "mbit"))).contains("kbit");
  }

  @ParameterizedTest
  @EnumSource
  void needsSomethingInCommon(Nearest nearest) {
    assertThat(nearest.of("x", List.of("d", "+"))).isEmpty();
    assertThat(nearest.of("", List.of("d"))).isEmpty();
    assertThat(nearest.of("burst", List.of())).isEmpty();
    assertThat(nearest.of("b".repeat(65), List.of("b".repeat(64)))).isEmpty();
  }

  @Test
  void cautiousAllowsOneSlipToThree() {
    assertThat(Nearest.CAUTIOUS.of("eth0", List.of("etf"))).isEmpty();
    assertThat(Nearest.CAUTIOUS.of("etf0", List.of("etf"))).contains("etf");
    assertThat(Nearest.CAUTIOUS.of("bandwith", List.of("bandwidth"))).contains("bandwidth");
    assertThat(Nearest.CAUTIOUS.of("qnatun", List.of("quantum"))).isEmpty();
    assertThat(Nearest.CAUTIOUS.of("memry_limmt", List.of("memory_limit"))).contains("memory_limit");
    assertThat(Nearest.CAUTIOUS.of("mmry_limmi", List.of("memory_limit"))).isEmpty();
  }

  @Test
  void generousAllowsAThirdOfTheLetters() {
    assertThat(Nearest.GENEROUS.of("etx0", List.of("etf"))).contains("etf");
    assertThat(Nearest.GENEROUS.of("xtx0", List.of("etf"))).isEmpty();
    assertThat(Nearest.GENEROUS.of("mnotonc", List.of("monotonic"))).contains("monotonic");
  }

  @Test
  void onlyTheGenerousOneIgnoresCase() {
    assertThat(Nearest.GENEROUS.of("monotnic", List.of("MONOTONIC"))).contains("MONOTONIC");
    assertThat(Nearest.CAUTIOUS.of("monotnic", List.of("MONOTONIC"))).isEmpty();
  }
}
