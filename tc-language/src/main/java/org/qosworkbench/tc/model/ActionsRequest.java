package org.qosworkbench.tc.model;

import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Verb.Effect;

/** {@code tc actions add} and its like; the actions are groups of the binding. */
public record ActionsRequest(Binding binding, Effect effect) implements Request {
  @Override
  public String device() {
    return "";
  }

  @Override
  public boolean sharesAnything() {
    return true;
  }

  @Override
  public int exitCode() {
    return effect == Effect.FLUSH ? 1 : 255;
  }
}
