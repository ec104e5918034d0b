package org.qosworkbench.tc.ide;

import java.util.Optional;
import java.util.OptionalLong;
import org.qosworkbench.tc.model.ClassNode;
import org.qosworkbench.tc.model.Ids;
import org.qosworkbench.tc.model.QdiscNode;
import org.qosworkbench.tc.spec.Device;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Psched;

/** What tc and the kernel work out for a class of htb. */
final class ClassNumbers {
  /** Bounds of the quantum that the kernel computes (Linux net/sched/sch_htb.c, htb_change_class()). */
  private static final long SMALLEST_QUANTUM = 1000;
  private static final long LARGEST_QUANTUM = 200_000;
  private static final long DEFAULT_R2Q = 10;
  private static final long DEFAULT_MTU = 1600;
  private static final long LARGEST_BURST = 0xffff_ffffL;

  private final QdiscNode qdisc;
  private final Device device;
  private final Dialect dialect;

  ClassNumbers(QdiscNode qdisc, Device device, Dialect dialect) {
    this.qdisc = qdisc;
    this.device = device;
    this.dialect = dialect;
  }

  /**
   * The quantum of a class.
   *
   * @param computed rate / r2q
   * @param r2q what the rate is divided by
   */
  record Quantum(long computed, long r2q) {
    /** What the kernel uses. */
    long bytes() {
      return Math.max(SMALLEST_QUANTUM, Math.min(LARGEST_QUANTUM, computed));
    }

    boolean isClamped() {
      return bytes() != computed;
    }
  }

  /** The quantum, unless it is written or the class is not a leaf, which has none. */
  Optional<Quantum> quantum(ClassNode node) {
    var options = node.settings().options();
    var rate = rate(node);
    if (rate.isEmpty() || node.isInner() || options.number("quantum") != 0) return Optional.empty();
    long r2q = qdisc.options().number("r2q", DEFAULT_R2Q);
    // the kernel keeps r2q in an int and raises what is below 1
    long divisor = r2q > Integer.MAX_VALUE || r2q < 1 ? 1 : r2q;
    return Optional.of(new Quantum(Math.min(rate.getAsLong() / divisor, Integer.MAX_VALUE), divisor));
  }

  OptionalLong rate(ClassNode node) {
    return Rates.of(node.settings().options().value("rate"), device, dialect);
  }

  /** The most that it gets: its rate when no other is written. */
  OptionalLong ceil(ClassNode node) {
    var ceil = node.settings().options().value("ceil");
    return ceil.isEmpty() ? rate(node) : Rates.of(ceil, device, dialect);
  }

  /** What tc sends as burst when none is written; {@code rate} in bytes per second. */
  OptionalLong burst(ClassNode node, OptionalLong rate) {
    if (rate.isEmpty()) return OptionalLong.empty();
    long burst = rate.getAsLong() / Psched.HZ + node.settings().options().number("mtu", DEFAULT_MTU);
    return burst > 0 && burst <= LARGEST_BURST ? OptionalLong.of(burst) : OptionalLong.empty();
  }

  /** The rate of the class above, or the speed of the device. */
  OptionalLong above(ClassNode node) {
    if (node.parent() != Ids.NONE) return qdisc.classNode(node.parent()).map(this::rate).orElse(Rates.UNKNOWN);
    return qdisc.parent() == Ids.ROOT ? Rates.of(device) : Rates.UNKNOWN;
  }
}
