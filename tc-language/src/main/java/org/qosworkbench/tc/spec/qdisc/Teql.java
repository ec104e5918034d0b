package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.ROOT_ONLY;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;

import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;

/**
 * The link equalizer (no module in iproute2; the kernel side is net/sched/sch_teql.c). Every teql device brings a kind
 * of the same name.
 */
public final class Teql {
  private Teql() {}

  public static final Qdisc KIND = qdisc("teql0", "Trivial link equalizer",
      Kernel.needs("NET_SCH_TEQL", "sch_teql").with(ROOT_ONLY)
          .rules(Placement.root(
              "teql", KernelAnswer.says(Errno.EOPNOTSUPP, "sch_teql: teql can only be used as root"))))
      .or("teql1", "teql2", "teql3", "teql4", "teql5", "teql6", "teql7")
      .doc("Makes the device a slave of the teql device of this name, which spreads its packets over all of its "
          + "slaves in turn.")
      .note("There are as many teql devices as the module parameter max_equalizers says: one, teql0, unless it is set.")
      .options(Teql::nothing)
      .examples("qdisc add dev eth1 root teql0", "qdisc add dev eth2 root teql0");

  private static void nothing(Scan scan) {
    if (!scan.more()) return;
    var name = scan.wordAhead(-1).orElse(KIND.name());
    throw scan.refuse(Diagnostic.UNKNOWN_OPTION,
        Complaint.fails("Unknown qdisc \"" + name + "\", hence option \"%s\" is unparsable"), name + " has no options");
  }
}
