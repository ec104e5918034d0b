package org.qosworkbench.tc.value;

/**
 * The iproute2 releases at which the reading of values changed, in order; what holds at a constant holds until the next
 * one.
 */
public enum Dialect {
  /** Release 6.1 and before. */
  IPROUTE2_6_1(6, 1),
  /** The flower word {@code l2tp} as an IP protocol. */
  IPROUTE2_6_2(6, 2),
  /** The protocol name {@code cfm}; flower takes port 0. */
  IPROUTE2_6_5(6, 5),
  /** The flower words {@code esp} and {@code ah} as IP protocols. */
  IPROUTE2_6_6(6, 6),
  /** Delays of netem are nanoseconds of 64 bits instead of microseconds that must fit into ticks. */
  IPROUTE2_6_9(6, 9),
  /** Options of flower tunnels are limited to 4096 characters; taprio can hold and release frames. */
  IPROUTE2_6_13(6, 13),
  /**
   * Transmission times are computed in floating point and saturate; {@code .} and {@code ..} are no device names. That
   * both belong to this very release is an assumption, they are later than 6.1 and not later than 7.1.
   */
  IPROUTE2_6_18(6, 18),
  /** The burst of htb and tbf has 64 bits. */
  IPROUTE2_7_1(7, 1),
  /** Negative rates and times, and numbers that overflow a double, are refused instead of wrapping around. */
  IPROUTE2_7_2(7, 2);

  /** What is assumed when nothing else is known: release 7.1. */
  public static final Dialect DEFAULT = of(7, 1);

  private final int major;
  private final int minor;

  Dialect(int major, int minor) {
    this.major = major;
    this.minor = minor;
  }

  /** The dialect spoken by an iproute2 release; releases before 6.1 are read like 6.1. */
  public static Dialect of(int major, int minor) {
    Dialect spoken = IPROUTE2_6_1;
    for (Dialect dialect : values()) {
      if (major > dialect.major || major == dialect.major && minor >= dialect.minor) {
        spoken = dialect;
      }
    }
    return spoken;
  }

  /** Whether what came with {@code dialect} is in force. */
  public boolean has(Dialect dialect) {
    return compareTo(dialect) >= 0;
  }
}
