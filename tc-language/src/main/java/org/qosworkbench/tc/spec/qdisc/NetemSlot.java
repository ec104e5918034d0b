package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.optional;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.s32;
import static org.qosworkbench.tc.spec.ValueType.size;
import static org.qosworkbench.tc.spec.ValueType.time64;

import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Words;
import org.qosworkbench.tc.value.Time64;
import org.qosworkbench.tc.value.Value;

/** What follows {@code slot} of netem: when the next slot comes, and how much may leave in it. */
final class NetemSlot {
  private NetemSlot() {}

  private static final Param MIN = optional("MIN_DELAY", time64()).bad("Illegal \"slot min_delay\"")
      .doc("Shortest time to the next slot.");
  private static final Param MAX = optional("MAX_DELAY", time64()).bad("Illegal \"slot max_delay\"")
      .doc("Longest time to the next slot; MIN_DELAY unless given.");
  private static final Param DELAY = param("DELAY", time64()).bad("Illegal \"slot delay\"")
      .doc("Usual time to the next slot.");
  private static final Param JITTER = param("JITTER", time64()).bad("Illegal \"slot jitter\"")
      .doc("By how much it may differ; above 0.");

  static final Section SOURCE = section("slot",
      exact("distribution").then(NetemSlot::byTable).doc("The times are spread by a table, as those of delay are.")
          .example("slot distribution normal 5ms 2ms"));

  private static final Option PACKETS = prefix("packets").then(scan -> readLast(scan, param("MAX_PACKETS", s32(0))))
      .bad("Illegal \"slot packets\"").unit("packets").doc("Most packets that leave in a slot.").fallback("no limit");
  private static final Option BYTES = prefix("bytes").then(scan -> readLast(scan, param("MAX_BYTES", size())))
      .bad("Illegal \"slot bytes\"").unit("bytes").doc("Most bytes that leave in a slot.").fallback("no limit");

  /** In this order; the other way round, the word packets is no option of netem. */
  static final Section LIMITS = section("slot", PACKETS, BYTES);

  /** The kernel keeps both limits as signed numbers of 32 bits. */
  static final KernelRule LIMITS_FIT = refuses(
      Diagnostic.KERNEL_BAD_VALUE, it -> it.given().has("slot") && hasNegativeLimit(it.given()),
      KernelAnswer.says(Errno.EINVAL, "negative slot limit"),
      "the limits of a slot are 0 to " + Integer.MAX_VALUE + " packets and bytes", "slot");

  private static boolean hasNegativeLimit(Given given) {
    var slots = given.tails("slot");
    var last = slots.get(slots.size() - 1);
    return last.number("packets") < 0 || last.number("bytes") > Integer.MAX_VALUE;
  }

  static void read(Scan scan) {
    var min = scan.read(MIN);
    if (min.isPresent()) {
      longest(scan, nanoseconds(min.get()));
    } else {
      scan.require();
      scan.read(scan.find(SOURCE).orElseThrow(() -> refuse(scan)));
    }
    if (scan.is(PACKETS)) scan.read(PACKETS);
    if (scan.is(BYTES)) scan.read(BYTES);
  }

  private static RuntimeException refuse(Scan scan) {
    return scan.refuseUnknown(Words.exact(SOURCE.options()), Diagnostic.BAD_WORD, fails("Unknown slot parameter: %s"),
        "a time that begins with a digit, or \"distribution\", must follow");
  }

  private static void longest(Scan scan, long min) {
    var max = scan.read(MAX);
    if (max.isPresent() && nanoseconds(max.get()) < min) {
      throw scan.refuseBack(1, Diagnostic.INCONSISTENT_VALUES, fails("Illegal \"slot max_delay\""),
          "the longest time to the next slot is below the shortest");
    }
  }

  private static void byTable(Scan scan) {
    Netem.distribution(scan);
    scan.read(DELAY);
    if (nanoseconds(scan.read(JITTER).orElseThrow()) <= 0) {
      throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE, fails("Non-positive jitter"),
          "the jitter of a distribution is above 0");
    }
  }

  private static long nanoseconds(Value value) {
    return value instanceof Time64 time ? time.nanoseconds() : 0;
  }

  /** tc treats a missing number as one that it cannot read. */
  private static void readLast(Scan scan, Param param) {
    if (!scan.more()) {
      throw scan.refuse(Diagnostic.INCOMPLETE_COMMAND, Complaint.SILENT, "a value is missing at the end");
    }
    scan.read(param);
  }
}
