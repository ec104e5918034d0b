package org.qosworkbench.tc.value;

/**
 * The numbers of those protocols that rules ask for by name (Linux include/uapi/linux/if_ether.h). Numbers rather than
 * instances of {@link Protocol}: rules compare them with numbers, 0 for one that was not given among them.
 */
public final class EtherType {
  private EtherType() {}

  /** Frames of any protocol; no type that a frame could carry. */
  public static final int ALL = 0x0003;
  public static final int IPV4 = 0x0800;
  public static final int ARP = 0x0806;
  public static final int RARP = 0x8035;
  public static final int VLAN = 0x8100;
  public static final int IPV6 = 0x86dd;
  public static final int MPLS = 0x8847;
  public static final int MPLS_MULTICAST = 0x8848;
  public static final int PPP_SESSION = 0x8864;
  /** The outer one of two VLAN tags, that of the provider. */
  public static final int SERVICE_VLAN = 0x88a8;
  /** Connectivity fault management. */
  public static final int CFM = 0x8902;

  /** Whether a VLAN tag comes next. */
  public static boolean isVlan(long number) {
    return number == VLAN || number == SERVICE_VLAN;
  }

  /** Whether labels come next. */
  public static boolean isMpls(long number) {
    return number == MPLS || number == MPLS_MULTICAST;
  }
}
