package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;

/** Hooks for filters on arriving and on leaving packets (iproute2 tc/q_clsact.c). */
public final class Clsact {
  private Clsact() {}

  public static final Qdisc KIND = qdisc("clsact", "Ingress and egress filter hooks",
          Kernel.needs("NET_SCH_INGRESS", "sch_ingress").classes(ClassSpace.HOOKS).with(FILTERS, BLOCKS))
      .since("4.5")
      .doc("Two places for filters, without any queue: ingress (parent ffff:fff2) sees packets that arrive, egress "
          + "(parent ffff:fff3) those that leave, before the root qdisc.")
      .note("Has no options and no help word. Its handle is always ffff:; a device has either clsact or ingress.")
      .options(section("clsact").unknown("What is \"%s\"?"))
      .examples(
          "qdisc add dev eth0 clsact",
          "qdisc add dev eth0 ingress_block 21 egress_block 22 clsact");
}
