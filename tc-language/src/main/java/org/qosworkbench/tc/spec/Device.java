package org.qosworkbench.tc.spec;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of a network device. Whatever is unknown is empty, and rules that depend on it stay silent.
 *
 * @param mtu largest packet without the link-layer header, in bytes
 * @param speed bits per second
 * @param queues number of transmit queues
 * @param txqueuelen packets
 */
public record Device(String name, OptionalInt mtu, OptionalLong speed, OptionalInt queues, OptionalInt txqueuelen) {
  public Device {
    Objects.requireNonNull(name);
    Objects.requireNonNull(mtu);
    Objects.requireNonNull(speed);
    Objects.requireNonNull(queues);
    Objects.requireNonNull(txqueuelen);
  }

  /** A device of which nothing but the name is known. */
  public static Device named(String name) {
    return new Device(name, OptionalInt.empty(), OptionalLong.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  public Device withMtu(int bytes) {
    return new Device(name, OptionalInt.of(bytes), speed, queues, txqueuelen);
  }

  public Device withSpeed(long bitsPerSecond) {
    return new Device(name, mtu, OptionalLong.of(bitsPerSecond), queues, txqueuelen);
  }

  public Device withQueues(int count) {
    return new Device(name, mtu, speed, OptionalInt.of(count), txqueuelen);
  }

  public Device withTxqueuelen(int packets) {
    return new Device(name, mtu, speed, queues, OptionalInt.of(packets));
  }

  /** What is known of the same device when {@code newer} is known besides; where both know something, that holds. */
  public Device and(Device newer) {
    return new Device(name, newer.mtu.isPresent() ? newer.mtu : mtu, newer.speed.isPresent() ? newer.speed : speed,
        newer.queues.isPresent() ? newer.queues : queues,
        newer.txqueuelen.isPresent() ? newer.txqueuelen : txqueuelen);
  }
}
