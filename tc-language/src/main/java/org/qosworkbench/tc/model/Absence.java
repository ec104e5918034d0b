package org.qosworkbench.tc.model;

import java.util.Optional;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.KernelConfig;
import org.qosworkbench.tc.spec.Kind;

/**
 * Why the kernel does not have a kind.
 *
 * @param why a sentence without a full stop
 */
record Absence(Diagnostic diagnostic, String why) {

  /** Empty when the kernel has the kind, as far as is known of it. */
  static Optional<Absence> of(Kind kind, Host host) {
    var kernel = kind.kernel();
    var release = host.target().kernel();
    if (kernel.removed().filter(release::atLeast).isPresent()) {
      return Optional.of(new Absence(Diagnostic.KIND_NOT_IN_KERNEL,
          kind + " was removed in Linux " + kernel.removed().get() + "; checked for " + release));
    }
    if (kernel.since().isPresent() && !release.atLeast(kernel.since().get())) {
      return Optional.of(new Absence(Diagnostic.KIND_NOT_IN_KERNEL,
          kind + " is in Linux since " + kernel.since().get() + "; checked for " + release));
    }
    var symbol = "CONFIG_" + kernel.symbol();
    return host.kernelConfig().filter(it -> it.presence(symbol) == KernelConfig.Presence.ABSENT)
        .map(it -> new Absence(Diagnostic.KIND_NOT_BUILT, "this kernel is built without " + symbol
            + (kernel.module().isEmpty() ? "" : ", which makes the module " + kernel.module())));
  }
}
