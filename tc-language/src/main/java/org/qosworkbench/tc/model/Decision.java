package org.qosworkbench.tc.model;

import java.util.List;
import org.qosworkbench.tc.spec.KernelRule.Weight;

/**
 * What the kernel makes of a request.
 *
 * @param objections in the order in which the kernel finds them; a refusal is the last one
 * @param change what is different afterwards; nothing when the request is refused
 */
public record Decision(List<Objection> objections, Change change) {
  static final Decision NOTHING = new Decision(List.of(), new Change.Nothing());

  public Decision {
    objections = List.copyOf(objections);
  }

  static Decision refused(Objection objection) {
    return new Decision(List.of(objection), new Change.Nothing());
  }

  static Decision accepted(Change change) {
    return new Decision(List.of(), change);
  }

  /** Whether the kernel carries the request out. */
  public boolean isAccepted() {
    return objections.isEmpty() || objections.get(objections.size() - 1).weight() != Weight.REFUSED;
  }
}
