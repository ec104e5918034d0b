package org.qosworkbench.tc.value;

import java.util.OptionalInt;

/**
 * Arithmetic with the ticks of the packet scheduler, as tc does it to encode bursts and rate tables.
 *
 * <p>A tick is 64 ns and the clock runs at 1 GHz: that is what {@code /proc/net/psched} says on every kernel with
 * high-resolution timers, and the only case modeled.
 */
public final class Psched {

  /** What {@link #transmissionTime} gives when the time does not fit, from release 6.18 on. */
  public static final long OUT_OF_RANGE = 0xffffffffL;

  /** Clock rate that htb divides by to find the smallest burst of a rate (iproute2 lib/utils.c, get_hz). */
  public static final long HZ = 1_000_000_000;

  private static final double TICKS_PER_MICROSECOND = 15.625;
  private static final double MICROSECONDS_PER_SECOND = 1_000_000;
  private static final int DEFAULT_MTU = 2047;
  private static final int TABLE_SIZE = 256;

  private Psched() {}

  /**
   * Ticks that it takes to send a number of bytes (iproute2 tc/tc_core.c, tc_calc_xmittime).
   *
   * @param bytesPerSecond the rate, unsigned
   * @param bytes the size, unsigned; before release 6.18 only its low 32 bits count
   * @return 0 to 4294967295; before release 6.18 what does not fit wraps around
   */
  public static long transmissionTime(long bytesPerSecond, long bytes, Dialect dialect) {
    double rate = Cast.fromUnsigned64(bytesPerSecond);
    if (!dialect.has(Dialect.IPROUTE2_6_18)) {
      double microseconds = MICROSECONDS_PER_SECOND * ((bytes & 0xffffffffL) / rate);
      return Cast.toUnsigned32(Cast.toUnsigned32(microseconds) * TICKS_PER_MICROSECOND);
    }
    double microseconds = MICROSECONDS_PER_SECOND * (Cast.fromUnsigned64(bytes) / rate);
    double ticks = Math.ceil(microseconds * TICKS_PER_MICROSECOND);
    return ticks > OUT_OF_RANGE ? OUT_OF_RANGE : Cast.toUnsigned32(ticks);
  }

  /**
   * Bytes that can be sent in a number of ticks (iproute2 tc/tc_core.c, tc_calc_xmitsize).
   *
   * @param bytesPerSecond the rate, unsigned
   * @param ticks 0 to 4294967295
   * @return an unsigned number; before release 6.18 of 32 bits
   */
  public static long transmissionSize(long bytesPerSecond, long ticks, Dialect dialect) {
    double rate = Cast.fromUnsigned64(bytesPerSecond);
    double microseconds = ticks / TICKS_PER_MICROSECOND;
    return dialect.has(Dialect.IPROUTE2_6_18)
        ? Cast.toUnsigned64(rate * microseconds / MICROSECONDS_PER_SECOND)
        : Cast.toUnsigned32(rate * Cast.toUnsigned32(microseconds) / MICROSECONDS_PER_SECOND);
  }

  /**
   * Whether a time is too long to be given in ticks; release 6.1 refuses such delays of netem (iproute2 tc/tc_core.c,
   * tc_core_time2big).
   */
  public static boolean tooLongForTicks(Time time) {
    return Cast.toUnsigned64(time.microseconds() * TICKS_PER_MICROSECOND) >>> 32 != 0;
  }

  /**
   * Binary logarithm of the cell size of a rate table: the one written, or the smallest that lets 256 cells cover the
   * largest packet (iproute2 tc/tc_core.c, tc_calc_rtable). Making a rate table never fails.
   *
   * @param mtu the largest packet in bytes, 0 to 4294967295; 0 stands for 2047
   */
  public static int cellLog(OptionalInt written, long mtu) {
    if (written.isPresent()) {
      return written.getAsInt();
    }
    int cellLog = 0;
    while ((mtu == 0 ? DEFAULT_MTU : mtu) >> cellLog > TABLE_SIZE - 1) {
      cellLog++;
    }
    return cellLog;
  }
}
