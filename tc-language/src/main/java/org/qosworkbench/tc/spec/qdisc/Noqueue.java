package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Qdisc.qdisc;

import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;

/** No queue at all (no module in iproute2; the kernel side is net/sched/sch_generic.c). */
public final class Noqueue {
  private Noqueue() {}

  public static final Qdisc KIND = qdisc("noqueue", "No queue", Kernel.needs("NET_SCHED", ""))
      .doc("Hands every packet to the driver at once. What bridges, VLANs, loopback and other virtual devices start "
          + "with.")
      .note("Only at the root: the kernel refuses it below a class.")
      .examples("qdisc replace dev br0 root noqueue");
}
