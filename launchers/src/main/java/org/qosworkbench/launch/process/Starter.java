package org.qosworkbench.launch.process;

/** Starts processes: the seam at which tests put recorded ones in the place of real ones. */
@FunctionalInterface
public interface Starter {
  /**
   * Starts a process whose three standard streams are pipes.
   *
   * @throws LaunchException if there is no such program or it cannot be started
   */
  Child start(CommandLine line) throws LaunchException;
}
