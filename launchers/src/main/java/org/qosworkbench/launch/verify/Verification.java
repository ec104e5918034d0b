package org.qosworkbench.launch.verify;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.qosworkbench.launch.guest.Console;
import org.qosworkbench.launch.guest.Guest;
import org.qosworkbench.launch.guest.GuestState;
import org.qosworkbench.launch.process.Starter;

/** Commands that run in a guest, or ran. Any thread may call. */
public final class Verification implements AutoCloseable {
  private final Guest guest;

  private Verification(Guest guest) {
    this.guest = guest;
  }

  /**
   * Boots a guest and runs commands in it, each after the one before whether or not that failed.
   *
   * @param console remembers what the guest says; closed when it has ended
   * @param listener hears of everything, one event at a time and the final state of the guest last
   * @throws IOException if the host does not let the guest start
   */
  public static Verification start(
      VerifyRequest request, Starter starter, Console console, Consumer<VerifyEvent> listener) throws IOException {
    CompletableFuture<Guest> started = new CompletableFuture<>();
    // The guest may be through before we have been told that it started.
    Transcript transcript = new Transcript(request, listener, () -> started.thenAccept(Guest::finish));
    Guest guest = Guest.start(request.guest(), starter, console, transcript::hear);
    started.complete(guest);
    return new Verification(guest);
  }

  /** The guest that the commands run in. */
  public Guest guest() {
    return guest;
  }

  /** How the guest ended, once it has; completed after the listener heard of it. */
  public CompletableFuture<GuestState.Final> end() {
    return guest.end();
  }

  /** Ends it at once and waits until nothing of it is left. */
  @Override
  public void close() {
    guest.close();
  }
}
