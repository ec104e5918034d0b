package org.qosworkbench.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.qosworkbench.cli.input.Input;

/** Which input is next: in order, not too far ahead of the report, and not too much text at once. */
final class Schedule {
  /** How many inputs may be begun beyond the one that is being reported. */
  private static final int AHEAD = 256;
  /** How many bytes of files may be held at once; a larger file is held alone. */
  private static final long BYTES = 16L << 20;
  /** How many batches of findings may wait per input. */
  private static final int BATCHES = 16;

  /**
   * An input and what its worker tells about it.
   *
   * @param bytes its size as far as known
   */
  record Job(Input input, long bytes, BlockingQueue<Event> events) {}

  private final List<Job> jobs;
  private int begun;
  private int reported;
  private long held;

  Schedule(List<Input> inputs) {
    jobs = inputs.stream().map(it -> new Job(it, size(it), new LinkedBlockingQueue<>(BATCHES))).toList();
  }

  private static long size(Input input) {
    return switch (input) {
      case Input.StandardInput stdin -> 0;
      case Input.File file -> {
        try {
          yield Files.size(file.path());
        } catch (IOException e) {
          yield 0; // reading it will say what is wrong
        }
      }
    };
  }

  /** All jobs in order. */
  List<Job> jobs() {
    return jobs;
  }

  /** Waits until the next input may be begun; empty when all are. */
  synchronized Optional<Job> next() throws InterruptedException {
    while (begun < jobs.size() && mustWait(jobs.get(begun))) {
      wait();
    }
    if (begun == jobs.size()) {
      return Optional.empty();
    }
    Job job = jobs.get(begun++);
    held += job.bytes();
    return Optional.of(job);
  }

  private boolean mustWait(Job job) {
    return begun > reported && (begun - reported > AHEAD || held + job.bytes() > BYTES);
  }

  /** The report is through with an input. */
  synchronized void reported(Job job) {
    reported++;
    held -= job.bytes();
    notifyAll();
  }
}
