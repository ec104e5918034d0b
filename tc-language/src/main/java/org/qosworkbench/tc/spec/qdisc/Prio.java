package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.range;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Qdisc;

/** Bands served in strict order (iproute2 tc/q_prio.c). */
public final class Prio {
  private Prio() {}

  public static final Qdisc KIND = qdisc("prio", "Priority bands", Kernel.needs("NET_SCH_PRIO", "sch_prio")
          .classes(ClassSpace.BANDS).bands(given -> given.number("bands", PriorityBands.DEFAULT_BANDS))
          .with(CHANGEABLE, CLASSFUL, CHILD_QDISCS, FILTERS, OPTIONS_REQUIRED)
          .rules(
              range("bands", 2, 16, KernelAnswer.errno(Errno.EINVAL)),
              refusesSaying(
                  Diagnostic.KERNEL_INCONSISTENT_VALUES, it -> PriorityBands.stray(it.given()).isPresent(),
                  it -> KernelAnswer.errno(Errno.EINVAL),
                  it -> PriorityBands.stray(it.given()).orElseThrow().explanation(), "priomap", "bands")))
      .doc("Serves its bands in strict order: a packet of one leaves only when all bands before are empty. Filters or "
          + "the priority of a packet choose the band.")
      .note("Bands count from 0 and their classes from 1: class 1:1 is band 0. A busy first band starves all others, "
          + "so shape it.")
      .options(PriorityBands.of("prio", "Usage: ... prio bands NUMBER priomap P1 P2...[multiqueue]",
          PriorityBands.Bound.LAST_BAND, "TC_PRIO_MAX"))
      .examples(
          "qdisc add dev eth0 root handle 1: prio",
          "qdisc add dev eth0 root handle 1: prio bands 4 priomap 3 3 2 2 1 1 0 0 1 1 1 1 3 3 3 3",
          "qdisc add dev eth0 parent 1:10 handle 10: prio bands 5 multiqueue");
}
