package org.qosworkbench.tc.model;

import java.util.Optional;
import org.qosworkbench.tc.bind.Binding;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Verb.Effect;

/**
 * {@code tc class add} and its like.
 *
 * @param device empty when none was given
 * @param parent {@link Ids#NONE} when none was given
 * @param classid {@link Ids#NONE} when none was given
 * @param kind the kind that tc read the options for, which the kernel does not look at; empty when none was given
 * @param htb what the words give to a class of htb; nothing when they are read for another kind
 */
public record ClassRequest(
    Binding binding, Effect effect, String device, int parent, int classid, Optional<Qdisc> kind,
    HtbNumbers htb)
    implements Request {

  /** The words of the kind; the header's when there is none, since no option of a kind is then there. */
  public Given options() {
    return Requests.kindGroup(binding);
  }

  /** Whether both are about the same class of htb at the same place, and fully known. */
  public boolean differsInOptionsOnly(ClassRequest other) {
    boolean known = !binding.hasGaps() && !other.binding.hasGaps();
    return known && effect == other.effect && effect != Effect.DELETE && device.equals(other.device)
        && parent == other.parent && classid == other.classid && kind.equals(other.kind)
        && kind.filter(it -> it.name().equals("htb")).isPresent();
  }

  @Override
  public boolean sharesAnything() {
    return false;
  }
}
