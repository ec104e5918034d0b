package org.qosworkbench.cli.guest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.qosworkbench.launch.verify.NetworkDevice;
import org.qosworkbench.tc.ide.Settings;
import org.qosworkbench.tc.spec.Device;

/** Which devices a guest gets. */
public final class Devices {
  private static final String LOOPBACK = "lo";
  /** Those of the devices that a guest has. */
  private static final int USUAL_MTU = 1500;
  private static final int USUAL_TXQUEUELEN = 1000;

  private final Map<String, Device> devices = new LinkedHashMap<>();

  private Devices() {}

  /**
   * The devices that the settings list, else those that the commands name; and all that something is known of.
   *
   * @param named the devices that commands name
   */
  public static Devices of(Settings settings, List<String> named) {
    Devices devices = new Devices();
    if (settings.devices().isPresent()) {
      new TreeSet<>(settings.devices().get()).forEach(it -> devices.add(Device.named(it)));
    } else {
      named.forEach(it -> devices.add(Device.named(it)));
    }
    settings.facts().forEach(devices::add);
    return devices;
  }

  private void add(Device device) {
    devices.merge(device.name(), device, Device::and);
  }

  /** As the guest makes them. */
  public List<NetworkDevice> inGuest() {
    return devices.values().stream()
        .map(it -> new NetworkDevice(it.name(), it.mtu(), it.speed(), it.queues(), it.txqueuelen())).toList();
  }

  /** The settings for looking at the commands on this very machine. */
  public Settings expectations(Settings settings) {
    List<Device> facts =
        devices.values().stream().filter(it -> !it.name().equals(LOOPBACK)).map(Devices::known).toList();
    return new Settings(Optional.of(Set.copyOf(devices.keySet())), facts, settings.kernelConfig(),
        settings.severities());
  }

  private static Device known(Device device) {
    Device usual = new Device(device.name(), OptionalInt.of(USUAL_MTU), device.speed(),
        OptionalInt.of(NetworkDevice.USUAL_QUEUES), OptionalInt.of(USUAL_TXQUEUELEN));
    return usual.and(device);
  }
}
