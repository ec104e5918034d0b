package org.qosworkbench.tc.model;

import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Verb.Effect;

/** What tc asks the kernel to do: a command that tc lets through, with the ids that it sends. */
public sealed interface Request permits QdiscRequest, ClassRequest, FilterRequest, ActionsRequest {
  /** The command. */
  Binding binding();

  Effect effect();

  /** The device that it is about; empty when none was given. */
  String device();

  /** Whether it uses or makes something that several devices may share: blocks and numbered actions. */
  boolean sharesAnything();

  /** Whether words are not known that say what it is about; nothing is then decided. Of a device the name may be. */
  default boolean isVague() {
    return Vagueness.isIn(this);
  }

  /** Exit status of tc when the kernel refuses the request. */
  default int exitCode() {
    return 2;
  }

  /** The request that a command makes; empty when it only shows something, or tc refuses it. */
  static Optional<Request> of(Binding binding) {
    return Requests.of(binding);
  }
}
