package org.qosworkbench.tc.bind;

import java.util.Objects;
import java.util.Optional;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.Target;

/**
 * The machine that a file is for, as far as it is known.
 *
 * @param target its tc and its kernel
 * @param devices its network devices
 * @param kernelConfig how its kernel was built; empty when everything is taken to be there
 */
public record Host(Target target, Devices devices, Optional<KernelConfig> kernelConfig) {
  /** Refuses absent parts. */
  public Host {
    Objects.requireNonNull(target);
    Objects.requireNonNull(devices);
    Objects.requireNonNull(kernelConfig);
  }

  /** A machine of which nothing is known but what runs on it. */
  public static Host of(Target target) {
    return new Host(target, Devices.ANY, Optional.empty());
  }

  /** The same machine with another tc or kernel. */
  public Host with(Target other) {
    return new Host(other, devices, kernelConfig);
  }

  /** The same machine with other devices. */
  public Host with(Devices others) {
    return new Host(target, others, kernelConfig);
  }

  /** Binds statements as this machine's tc does. */
  public Binder binder() {
    return new Binder(target, devices);
  }
}
