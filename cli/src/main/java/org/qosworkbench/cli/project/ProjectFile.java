package org.qosworkbench.cli.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.Severity;
import org.qosworkbench.tc.spec.Target;

/**
 * What a project file says; nothing of it is required.
 *
 * @param target the tc and the kernel that the project's scripts are for
 * @param devices the network devices that exist
 * @param facts what is known of them besides their names
 * @param kernelConfig how the kernel was built
 * @param severities severity by code of a diagnostic; an empty one switches it off
 */
public record ProjectFile(
    Optional<Target> target, Optional<Set<String>> devices, List<Device> facts, Optional<KernelConfig> kernelConfig,
    Map<String, Optional<Severity>> severities) {
  /** Says nothing. */
  public static final ProjectFile NONE = new ProjectFile(
      Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Map.of());

  /** Copies the collections. */
  public ProjectFile {
    devices = devices.map(Set::copyOf);
    facts = List.copyOf(facts);
    severities = Map.copyOf(severities);
  }
}
