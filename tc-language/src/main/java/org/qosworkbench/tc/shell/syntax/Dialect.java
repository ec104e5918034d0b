package org.qosworkbench.tc.shell.syntax;

/** Which shell a script asks for in its first lines. */
public enum Dialect {
  /** {@code sh}, whichever that is on the machine at hand; the runners of init scripts count as one. */
  SH,
  /** {@code dash}. */
  DASH,
  /** {@code bash}. */
  BASH,
  /** {@code ash}, that of busybox, and OpenWrt's {@code /etc/rc.common}, which runs in it. */
  ASH,
  /** None of these, or nothing is said. */
  UNKNOWN
}
