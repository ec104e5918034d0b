package org.qosworkbench.tc.model;

import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Verb.Effect;
import org.qosworkbench.tc.spec.qdisc.Red;

/**
 * {@code tc qdisc add} and its like.
 *
 * @param device empty when none was given
 * @param parent {@link Ids#NONE} when none was given
 * @param handle {@link Ids#NONE} when none was given
 * @param kindName the kind as it is sent; empty when none was given
 * @param kind its declaration; empty when tc has none
 */
public record QdiscRequest(
    Binding binding, Effect effect, String device, int parent, int handle, String kindName, Optional<Qdisc> kind)
    implements Request {

  /** The words of the kind; the header's when there is none, since no option of a kind is then there. */
  public Given options() {
    return Requests.kindGroup(binding);
  }

  /** tc asks for creation whatever the verb when gred is set up (iproute2 tc/q_gred.c). */
  boolean asksForCreation() {
    return kindName.equals("gred") && options().has("setup");
  }

  /** Shared blocks that the options name. */
  List<Long> eventBlocks() {
    return kindName.equals("red") ? Red.eventBlocks(options()) : List.of();
  }

  @Override
  public boolean sharesAnything() {
    return binding.given(0).hasAny("ingress_block", "egress_block") || !eventBlocks().isEmpty();
  }
}
