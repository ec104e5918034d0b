package org.qosworkbench.cli;

/** The process: connects the standard streams and ends with the exit status of the command. */
public final class Main {
  private Main() {}

  /** Runs one command line; exit status 0: clean, 1: findings, 2: usage or input/output trouble. */
  public static void main(String[] arguments) {
    int status = QoswCommand.create(Console.ofProcess(), new LanguageChecker()).execute(arguments);
    // Threads of a check may be busy with what nobody wants any more.
    Runtime.getRuntime().halt(status);
  }
}
