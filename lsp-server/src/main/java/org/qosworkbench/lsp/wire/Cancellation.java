package org.qosworkbench.lsp.wire;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Whether somebody still waits for an answer. */
public final class Cancellation implements BooleanSupplier {
  private volatile boolean cancelled;

  /** Nobody waits any more. */
  public void cancel() {
    cancelled = true;
  }

  @Override
  public boolean getAsBoolean() {
    return cancelled;
  }

  /**
   * Ends work that nobody waits for.
   *
   * @throws CancellationException when nobody does
   */
  public void check() {
    if (cancelled) throw new CancellationException();
  }
}
