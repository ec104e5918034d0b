package org.qosworkbench.tc.bind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qosworkbench.tc.spec.Device;

/** Which network devices there are, and what is known of them, as far as it is known. */
public sealed interface Devices {
  /**
   * Every device is taken to exist.
   *
   * @param facts what is known, by the name of the device
   */
  record Any(Map<String, Device> facts) implements Devices {
    public Any {
      facts = Map.copyOf(facts);
    }
  }

  /**
   * These and no others.
   *
   * @param facts what is known, by the name of the device
   */
  record Listed(Set<String> names, Map<String, Device> facts) implements Devices {
    /** These and no others, of which nothing but the names is known. */
    public Listed(Set<String> names) {
      this(names, Map.of());
    }

    public Listed {
      names = Set.copyOf(names);
      facts = Map.copyOf(facts);
    }
  }

  Devices ANY = new Any(Map.of());

  /** What is known, by the name of the device. */
  Map<String, Device> facts();

  default boolean exists(String name) {
    return switch (this) {
      case Any it -> true;
      case Listed it -> it.names.contains(name);
    };
  }

  /** What is known of a device; nothing but the name of one that was never heard of. */
  default Device device(String name) {
    var known = facts().get(name);
    return known == null ? Device.named(name) : known;
  }

  /** With these facts besides, which win over older ones; a device of which something is known exists. */
  default Devices with(Device device) {
    var facts = new HashMap<>(facts());
    facts.merge(device.name(), device, Device::and);
    return switch (this) {
      case Any it -> new Any(facts);
      case Listed it -> {
        var names = new HashSet<>(it.names);
        names.add(device.name());
        yield new Listed(names, facts);
      }
    };
  }
}
