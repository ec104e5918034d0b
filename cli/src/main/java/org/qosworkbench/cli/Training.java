package org.qosworkbench.cli;

import picocli.CommandLine;

/**
 * Runs the usual commands once, so that the JVM can note what a start needs. Only the build runs this, to make the
 * start-up cache.
 */
final class Training {
  private Training() {}

  public static void main(String[] arguments) {
    new CommandLine(new QoswCommand()).execute("--version");
  }
}
