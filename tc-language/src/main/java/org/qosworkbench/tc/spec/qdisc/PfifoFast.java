package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;

import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;

/** The kernel's default qdisc (iproute2 tc/q_fifo.c prints it but has no parser for it). */
public final class PfifoFast {
  private PfifoFast() {}

  public static final Qdisc KIND = qdisc("pfifo_fast", "Three-band priority FIFO", Kernel.needs("NET_SCHED", ""))
      .doc("Three FIFO queues served in strict order; the packet's priority chooses the queue by a fixed map.")
      .note("Has no options. The length of each queue is the device's txqueuelen; prio is the one to configure.")
      .options(section("pfifo_fast").unknown(Complaint.failsWith255("qdisc 'pfifo_fast' does not support option "
          + "parsing")))
      .examples("qdisc replace dev eth0 root pfifo_fast");
}
