package org.qosworkbench.cli.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.Target;

/**
 * What the command line says, and project files then do not decide.
 *
 * @param target the tc and the kernel that everything is for
 * @param devices the network devices that exist
 * @param facts what is known of devices; what a project file knows besides still holds
 * @param kernelConfig how the kernel was built
 */
public record Overrides(
    Optional<Target> target, Optional<Set<String>> devices, List<Device> facts, Optional<KernelConfig> kernelConfig) {
  /** Copies the collections. */
  public Overrides {
    devices = devices.map(Set::copyOf);
    facts = List.copyOf(facts);
  }

  /** Nothing but, perhaps, what everything is for. */
  public static Overrides of(Optional<Target> target) {
    return new Overrides(target, Optional.empty(), List.of(), Optional.empty());
  }
}
