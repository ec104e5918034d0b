package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.text;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;

/** Hook for filters on arriving packets (iproute2 tc/q_ingress.c). */
public final class Ingress {
  private Ingress() {}

  public static final Qdisc KIND = qdisc("ingress", "Ingress hook",
      Kernel.needs("NET_SCH_INGRESS", "sch_ingress").classes(ClassSpace.HOOK).with(FILTERS, BLOCKS))
      .doc("The place for filters on packets that arrive at the device. Nothing is queued: filters classify, police, "
          + "redirect or drop.")
      .note("Its handle is always ffff:, whatever is asked for. clsact has the same hook and one for leaving packets; "
          + "a device has one of the two.")
      .options(section("ingress",
          exact("handle", param("ANY", text())).doc("Read and thrown away; a leftover of old command lines."))
          .unknown("What is \"%s\"?"))
      .examples(
          "qdisc add dev eth0 ingress",
          "qdisc add dev eth0 handle ffff: ingress",
          "qdisc add dev eth0 ingress handle ffff:");
}
