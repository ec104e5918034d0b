package org.qosworkbench.tc.value;

/**
 * The numbers of those protocols above IP that rules ask for by name (Linux include/uapi/linux/in.h and in6.h), as they
 * are in {@link IpProto} and {@link InetProtocol}.
 */
public final class IpNumber {
  private IpNumber() {}

  public static final int ICMP = 1;
  public static final int TCP = 6;
  public static final int UDP = 17;
  public static final int ESP = 50;
  public static final int AH = 51;
  public static final int ICMPV6 = 58;
  public static final int L2TP = 115;
  public static final int SCTP = 132;

  /** Whether its packets start with two ports, as those of TCP do. flower asks for ports of no others. */
  public static boolean hasPorts(long number) {
    return number == TCP || number == UDP || number == SCTP;
  }
}
