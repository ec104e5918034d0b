package org.qosworkbench.cli;

import picocli.CommandLine;

/** The process: connects the standard streams and ends with the exit status of the command. */
public final class Main {
  private Main() {}

  /** Runs one command line; exit status 0: clean, 1: findings, 2: usage or input/output trouble. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new QoswCommand()).execute(arguments));
  }
}
