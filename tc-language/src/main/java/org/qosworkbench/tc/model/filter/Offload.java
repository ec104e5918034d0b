package org.qosworkbench.tc.model.filter;

import org.qosworkbench.tc.spec.Given;

/** Who is to do the work of a filter or an action. */
public enum Offload {
  /** Software, and the device too when it can. */
  BOTH,
  /** {@code skip_hw}: not offered to the device. */
  SOFTWARE_ONLY,
  /** {@code skip_sw}: refused when the device cannot do it. */
  HARDWARE_ONLY,
  /** Both words: the kernel refuses it. */
  NOBODY;

  static Offload of(Given given) {
    return given.has("skip_hw")
        ? given.has("skip_sw") ? NOBODY : SOFTWARE_ONLY
        : given.has("skip_sw") ? HARDWARE_ONLY : BOTH;
  }

  /** What both say together. */
  public Offload with(Offload other) {
    return this == BOTH || this == other ? other : other == BOTH ? this : NOBODY;
  }

  public boolean skipsSoftware() {
    return this == HARDWARE_ONLY || this == NOBODY;
  }

  public boolean skipsHardware() {
    return this == SOFTWARE_ONLY || this == NOBODY;
  }
}
