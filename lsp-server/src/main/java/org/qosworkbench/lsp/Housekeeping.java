package org.qosworkbench.lsp;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Gives memory back while nobody types. The garbage collector that starts fastest lets the heap grow before it looks for
 * what is no longer needed; a server that lives for days next to an editor should not keep what one keystroke cost.
 */
final class Housekeeping {
  private static final long PAUSE_MILLISECONDS = 700;
  /** Less than this is not worth the trouble. */
  private static final long WORTHWHILE = 12L << 20;

  private final ScheduledExecutorService background;
  private Future<?> waiting;
  /** What was in use after the last time. */
  private long used;

  Housekeeping(ScheduledExecutorService background) {
    this.background = background;
  }

  /** Something was done: when nothing follows, it is time to tidy up. */
  synchronized void later() {
    if (waiting != null) waiting.cancel(false);
    waiting = background.schedule(this::tidy, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private void tidy() {
    if (inUse() - used < WORTHWHILE) return;
    System.gc();
    used = inUse();
  }

  private static long inUse() {
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
