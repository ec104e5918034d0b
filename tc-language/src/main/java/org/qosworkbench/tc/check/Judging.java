package org.qosworkbench.tc.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BooleanSupplier;
import org.qosworkbench.tc.bind.Host;
import org.qosworkbench.tc.syntax.Document;

/**
 * Judges the statements of a document, each for itself, on other processors and ahead of whoever runs them one after the
 * other: whoever opens a long file waits for the longer of the two and not for both.
 */
final class Judging {
  /** To hand over fewer statements costs more than it saves. */
  private static final int PART = 256;

  private final List<ForkJoinTask<?>> parts;
  private int done;

  private Judging(List<ForkJoinTask<?>> parts) {
    this.parts = parts;
  }

  /** Fills in the verdicts on all statements; {@link #await} says when one is there. */
  static Judging start(Document document, Host host, Verdict[] verdicts, BooleanSupplier cancelled) {
    if (verdicts.length <= PART) {
      judge(document, host, verdicts, 0, verdicts.length, cancelled);
      return new Judging(List.of());
    }
    var parts = new ArrayList<ForkJoinTask<?>>(verdicts.length / PART + 1);
    for (int from = 0; from < verdicts.length; from += PART) {
      int first = from;
      int end = Math.min(verdicts.length, from + PART);
      parts.add(ForkJoinPool.commonPool().submit(() -> judge(document, host, verdicts, first, end, cancelled)));
    }
    return new Judging(parts);
  }

  /**
   * Returns once there is a verdict on a statement; to be asked in order, by one thread.
   *
   * @throws CancellationException when whoever wanted to know no longer does
   */
  void await(int statement) {
    // what nobody has begun is done by whoever waits for it
    while (done < parts.size() && done * PART <= statement) parts.get(done++).join();
  }

  /** Judges some statements on this thread. */
  static void judge(
      Document document, Host host, Verdict[] verdicts, int from, int to, BooleanSupplier cancelled) {
    var checker = new Checker(host);
    for (int i = from; i < to; i++) {
      if (cancelled.getAsBoolean()) throw new CancellationException();
      verdicts[i] = checker.judge(document.statement(i));
    }
  }
}
