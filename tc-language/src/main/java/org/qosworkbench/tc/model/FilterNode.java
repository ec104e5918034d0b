package org.qosworkbench.tc.model;

import java.util.List;
import org.qosworkbench.tc.model.filter.FilterMeaning;

/**
 * A filter, or a hash table of u32, that a command created. Immutable; a change makes a new one.
 *
 * @param created what brought it into being
 * @param settings what its options were last set with
 * @param meaning what {@code settings} asks for
 * @param chain index of the chain that its priority is on
 * @param priority as it was given, or as the kernel picks it
 * @param protocol that of the priority, in host order; 3 for all
 * @param handle as it was given, or as the kernel picks it, unsigned
 * @param target the class that the packets go to; {@link Ids#NONE} when none is named
 * @param holdsTarget whether it keeps that class from being deleted, from its beginning on
 * @param link the hash table of u32 where packets go on; 0 for none
 * @param actions in the order in which the kernel runs them
 * @param source where it was created
 * @param changed where its options were last set
 */
public record FilterNode(
    FilterRequest created, FilterRequest settings, FilterMeaning meaning, long chain, int priority, int protocol,
    long handle, int target, boolean holdsTarget, long link, List<ActionKey> actions, Source source, Source changed) {
  public FilterNode {
    actions = List.copyOf(actions);
  }

  public String kindName() {
    return meaning.kind().name();
  }
}
