package org.qosworkbench.lsp.wire;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** A method that a client may call. */
public sealed interface Method {
  /** Its name in the protocol. */
  String name();

  /**
   * A notification.
   *
   * @param params the type of its parameters; JSON types stay as they are
   * @param action what it does, on the thread that reads messages
   */
  record Notice<P>(String name, Class<P> params, Consumer<P> action) implements Method {
    /** Refuses absent parts. */
    public Notice {
      Objects.requireNonNull(name);
      Objects.requireNonNull(params);
      Objects.requireNonNull(action);
    }
  }

  /**
   * A request.
   *
   * @param params the type of its parameters
   * @param prepare captures, on the thread that reads messages, what the answer depends on
   * @param whenFailed the answer when the work fails
   */
  record Request<P>(String name, Class<P> params, Function<P, Work> prepare, Object whenFailed) implements Method {
    /** Refuses absent parts other than the answer. */
    public Request {
      Objects.requireNonNull(name);
      Objects.requireNonNull(params);
      Objects.requireNonNull(prepare);
    }
  }

  /** Finds an answer; runs on any thread. */
  interface Work {
    /**
     * The result; null is one.
     *
     * @throws java.util.concurrent.CancellationException when {@code cancelled} says so
     * @throws Refusal when the client is to be told why there is no result
     */
    Object run(Cancellation cancelled);
  }
}
