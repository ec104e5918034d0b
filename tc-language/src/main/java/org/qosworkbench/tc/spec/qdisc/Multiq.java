package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;

/** One band for each transmit queue (iproute2 tc/q_multiq.c). */
public final class Multiq {
  private Multiq() {}

  public static final Qdisc KIND = qdisc("multiq", "Hardware multiqueue bands",
      Kernel.needs("NET_SCH_MULTIQ", "sch_multiq").classes(ClassSpace.QUEUES)
          .with(CHANGEABLE, CLASSFUL, CHILD_QDISCS, FILTERS, OPTIONS_REQUIRED, MULTIQUEUE)
          .rules(Placement.queues("multiq", Placement.UNSUPPORTED)))
      .doc("As many bands as the device has transmit queues, served in turn; a band waits while its queue is stopped "
          + "and the others go on.")
      .note("Has no options: the device decides how many bands there are. The action skbedit queue_mapping chooses "
          + "one.")
      .options(section("multiq").unknown("What is \"%s\"?").help("Usage: ... multiq [help]"))
      .examples("qdisc add dev eth0 root handle 1: multiq");
}
