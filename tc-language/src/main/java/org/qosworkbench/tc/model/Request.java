package org.qosworkbench.tc.model;

import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Verb.Effect;

/** What tc asks the kernel to do: a command that tc lets through, with the ids that it sends. */
public sealed interface Request permits QdiscRequest, ClassRequest, FilterRequest, ActionsRequest {
  /** The command. */
  Binding binding();

  Effect effect();

  /** The request that a command makes; empty when it only shows something, or tc refuses it. */
  static Optional<Request> of(Binding binding) {
    return Requests.of(binding);
  }
}
