package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;

/** Root of devices with several queues (no module in iproute2; the kernel side is net/sched/sch_mq.c). */
public final class Mq {
  private Mq() {}

  public static final Qdisc KIND = qdisc("mq", "Multiqueue dummy", Kernel.needs("NET_SCHED", "")
          .classes(ClassSpace.QUEUES)
          .with(CLASSFUL, CHILD_QDISCS, ROOT_ONLY, MULTIQUEUE)
          .rules(
              Placement.root("mq", Placement.UNSUPPORTED), Placement.queuesAtFirst("mq", Placement.UNSUPPORTED),
              Placement.NO_ESTIMATOR))
      .doc("Gives every transmit queue of the device a class of its own, 1 and up, each with a child qdisc. It does "
          + "not schedule: the kernel chooses the queue, the queue's own qdisc does the rest.")
      .note("Only at the root of a device with several transmit queues, where it is what the kernel installs by "
          + "itself.")
      .examples(
          "qdisc replace dev eth0 root handle 1: mq",
          "qdisc replace dev eth0 parent 1:1 fq");
}
