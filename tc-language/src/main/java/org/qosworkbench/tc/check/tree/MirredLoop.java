package org.qosworkbench.tc.check.tree;

import java.util.List;
import org.qosworkbench.tc.check.TreeCheck;
import org.qosworkbench.tc.model.FilterNode;
import org.qosworkbench.tc.model.filter.ActionMeaning;
import org.qosworkbench.tc.spec.Diagnostic;

/** Packets that are sent to where they are: the kernel lets them go round a few times and drops them. */
final class MirredLoop implements FilterCheck {
  @Override
  public void check(FilterPlace place, TreeCheck.Report report) {
    var device = place.tree().device().device().name();
    for (var node : place.filters()) {
      for (var action : node.meaning().effective()) {
        if (action.kind().name().equals("mirred") && leadsBack(place, node, action, device)) {
          var spot = Spot.action(node, action.group());
          report.found(spot.statement(), spot.problem(Diagnostic.MIRRED_LOOP,
              "these packets are sent to where they come from, " + device
                  + ": they meet this filter again, until the kernel drops them",
              "name another device", List.of(), List.of()));
        }
      }
    }
  }

  private static boolean leadsBack(FilterPlace place, FilterNode node, ActionMeaning action, String device) {
    var given = node.settings().binding().given(action.group());
    boolean arrives = given.has("ingress");
    return !action.isNumbered() && arrives == place.isArriving() && given.hasAny("redirect", "mirror")
        && given.value("dev").filter(it -> it.print().equals(device)).isPresent();
  }
}
