package org.qosworkbench.tc.model;

import java.util.List;

/**
 * The actions of a filter that is being set.
 *
 * @param all in the order in which the kernel runs them
 * @param created those that come with the filter; the others were there
 */
public record ActionUse(List<ActionKey> all, List<ActionNode> created) {
  static final ActionUse NONE = new ActionUse(List.of(), List.of());

  public ActionUse {
    all = List.copyOf(all);
    created = List.copyOf(created);
  }
}
