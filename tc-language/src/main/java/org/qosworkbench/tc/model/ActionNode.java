package org.qosworkbench.tc.model;

import org.qosworkbench.tc.model.filter.ActionMeaning;
import org.qosworkbench.tc.model.filter.Offload;
import org.qosworkbench.tc.spec.Given;

/**
 * An action that a command created, on its own or with a filter. Immutable; a change makes a new one.
 *
 * @param settings what was last asked for
 * @param given the words of {@code settings}
 * @param origin what brought it into being
 * @param offload who does its work; an action of a filter follows its filter
 * @param bound how many filters have it
 * @param source where it was created
 * @param changed where it was last set
 */
public record ActionNode(
    ActionKey key, ActionMeaning settings, Given given, Origin origin, Offload offload, int bound, Source source,
    Source changed) {
  /** What an action came with, and goes with. */
  public enum Origin {
    /** {@code tc actions}: it stays until it is deleted. */
    ALONE,
    /** A filter: it goes with the last filter that has it. */
    FILTER
  }

  ActionNode withBound(int count) {
    return new ActionNode(key, settings, given, origin, offload, count, source, changed);
  }

  ActionNode with(ActionMeaning meaning, Given words, Source where) {
    return new ActionNode(key, meaning, words, origin, offload, bound, source, where);
  }
}
