package org.qosworkbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.qosworkbench.cli.input.Troubles;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a line on standard error. */
record FailureHandler(Console console) implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
    if (failure instanceof ParameterException usage) {
      return line.getParameterExceptionHandler().handleParseException(usage, new String[0]);
    }
    PrintWriter err = line.getErr();
    switch (failure) {
      case UncheckedIOException trouble -> say(err, trouble.getCause());
      case IOException trouble -> say(err, trouble);
      default -> err.println("qosw: " + Fault.describe(failure, console.environment()));
    }
    err.flush();
    return ExitStatus.TROUBLE;
  }

  private static void say(PrintWriter err, IOException trouble) {
    // The reader of a pipe went away, as in `qosw check . | head`: nobody is left to be told.
    if (!"Broken pipe".equals(trouble.getMessage())) {
      err.println("qosw: " + Troubles.describe(trouble));
    }
  }
}
