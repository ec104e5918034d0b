package org.qosworkbench.tc.value;

/**
 * How many bytes an htb class may send in its turn when it borrows (Linux net/sched/sch_htb.c, htb_change_class()).
 * Rates are bytes per second, unsigned.
 */
public final class HtbQuantum {

  /** What the kernel raises a smaller quantum to, with a warning. */
  public static final long LEAST = 1000;

  /** What the kernel cuts a larger quantum to, with a warning. */
  public static final long MOST = 200_000;

  /** What tc sends when {@code r2q} is not given. */
  public static final long DEFAULT_R2Q = 10;

  private HtbQuantum() {}

  /**
   * The rate divided by {@code r2q}, before it is brought into the range from {@link #LEAST} to {@link #MOST}.
   *
   * @param r2q 32 bits; the kernel takes what is negative or 0 as a signed number for 1
   */
  public static long computed(long rate, long r2q) {
    long quantum = Long.divideUnsigned(rate, Math.max((int) r2q, 1));
    return Long.compareUnsigned(quantum, Integer.MAX_VALUE) > 0 ? Integer.MAX_VALUE : quantum;
  }

  /** The quantum that a class gets when none is given for it. */
  public static long of(long rate, long r2q) {
    return Math.clamp(computed(rate, r2q), LEAST, MOST);
  }

  /** The smallest {@code r2q} at which the quantum is not too big; at least 1. */
  public static long smallestR2q(long rate) {
    return Long.divideUnsigned(rate, MOST + 1) + 1;
  }

  /** The largest {@code r2q} at which the quantum is not too small; 0 when there is none. */
  public static long largestR2q(long rate) {
    return Long.divideUnsigned(rate, LEAST);
  }
}
