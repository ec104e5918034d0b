package org.qosworkbench.tc.ide;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.bind.Devices;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;

/**
 * What a project or a user decides about checking.
 *
 * @param devices the network devices that exist; empty when every device is taken to exist
 * @param facts what is known of devices, later ones winning over earlier ones; a device in here exists
 * @param kernelConfig how the kernel was built; empty when everything is taken to be there
 * @param severities severity by code or name of a diagnostic, where it is not the usual one; an empty severity switches
 *     the diagnostic off
 */
public record Settings(
    Optional<Set<String>> devices, List<Device> facts, Optional<KernelConfig> kernelConfig,
    Map<String, Optional<Severity>> severities) {
  /** Every device exists, every diagnostic has its usual severity. */
  public static final Settings DEFAULT = new Settings(Optional.empty(), Map.of());

  /** Settings that know no more of devices than their names, and nothing of the kernel. */
  public Settings(Optional<Set<String>> devices, Map<String, Optional<Severity>> severities) {
    this(devices, List.of(), Optional.empty(), severities);
  }

  /** Copies the collections. */
  public Settings {
    devices = devices.map(Set::copyOf);
    facts = List.copyOf(facts);
    Objects.requireNonNull(kernelConfig);
    severities = Map.copyOf(severities);
  }

  /** The machine that all of this is about. */
  Host host(Target target) {
    var known = devices.<Devices>map(Devices.Listed::new).orElse(Devices.ANY);
    for (var device : facts) known = known.with(device);
    return new Host(target, known, kernelConfig);
  }
}
