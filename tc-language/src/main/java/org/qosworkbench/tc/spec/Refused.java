package org.qosworkbench.tc.spec;

/**
 * Thrown by {@link Scan#refuse}: tc would refuse the command here. Carries no stack; the scan holds what is to be said.
 */
@SuppressWarnings("serial")
public final class Refused extends RuntimeException {
  public Refused() {
    super(null, null, false, false);
  }
}
