package org.qosworkbench.launch.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a short-lived program printed.
 *
 * @param status its exit status
 * @param lines its standard output
 */
public record Output(int status, List<String> lines) {
  /** Copies the list. */
  public Output {
    lines = List.copyOf(lines);
  }

  /**
   * Runs a program without input to its end.
   *
   * @throws IOException if it cannot be started or does not end in time
   */
  public static Output of(CommandLine line, Starter starter, Duration patience) throws IOException {
    Child child = starter.start(line);
    child.input().close();
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Thread output = LinePump.start("output of " + line.words().getFirst(), child.output(), lines::add);
    LinePump.start("errors of " + line.words().getFirst(), child.errors(), ignored -> { });
    try {
      int status = child.exit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      output.join(patience);
      return new Output(status, lines);
    } catch (TimeoutException e) {
      child.kill();
      throw new LaunchException(line.words().getFirst() + " did not end within " + patience.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new LaunchException(line.words().getFirst() + ": " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      child.kill();
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted", e);
    }
  }
}
