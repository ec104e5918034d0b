package org.qosworkbench.launch.verify;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A network device that a guest has. Nothing arrives at it and what it sends is gone. Its name decides about its type:
 * {@code ifb} and a number is a device to redirect to.
 *
 * @param name up to 15 characters
 * @param mtu bytes; empty for the usual
 * @param speed bits per second, as percentages ask for; empty for unknown
 * @param queues number of transmit queues; empty for {@value #USUAL_QUEUES}
 * @param txqueuelen packets; empty for the usual
 */
public record NetworkDevice(
    String name, OptionalInt mtu, OptionalLong speed, OptionalInt queues, OptionalInt txqueuelen) {
  /** As many as the qdiscs for several queues can make use of without being told. */
  public static final int USUAL_QUEUES = 16;

  /** Refuses absent parts. */
  public NetworkDevice {
    Objects.requireNonNull(name);
    Objects.requireNonNull(mtu);
    Objects.requireNonNull(speed);
    Objects.requireNonNull(queues);
    Objects.requireNonNull(txqueuelen);
  }

  /** A usual device. */
  public static NetworkDevice named(String name) {
    return new NetworkDevice(
        name, OptionalInt.empty(), OptionalLong.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  /** The loopback device is there from the start. */
  boolean isLoopback() {
    return name.equals("lo");
  }

  String type() {
    boolean ifb = name.startsWith("ifb") && name.length() > 3 && name.chars().skip(3).allMatch(Character::isDigit);
    return ifb ? "ifb" : "dummy";
  }
}
