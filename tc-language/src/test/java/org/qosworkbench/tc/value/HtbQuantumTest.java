package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtbQuantumTest {
  private static final long MBIT = 125_000;

  @Test
  void isTheRateDividedByR2q() {
    assertThat(HtbQuantum.computed(10 * MBIT, 10)).isEqualTo(125_000);
    assertThat(HtbQuantum.computed(10 * MBIT, 3)).isEqualTo(416_666);
    assertThat(HtbQuantum.computed(-1, 10)).as("above what the kernel's int holds").isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void takesAnR2qBelowOneForOne() {
    assertThat(HtbQuantum.computed(MBIT, 0)).isEqualTo(MBIT);
    assertThat(HtbQuantum.computed(MBIT, 0xffff_ffffL)).isEqualTo(MBIT);
  }

  @Test
  void isBroughtIntoItsRange() {
    assertThat(HtbQuantum.of(1, 10)).isEqualTo(1000);
    assertThat(HtbQuantum.of(MBIT, 10)).isEqualTo(12_500);
    assertThat(HtbQuantum.of(1000 * MBIT, 10)).isEqualTo(200_000);
  }

  /** The range of r2q is that in which {@link HtbQuantum#of} changes nothing. */
  @Test
  void hasARangeOfR2qThatSuits() {
    for (long rate : new long[] {1000, 9_999, 12_500, 200_000, 200_001, 25_000_000, 25_000_001, 5_000_000_000L}) {
      long smallest = HtbQuantum.smallestR2q(rate);
      long largest = HtbQuantum.largestR2q(rate);
      assertThat(HtbQuantum.computed(rate, smallest)).as("%d / %d", rate, smallest).isLessThanOrEqualTo(200_000);
      assertThat(HtbQuantum.computed(rate, largest)).as("%d / %d", rate, largest).isGreaterThanOrEqualTo(1000);
      assertThat(HtbQuantum.computed(rate, largest + 1)).as("%d / %d", rate, largest + 1).isLessThan(1000);
      if (smallest > 1) assertThat(HtbQuantum.computed(rate, smallest - 1)).isGreaterThan(200_000);
    }
    assertThat(HtbQuantum.largestR2q(999)).as("there is none").isZero();
  }
}
