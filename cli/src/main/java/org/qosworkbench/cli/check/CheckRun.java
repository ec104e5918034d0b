package org.qosworkbench.cli.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.qosworkbench.cli.input.Input;
import org.qosworkbench.cli.input.Source;
import org.qosworkbench.cli.report.Report;
import org.qosworkbench.tc.ide.Finding;
import org.qosworkbench.tc.ide.Suggestion;
import org.qosworkbench.tc.spec.Severity;

/**
 * Checks inputs with several threads and reports them in order from the calling thread.
 *
 * <p>Workers start the inputs in order and hand findings over in batches through a short queue per input. A worker
 * whose input is not yet due stops when its queue is full, so findings never pile up; {@link Schedule} keeps the
 * workers from running too far ahead or holding too much text. Since the input that is due was always started first,
 * someone works on it and the report goes on.
 */
public final class CheckRun {
  /** How often the progress line is looked at while there is nothing to report. */
  private static final long PROGRESS_MILLIS = 200;

  private final InputChecker checker;
  private final Repairs.Listener repaired;
  private final Report report;
  private final Progress progress;
  private final Consumer<String> complaints;
  private final Set<String> complained = new HashSet<>();

  /**
   * A run.
   *
   * @param checker checks one input
   * @param repaired hears what was changed, or would be; never when nothing is to be repaired
   * @param report gets everything, in order
   * @param progress is told how far the run is
   * @param complaints gets one line for each thing that could not be read or used, each line once
   */
  public CheckRun(
      InputChecker checker, Repairs.Listener repaired, Report report, Progress progress, Consumer<String> complaints) {
    this.checker = checker;
    this.repaired = repaired;
    this.report = report;
    this.progress = progress;
    this.complaints = complaints;
  }

  /**
   * Checks the inputs.
   *
   * @throws IOException if the report cannot be written
   */
  public Tally run(List<Input> inputs, int threads) throws IOException {
    Schedule schedule = new Schedule(inputs);
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, inputs.size()); i++) {
      Thread worker = new Thread(() -> work(schedule), "check-" + i);
      worker.setDaemon(true);
      worker.start();
      workers.add(worker);
    }
    try {
      return report(schedule);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      workers.forEach(Thread::interrupt);
    }
  }

  private void work(Schedule schedule) {
    try {
      for (var job = schedule.next(); job.isPresent(); job = schedule.next()) {
        checker.check(job.get().input(), job.get().events());
      }
    } catch (InterruptedException e) {
      // The report could not be written; nobody waits for the rest.
      Thread.currentThread().interrupt();
    }
  }

  private Tally report(Schedule schedule) throws IOException, InterruptedException {
    Tally tally = Tally.NOTHING;
    List<Schedule.Job> jobs = schedule.jobs();
    for (int i = 0; i < jobs.size(); i++) {
      progress.at(i, jobs.size(), jobs.get(i).input().name());
      tally = tally.plus(report(jobs.get(i)));
      schedule.reported(jobs.get(i));
    }
    progress.clear();
    return tally;
  }

  private Tally report(Schedule.Job job) throws IOException, InterruptedException {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    long fixable = 0;
    boolean troubled = false;
    Optional<Source> source = Optional.empty();
    while (true) {
      switch (next(job)) {
        case Event.Repaired event -> {
          progress.clear();
          repaired.repaired(event.repaired());
        }
        case Event.Opened event -> {
          source = Optional.of(event.source());
          report.open(event.source());
        }
        case Event.Found event -> {
          progress.clear();
          for (Finding finding : event.findings()) {
            report.finding(source.orElseThrow(), finding);
            counts.merge(finding.severity(), 1L, Long::sum);
            if (finding.suggestions().stream().anyMatch(Suggestion::isSafe)) {
              fixable++;
            }
          }
        }
        case Event.Trouble event -> {
          troubled = true;
          progress.clear();
          report.trouble(job.input().name(), event.message());
          if (complained.add(event.message())) {
            complaints.accept(event.message());
          }
        }
        case Event.Ended event -> {
          if (source.isPresent()) {
            report.close(source.get());
          }
          return new Tally(troubled ? 0 : 1, counts.isEmpty() ? 0 : 1, counts, fixable, troubled ? 1 : 0);
        }
      }
    }
  }

  private Event next(Schedule.Job job) throws IOException, InterruptedException {
    Event event = job.events().poll();
    while (event == null) {
      event = job.events().poll(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
      if (event == null) {
        progress.tick();
      }
    }
    return event;
  }
}
