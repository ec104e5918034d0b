package org.qosworkbench.cli.guest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.qosworkbench.launch.guest.Console;
import org.qosworkbench.launch.guest.GuestState;
import org.qosworkbench.launch.process.Starter;
import org.qosworkbench.launch.verify.CommandResult;
import org.qosworkbench.launch.verify.Verification;
import org.qosworkbench.launch.verify.VerifyEvent;
import org.qosworkbench.launch.verify.VerifyRequest;

/**
 * What a run brought.
 *
 * @param results what became of the commands, by number
 * @param began the number of the command that was run last; -1 when none was
 * @param troubles one sentence for each device that could not be made
 * @param end how the guest ended
 * @param lastLines what the guest said last
 * @param took from the start of the guest to its end
 */
public record GuestRun(
    Map<Integer, CommandResult> results, int began, List<String> troubles, GuestState.Final end,
    List<String> lastLines, Duration took) {

  /**
   * Runs commands and waits for the end.
   *
   * @param progress hears of how far it is
   * @throws IOException if the guest cannot be started
   */
  public static GuestRun of(VerifyRequest request, Starter starter, Console console, GuestProgress progress)
      throws IOException {
    Collector collector = new Collector(progress);
    long start = System.nanoTime();
    try (Verification run = Verification.start(request, starter, console, collector::hear)) {
      GuestState.Final end = await(run, progress);
      return new GuestRun(collector.results, collector.began, collector.troubles, end, console.lastLines(),
          Duration.ofNanos(System.nanoTime() - start));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static GuestState.Final await(Verification run, GuestProgress progress)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return run.end().get(GuestProgress.INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        progress.tick();
      }
    }
  }

  /** The command that the guest did not live through. */
  public Optional<Comparison.Fatal> fatal() {
    return end instanceof GuestState.Ended || began < 0 || results.containsKey(began) ? Optional.empty()
        : Optional.of(new Comparison.Fatal(began, end.sentence()));
  }

  private static final class Collector {
    private final Map<Integer, CommandResult> results = new TreeMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final GuestProgress progress;
    private int began = -1;

    Collector(GuestProgress progress) {
      this.progress = progress;
    }

    void hear(VerifyEvent event) {
      switch (event) {
        case VerifyEvent.Guest guest -> progress.guest(guest.state());
        case VerifyEvent.DeviceTrouble trouble -> troubles.add("device " + trouble.device() + ": " + trouble.message());
        case VerifyEvent.Began command -> {
          began = command.command();
          progress.at(began);
        }
        case VerifyEvent.Ran ran -> results.put(ran.command(), ran.result());
        case VerifyEvent.Log log -> { }
      }
    }
  }
}
