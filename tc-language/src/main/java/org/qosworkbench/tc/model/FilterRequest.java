package org.qosworkbench.tc.model;

import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Verb.Effect;

/**
 * {@code tc filter add}, {@code tc chain add} and their like.
 *
 * @param device empty when none was given
 * @param block index of a shared block, 0 when none was given
 * @param parent {@link Ids#NONE} when none was given, which means the root qdisc
 * @param handle the handle as it was written; empty when none was given
 * @param priority 0 when none was given
 * @param protocol Ethernet protocol in host order; 0 when none was given and tc fills none in
 * @param chain index of the chain
 * @param kindName the kind as it is sent; empty when none was given
 * @param kind its declaration; empty when tc has none
 */
public record FilterRequest(
    Binding binding, Subject subject, Effect effect, String device, long block, int parent, Optional<String> handle,
    int priority, int protocol, long chain, String kindName, Optional<Classifier> kind)
    implements Request {
  /** What the command is about. */
  public enum Subject { FILTER, CHAIN }

  @Override
  public int exitCode() {
    return effect == Effect.SHOW ? 1 : 2;
  }

  /** The words of the kind; the header's when there is none, since no option of a kind is then there. */
  public Given options() {
    return Requests.kindGroup(binding);
  }

  @Override
  public boolean sharesAnything() {
    if (block != 0) return true;
    for (int word = 0; word < binding.statement().wordCount(); word++) {
      if (binding.element(word).orElse(null) instanceof Option it && it.name().equals("index")) return true;
    }
    return false;
  }
}
