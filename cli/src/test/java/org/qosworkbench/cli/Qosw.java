package org.qosworkbench.cli;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.qosworkbench.cli.check.Checker;

/** Runs the command line inside of the test's process. */
public record Qosw(Checker checker, Path directory, Set<StandardStream> terminals, Map<String, String> environment) {
  /** What a run left behind. */
  public record Result(int status, String out, String err) {}

  /** With the language core, no terminal and no environment. */
  public static Qosw in(Path directory) {
    return new Qosw(new LanguageChecker(directory), directory, Set.of(), Map.of());
  }

  /** With another checker. */
  public Qosw with(Checker other) {
    return new Qosw(other, directory, terminals, environment);
  }

  /** On these terminals. */
  public Qosw on(StandardStream... streams) {
    return new Qosw(checker, directory, Set.of(streams), environment);
  }

  /** With one environment variable. */
  public Qosw with(String variable, String value) {
    return new Qosw(checker, directory, terminals, Map.of(variable, value));
  }

  /** Runs with nothing on standard input. */
  public Result run(String... arguments) {
    return run(new byte[0], arguments);
  }

  /** Runs with these bytes on standard input. */
  public Result run(byte[] input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new ByteArrayInputStream(input), out, err, terminals, environment, directory);
    int status = QoswCommand.create(console, checker).execute(arguments);
    return new Result(status, out.toString(), err.toString());
  }

  /** Runs with this text on standard input. */
  public Result runOn(String input, String... arguments) {
    return run(input.getBytes(StandardCharsets.UTF_8), arguments);
  }
}
