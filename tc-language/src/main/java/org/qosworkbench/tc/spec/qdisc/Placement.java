package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;

import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.KernelRule;

/** What the qdiscs ask of the place where they are put and of the device. */
final class Placement {
  private Placement() {}

  static final KernelAnswer UNSUPPORTED = KernelAnswer.errno(Errno.EOPNOTSUPP);

  /** Only at the root of a device. */
  static KernelRule root(String kind, KernelAnswer answer) {
    return refuses(Diagnostic.KERNEL_WRONG_PLACE, it -> it.creates() && it.place() != Place.ROOT, answer,
        kind + " deals with the device as a whole and goes to its root only");
  }

  /** Only on a device with several transmit queues. */
  static KernelRule queues(String kind, KernelAnswer answer) {
    return refusesSaying(Diagnostic.KERNEL_NEEDS_DEVICE, it -> it.device().queues().orElse(2) < 2, it -> answer,
        it -> kind + " spreads packets over transmit queues, and " + it.device().name() + " has only one");
  }

  /** As {@link #queues} for a kind that looks at the device only when the qdisc is made. */
  static KernelRule queuesAtFirst(String kind, KernelAnswer answer) {
    var always = queues(kind, answer);
    return new KernelRule(always.diagnostic(), always.weight(), it -> it.creates() && always.broken().test(it),
        always.answer(), always.explanation(), always.about());
  }

  /** What only hands packets on to the queues of a device cannot be measured (qdisc_create()). */
  static final KernelRule NO_ESTIMATOR = refuses(Diagnostic.KERNEL_CONFLICTING_OPTIONS,
      it -> it.creates() && it.header().has("estimator"),
      KernelAnswer.says(Errno.EOPNOTSUPP, "Cannot attach rate estimator to a multi-queue root qdisc"),
      "packets pass by this qdisc on their way to its queues, so it has no rate; put the estimator into the queues");

  /** The largest packet on an Ethernet device; 0 when that is not known. */
  static long packet(KernelCase it) {
    return it.device().mtu().isPresent() ? it.device().mtu().getAsInt() + ETHERNET_HEADER : 0;
  }

  private static final int ETHERNET_HEADER = 14;
}
