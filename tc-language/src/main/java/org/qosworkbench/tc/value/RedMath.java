package org.qosworkbench.tc.value;

import java.util.OptionalInt;

/** The parameters that tc computes for red, gred, choke and sfq (iproute2 tc/tc_red.c), and when it fails to. */
public final class RedMath {

  /** From this constant on tc warns that the burst seems to be too large. */
  public static final int LARGE_BURST = 10;

  private static final int CONSTANTS = 32;

  private RedMath() {}

  /** What becomes of the constant of the moving average. */
  public sealed interface Ewma {

    /** Found: the weight is 2 to the power of minus {@code log}. */
    record Constant(int log) implements Ewma {}

    /** The burst is too small; tc says so and names the smallest that could do. */
    record BurstTooSmall(long burst, long needed) implements Ewma {

      /** The line that tc prints. */
      public String message() {
        return "tc_red_eval_ewma() burst " + burst + " is too small ? Try burst " + needed;
      }
    }

    /** No constant fits; tc fails without a word of its own about the reason. */
    record NoConstant() implements Ewma {}

    /** tc divides by an average packet of no size and dies. */
    record DivisionByZero() implements Ewma {}
  }

  /**
   * The constant of the moving average (tc_red_eval_ewma). All numbers are unsigned 32-bit ones.
   *
   * @param min lower threshold in bytes
   * @param burst packets
   * @param averagePacket bytes
   */
  public static Ewma ewma(long min, long burst, long averagePacket) {
    double needed = (double) burst + 1 - (double) min / averagePacket;
    if (needed < 1.0) {
      return averagePacket == 0
          ? new Ewma.DivisionByZero()
          : new Ewma.BurstTooSmall(burst, 1 + min / averagePacket & 0xffffffffL);
    }
    double weight = 0.5;
    for (int log = 1; log < CONSTANTS; log++) {
      if (needed <= (1 - Math.pow(1 - weight, burst)) / weight) {
        return new Ewma.Constant(log);
      }
      weight /= 2;
    }
    return new Ewma.NoConstant();
  }

  /**
   * Binary logarithm of the slope of the marking probability (tc_red_eval_P); empty when tc fails: the upper threshold
   * is below the lower one, or the probability is too small for the distance between them.
   *
   * @param min lower threshold in bytes, unsigned 32-bit
   * @param max upper threshold in bytes, unsigned 32-bit
   */
  public static OptionalInt probabilityLog(long min, long max, double probability) {
    int distance = (int) (max - min);
    if (distance == 0) {
      return OptionalInt.of(0);
    }
    if (distance < 0) {
      return OptionalInt.empty();
    }
    double slope = probability / distance;
    for (int log = 0; log < CONSTANTS; log++) {
      if (slope > 1.0) {
        return OptionalInt.of(log);
      }
      slope *= 2;
    }
    return OptionalInt.empty();
  }

  /**
   * Binary logarithm of the cell of the idle damping table (tc_red_eval_idle_damping); tc finds one for every constant
   * from 1 to 31.
   *
   * @param log the constant of the moving average
   * @param averagePacket bytes, unsigned 32-bit
   * @param bytesPerSecond the rate, unsigned 32-bit
   */
  public static int idleDampingCellLog(int log, long averagePacket, long bytesPerSecond, Dialect dialect) {
    double packetTime = Psched.transmissionTime(bytesPerSecond, averagePacket, dialect);
    double perTick = -Math.log(1.0 - 1.0 / (1 << log)) / packetTime;
    double longest = 31 / perTick;
    int cellLog = 0;
    while (longest / (1 << cellLog) >= 512) {
      cellLog++;
    }
    return cellLog;
  }
}
