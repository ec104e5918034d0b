package org.qosworkbench.tc.check.advice;

import org.qosworkbench.tc.spec.Device;

/** Sizes of packets. */
final class Packets {
  /** What Ethernet puts in front of a packet, in bytes; qdiscs count it. */
  static final int HEADER = 14;

  /** The MTU of Ethernet, taken where that of the device is not known. */
  private static final int USUAL_MTU = 1500;

  private Packets() {}

  /** The largest packet without its Ethernet header, as filters on ingress see it, in bytes. */
  static int mtu(Device device) {
    return device.mtu().orElse(USUAL_MTU);
  }

  /** The largest packet as qdiscs on Ethernet count it, in bytes. */
  static int full(Device device) {
    return mtu(device) + HEADER;
  }

  /** A number of bytes, not less than this one, that reads well as a size of tc. */
  static String roundUp(long bytes) {
    return bytes <= 10_000 ? String.valueOf((bytes + 99) / 100 * 100) : (bytes + 1023) / 1024 + "k";
  }
}
