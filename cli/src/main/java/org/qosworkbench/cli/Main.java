package org.qosworkbench.cli;

import java.util.List;

/** The process: connects the standard streams and ends with the exit status of the command. */
public final class Main {
  private Main() {}

  /** Runs one command line; exit status 0: clean, 1: findings, 2: usage or input/output trouble. */
  public static void main(String[] arguments) {
    // An editor waits for its server: the command line is not even described.
    int status = LspCommand.isPlain(List.of(arguments)) ? LspCommand.serveStandardStreams() : run(arguments);
    // Threads of a check may be busy with what nobody wants any more.
    Runtime.getRuntime().halt(status);
  }

  private static int run(String[] arguments) {
    Console console = Console.ofProcess();
    return QoswCommand.create(console, new LanguageChecker(console.directory())).execute(arguments);
  }
}
