package org.qosworkbench.launch.process;

import java.io.IOException;

/** Starts processes: the seam at which tests put recorded ones in the place of real ones. */
@FunctionalInterface
public interface Starter {
  /**
   * Starts a process whose three standard streams are pipes.
   *
   * @throws IOException if there is no such program or it cannot be started; the message says why
   */
  Child start(CommandLine line) throws IOException;
}
