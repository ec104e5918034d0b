package org.qosworkbench.tc.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SchedulerTest {

  private static final long MBIT_10 = 1_250_000;

  @Test
  void transmissionTimes() {
    assertThat(Psched.transmissionTime(MBIT_10, 1600, Dialect.DEFAULT)).isEqualTo(20000);
    assertThat(Psched.transmissionTime(MBIT_10, 1, Dialect.DEFAULT)).isEqualTo(13);
    assertThat(Psched.transmissionTime(1, 1_000_000, Dialect.DEFAULT)).isEqualTo(Psched.OUT_OF_RANGE);
    assertThat(Psched.transmissionTime(0, 1, Dialect.DEFAULT)).isEqualTo(Psched.OUT_OF_RANGE);
    assertThat(Psched.transmissionTime(0, 0, Dialect.DEFAULT)).isZero();
  }

  @Test
  void transmissionTimesBeforeRelease618AreCutAndWrapAround() {
    assertThat(Psched.transmissionTime(MBIT_10, 1600, Dialect.IPROUTE2_6_1)).isEqualTo(20000);
    assertThat(Psched.transmissionTime(MBIT_10, 1, Dialect.IPROUTE2_6_1)).isZero();
    assertThat(Psched.transmissionTime(MBIT_10, 2, Dialect.IPROUTE2_6_1)).isEqualTo(15);
    assertThat(Psched.transmissionTime(0, 1, Dialect.IPROUTE2_6_1)).isZero();
    assertThat(Psched.transmissionTime(1, 1000, Dialect.IPROUTE2_6_1))
        .isEqualTo(15_625_000_000L & 0xffffffffL);
  }

  @Test
  void transmissionSizes() {
    assertThat(Psched.transmissionSize(MBIT_10, 20000, Dialect.DEFAULT)).isEqualTo(1600);
    assertThat(Psched.transmissionSize(MBIT_10, 20001, Dialect.DEFAULT)).isEqualTo(1600);
    assertThat(Psched.transmissionSize(MBIT_10, 15, Dialect.DEFAULT)).isEqualTo(1);
    assertThat(Psched.transmissionSize(MBIT_10, 15, Dialect.IPROUTE2_6_1)).isZero();
  }

  @Test
  void delaysInTicks() {
    assertThat(Psched.tooLongForTicks(new Time(274_877_906))).isFalse();
    assertThat(Psched.tooLongForTicks(new Time(274_877_907))).isTrue();
  }

  @Test
  void cells() {
    assertThat(Psched.cellLog(OptionalInt.empty(), 1600)).isEqualTo(3);
    assertThat(Psched.cellLog(OptionalInt.empty(), 0)).isEqualTo(3);
    assertThat(Psched.cellLog(OptionalInt.empty(), 255)).isZero();
    assertThat(Psched.cellLog(OptionalInt.empty(), 256)).isEqualTo(1);
    assertThat(Psched.cellLog(OptionalInt.empty(), 0xffffffffL)).isEqualTo(24);
    assertThat(Psched.cellLog(OptionalInt.of(5), 1600)).isEqualTo(5);
  }

  @Test
  void movingAverage() {
    assertThat(RedMath.ewma(30_000, 55, 1000)).isEqualTo(new RedMath.Ewma.Constant(5));
    RedMath.Ewma tooSmall = RedMath.ewma(30_000, 20, 1000);
    assertThat(tooSmall).isEqualTo(new RedMath.Ewma.BurstTooSmall(20, 31));
    assertThat(((RedMath.Ewma.BurstTooSmall) tooSmall).message())
        .isEqualTo("tc_red_eval_ewma() burst 20 is too small ? Try burst 31");
    assertThat(RedMath.ewma(30_000, 30, 1000)).isEqualTo(new RedMath.Ewma.Constant(1));
    assertThat(RedMath.ewma(0, 1_000_000_000, 1000)).isEqualTo(new RedMath.Ewma.NoConstant());
    assertThat(RedMath.ewma(0, 10, 0)).isEqualTo(new RedMath.Ewma.NoConstant());
    assertThat(RedMath.ewma(1, 10, 0)).isEqualTo(new RedMath.Ewma.DivisionByZero());
  }

  @Test
  void markingProbability() {
    assertThat(RedMath.probabilityLog(30_000, 90_000, 0.02)).hasValue(22);
    assertThat(RedMath.probabilityLog(100, 100, 0)).hasValue(0);
    assertThat(RedMath.probabilityLog(200, 100, 0.02)).isEmpty();
    assertThat(RedMath.probabilityLog(0, 0x80000000L, 0.02)).isEmpty();
    assertThat(RedMath.probabilityLog(0, 100, 0)).isEmpty();
    assertThat(RedMath.probabilityLog(0, 100, Double.NaN)).isEmpty();
    assertThat(RedMath.probabilityLog(0, 1, 2)).hasValue(0);
  }

  @Test
  void idleDamping() {
    assertThat(RedMath.idleDampingCellLog(6, 1000, MBIT_10, Dialect.DEFAULT)).isEqualTo(16);
    for (int log = 1; log < 32; log++) {
      assertThat(RedMath.idleDampingCellLog(log, 1, 0, Dialect.IPROUTE2_6_1)).isZero();
      assertThat(RedMath.idleDampingCellLog(log, 0xffffffffL, 1, Dialect.DEFAULT)).isBetween(0, 31);
    }
  }
}
