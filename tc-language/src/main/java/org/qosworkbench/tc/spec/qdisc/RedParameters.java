package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.notice;
import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Check.refuseSaying;
import static org.qosworkbench.tc.spec.KernelRule.refuses;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.value.RedMath;
import org.qosworkbench.tc.value.RedMath.Ewma;

/**
 * What tc works out the parameters of the kernel's RED from (iproute2 tc/tc_red.c), defaults filled in. All but the
 * probability are unsigned numbers of 32 bits.
 *
 * @param min lower threshold in bytes
 * @param max upper threshold in bytes
 * @param burst packets
 * @param averagePacket bytes
 */
record RedParameters(long min, long max, long burst, long averagePacket, double probability) {
  static final double DEFAULT_PROBABILITY = 0.02;

  private static final long BITS_32 = 0xffff_ffffL;

  /** tc reckons with 32 bits. */
  static long wrap(long number) {
    return number & BITS_32;
  }

  /** The burst that tc takes when none is given; a division by zero of tc is one here. */
  static long defaultBurst(long min, long max, long averagePacket) {
    return wrap(2 * min + max) / wrap(3 * averagePacket);
  }

  /**
   * The tests of the calculation, in tc's order.
   *
   * @param name how the messages call the qdisc
   * @param when whether tc calculates at all
   */
  static List<Check> checks(String name, Predicate<Given> when, Function<Given, RedParameters> parameters) {
    return List.of(
        refuse(Diagnostic.TC_CRASHES,
            given -> when.test(given) && parameters.apply(given).ewma() instanceof Ewma.DivisionByZero,
            Complaint.crashes(Ending.KILLED_BY_SIGFPE), "tc divides by avpkt, which is 0, and dies", "avpkt"),
        refuseSaying(Diagnostic.NOT_COMPUTABLE,
            given -> when.test(given) && !(parameters.apply(given).ewma() instanceof Ewma.Constant),
            given -> parameters.apply(given).ewma() instanceof Ewma.BurstTooSmall small
                ? small.message() : name + ": failed to calculate EWMA constant.",
            "there is no weight of the average that fits burst, min and avpkt", "burst", "avpkt", "min"),
        notice(Diagnostic.TC_WARNS, given -> when.test(given) && parameters.apply(given).followsSlowly(),
            given -> name + ": WARNING. Burst " + parameters.apply(given).burst + " seems to be too large.",
            "the average will follow the queue very slowly", "burst"),
        refuse(Diagnostic.NOT_COMPUTABLE, given -> when.test(given) && parameters.apply(given).hasNoSlope(),
            name + ": failed to calculate probability.",
            "max is below min, or probability is too small for the distance between them",
            "probability", "max", "min"));
  }

  /**
   * The kernel's test of the parameters (Linux include/net/red.h, red_check_params()): a threshold and the constant of
   * the average must fit into 32 bits together.
   *
   * @param when whether tc sends any
   */
  static KernelRule fit(Predicate<Given> when, Function<Given, RedParameters> parameters, KernelAnswer answer) {
    return fit(when, parameters, given -> parameters.apply(given).max, answer);
  }

  /** As {@link #fit(Predicate, Function, KernelAnswer)} where the upper threshold is sent in another unit. */
  static KernelRule fit(Predicate<Given> when, Function<Given, RedParameters> parameters,
      ToLongFunction<Given> upper, KernelAnswer answer) {
    return refuses(
        Diagnostic.KERNEL_INCONSISTENT_VALUES,
        it -> when.test(it.given())
            && !parameters.apply(it.given()).leavesRoomFor(upper.applyAsLong(it.given())), answer,
        "thresholds as high as these leave no room for the average that is to follow from burst",
        "max", "min", "burst");
  }

  /** tc sees to it that the upper threshold is not below the lower one. */
  private boolean leavesRoomFor(long upper) {
    return !(ewma() instanceof Ewma.Constant weight)
        || Long.SIZE - Long.numberOfLeadingZeros(upper) + weight.log() < Integer.SIZE;
  }

  private Ewma ewma() {
    return RedMath.ewma(min, burst, averagePacket);
  }

  private boolean followsSlowly() {
    return ewma() instanceof Ewma.Constant weight && weight.log() >= RedMath.LARGE_BURST;
  }

  private boolean hasNoSlope() {
    return RedMath.probabilityLog(min, max, probability).isEmpty();
  }
}
