package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Qdisc.qdisc;

import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;

/** The qdisc that drops everything (no module in iproute2; the kernel side is net/sched/sch_blackhole.c). */
public final class Blackhole {
  private Blackhole() {}

  public static final Qdisc KIND = qdisc("blackhole", "Black hole", Kernel.needs("NET_SCHED", ""))
      .doc("Drops every packet. Below a class it shuts off that class alone.")
      .examples(
          "qdisc add dev eth0 root blackhole",
          "qdisc add dev eth0 parent 1:30 blackhole");
}
