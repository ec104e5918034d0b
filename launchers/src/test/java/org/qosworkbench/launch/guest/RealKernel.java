package org.qosworkbench.launch.guest;

import org.qosworkbench.launch.process.HostTools;
import org.qosworkbench.launch.process.LaunchException;

/** The kernel that tests boot: the distribution's. A test fails without it, and says what to install. */
public final class RealKernel {
  /** The programs of this host. */
  public static final HostTools TOOLS = HostTools.ofPath(System.getenv("PATH"));

  private RealKernel() {}

  /** The kernel. */
  public static UmlKernel get() {
    try {
      return UmlKernel.distributed(TOOLS);
    } catch (LaunchException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
