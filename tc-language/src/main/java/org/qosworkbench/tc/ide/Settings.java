package org.qosworkbench.tc.ide;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.spec.Severity;

/**
 * What a project or a user decides about checking.
 *
 * @param devices the network devices that exist; empty when every device is taken to exist
 * @param severities severity by code or name of a diagnostic, where it is not the usual one; an empty severity switches
 *     the diagnostic off
 */
public record Settings(Optional<Set<String>> devices, Map<String, Optional<Severity>> severities) {
  /** Every device exists, every diagnostic has its usual severity. */
  public static final Settings DEFAULT = new Settings(Optional.empty(), Map.of());

  /** Copies the collections. */
  public Settings {
    devices = devices.map(Set::copyOf);
    severities = Map.copyOf(severities);
  }
}
