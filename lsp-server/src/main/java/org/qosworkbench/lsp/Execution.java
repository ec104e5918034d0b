package org.qosworkbench.lsp;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/**
 * Where and when work is done.
 *
 * @param requests answers requests
 * @param background finds diagnostics, one document after the other
 * @param pause how long nothing must have been typed before diagnostics are sent
 */
public record Execution(Executor requests, ScheduledExecutorService background, Duration pause) {
  private static final Duration USUAL_PAUSE = Duration.ofMillis(50);
  private static final int THREADS = 2;

  /** Refuses absent parts. */
  public Execution {
    Objects.requireNonNull(requests);
    Objects.requireNonNull(background);
    Objects.requireNonNull(pause);
  }

  /** Threads that do not keep the process alive; one long answer does not keep a short one waiting. */
  public static Execution usual() {
    var background = new ScheduledThreadPoolExecutor(1, daemons("diagnostics"));
    background.setRemoveOnCancelPolicy(true);
    return new Execution(Executors.newFixedThreadPool(THREADS, daemons("requests")), background, USUAL_PAUSE);
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      var thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
