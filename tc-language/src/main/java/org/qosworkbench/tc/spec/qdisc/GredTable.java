package org.qosworkbench.tc.spec.qdisc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qosworkbench.tc.spec.Given;

/**
 * The virtual queues of a gred, as far as its commands are known.
 *
 * @param queues how many; more than there can be when no command that is known has set up the table
 * @param flags ecn and harddrop of the whole table
 * @param flagsOfQueues the same of the queues that are in use
 */
record GredTable(long queues, int flags, Map<Long, Integer> flagsOfQueues) {
  GredTable {
    flagsOfQueues = Map.copyOf(flagsOfQueues);
  }

  /** Whether ecn and harddrop are said queue by queue. */
  boolean hasFlags() {
    return flags == 0 && flagsOfQueues.values().stream().anyMatch(it -> it != 0);
  }

  static GredTable after(List<Given> history) {
    long queues = Long.MAX_VALUE;
    int flags = 0;
    var single = new HashMap<Long, Integer>();
    for (var given : history) {
      if (given.has("setup")) {
        var setup = GredRules.setup(given);
        queues = setup.number("vqs");
        long count = queues;
        single.keySet().removeIf(it -> it >= count);
        int now = GredRules.flags(setup);
        if (now != flags) single.replaceAll((queue, old) -> now);
        flags = now;
      } else {
        single.put(given.number("vq"), GredRules.flags(given));
      }
    }
    return new GredTable(queues, flags, single);
  }
}
