package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;

import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;

/** Bands served in turn (iproute2 tc/q_rr.c until 6.1). */
public final class Rr {
  private Rr() {}

  public static final Qdisc KIND = qdisc("rr", "Round robin bands",
          Kernel.needs("NET_SCH_RR", "sch_rr").removedIn("2.6.27")
              .with(CHANGEABLE, CLASSFUL, CHILD_QDISCS, FILTERS, OPTIONS_REQUIRED))
      .removedIn("6.2")
      .doc("Served its bands in turn, one packet each; otherwise like prio. Use drr or multiq instead.")
      .options(PriorityBands.of("rr", "Usage: ... rr bands NUMBER priomap P1 P2... [multiqueue]",
          PriorityBands.Bound.ONE_BEYOND, "TC_RR_MAX"))
      .examples("qdisc add dev eth0 root handle 1: rr bands 4 priomap 3 3 2 2 1 1 0 0 multiqueue");
}
