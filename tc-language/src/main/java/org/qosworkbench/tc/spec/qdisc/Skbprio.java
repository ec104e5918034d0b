package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.CHANGEABLE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.size;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/** Queue of 64 priorities (iproute2 tc/q_skbprio.c). */
public final class Skbprio {
  private Skbprio() {}

  private static final Section OPTIONS = section("skbprio",
      exact("limit", param("PACKETS", size())).bad("skbprio: Illegal \"limit\" value:\"%s\"").unit("packets")
          .doc("Most packets of all priorities together.").fallback("64").note("Read as a size: 1k is 1024 packets."))
      .unknown("skbprio: unknown parameter \"%s\"")
      .help("Usage: ... <skbprio> [ limit NUMBER ]");

  public static final Qdisc KIND = qdisc("skbprio", "Priority queue by packet priority",
          Kernel.needs("NET_SCH_SKBPRIO", "sch_skbprio").classes(ClassSpace.HIDDEN).with(CHANGEABLE))
      .since("4.19")
      .doc("Sends the packet of the highest priority first and, when full, drops one of the lowest. Priorities are 0 "
          + "to 63, set by the application (SO_PRIORITY) or the action skbedit.")
      .options(OPTIONS)
      .examples("qdisc add dev eth0 root skbprio", "qdisc add dev eth0 parent 1:10 skbprio limit 256");
}
