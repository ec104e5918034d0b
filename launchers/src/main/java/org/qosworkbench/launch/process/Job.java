package org.qosworkbench.launch.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * A program that runs to its end and tells each line that it prints. It and all that it starts end when the job is
 * closed, and also when this JVM ends. Any thread may call.
 */
public final class Job implements AutoCloseable {
  /** Whatever a job starts inherits this; its value is a folder that the keeper of the folder looks for. */
  private static final String TAG = "QOSW_RUN";
  /** Kernels' Makefiles take LC_ALL away. */
  private static final String[] ENGLISH =
      {"env", "LC_ALL=C", "LC_MESSAGES=C", "LC_CTYPE=C", "LANG=C", "LANGUAGE=C"};
  /** What a program has printed that ended is there to be read. */
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final CommandLine line;
  private final RunFolder folder;
  private final Child child;
  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private boolean canceled;

  private Job(CommandLine line, RunFolder folder, Child child) {
    this.line = line;
    this.folder = folder;
    this.child = child;
  }

  /**
   * Starts a program without input. Its messages are in English, for somebody reads them.
   *
   * @param lines hears of each line of standard output and standard error, one at a time; what it throws ends the
   *     program
   * @throws IOException if it cannot be started
   */
  public static Job start(CommandLine line, Starter starter, Consumer<String> lines) throws IOException {
    RunFolder folder = RunFolder.create();
    try {
      Child child = starter.start(line.behind(ENGLISH).behind("env", TAG + "=" + folder.path() + "/"));
      child.input().close();
      Job job = new Job(line, folder, child);
      job.begin(lines);
      return job;
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Runs a program to its end.
   *
   * @return its exit status
   * @throws IOException if it cannot be started or was interrupted
   */
  public static int run(CommandLine line, Starter starter, Consumer<String> lines) throws IOException {
    try (Job job = start(line, starter, lines)) {
      return job.end().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("interrupted", e);
    }
  }

  private void begin(Consumer<String> lines) {
    Consumer<String> tell = text -> {
      synchronized (this) {
        if (canceled || end.isDone()) {
          return;
        }
        try {
          lines.accept(text);
        } catch (RuntimeException e) {
          canceled = true;
          end.completeExceptionally(e);
          child.kill();
        }
      }
    };
    Thread output = LinePump.start("output of " + line.words().getFirst(), child.output(), tell);
    Thread errors = LinePump.start("errors of " + line.words().getFirst(), child.errors(), tell);
    Thread.ofPlatform().daemon().name("end of " + line.words().getFirst()).start(() -> {
      try {
        int status = child.exit().get();
        output.join(DRAIN);
        errors.join(DRAIN);
        folder.close();
        end.complete(status);
      } catch (InterruptedException | ExecutionException e) {
        folder.close();
        end.completeExceptionally(e);
      }
    });
  }

  /** What was run, for people to read. */
  public CommandLine commandLine() {
    return line;
  }

  /** Its exit status once all that it printed was told. */
  public CompletableFuture<Integer> end() {
    return end;
  }

  /** Ends it and all that it started, and waits until they are gone. */
  @Override
  public void close() {
    synchronized (this) {
      canceled = true;
    }
    if (!child.exit().isDone()) {
      child.kill();
    }
    folder.close();
  }
}
