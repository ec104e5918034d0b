package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Qdisc.qdisc;

import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;

/** The kernel's placeholder (no module in iproute2; the kernel side is net/sched/sch_generic.c). */
public final class Noop {
  private Noop() {}

  public static final Qdisc KIND = qdisc("noop", "No operation", Kernel.needs("NET_SCHED", ""))
      .doc("What a device has while it is down: packets are dropped.")
      .note("Shown by tc, but the kernel does not let it be asked for by name; blackhole does the same.")
      .examples("qdisc add dev eth0 root noop");
}
