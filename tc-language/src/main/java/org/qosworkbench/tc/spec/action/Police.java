package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.action.ActionRules.looking;
import static org.qosworkbench.tc.spec.action.ActionRules.testedBehindVerdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.grammar.Verdict;
import org.qosworkbench.tc.value.SizeCell;

/** Policer (iproute2 tc/m_police.c); its options are those of {@link org.qosworkbench.tc.spec.grammar.Police}. */
public final class Police {
  private Police() {}

  private static final int SMALLEST_MTU = 256;

  private static final Grammar OPTIONS = org.qosworkbench.tc.spec.grammar.Police.options();

  private static final KernelRule SMALL_MTU = refuses(Diagnostic.KERNEL_BAD_VALUE,
      looking(it -> hasOneByteCells(it.given())), Errno.ENOMEM,
      "the rate table that tc sends covers mtu in 256 steps, and the kernel refuses steps of one byte: mtu is 256 "
          + "bytes or more, or a cell of 2 bytes or more is written behind a slash", "mtu");
  private static final KernelRule NO_ESTIMATOR = refuses(Diagnostic.KERNEL_MISSING_OPTION,
      looking(it -> it.given().number("avrate") != 0 && (it.creates() || it.place() == Place.ALONE)
          && (it.place() == Place.ALONE || !it.header().has("estimator"))),
      Errno.EINVAL,
      "avrate compares what an estimator has measured, so the filter needs \"estimator\" in front of its kind",
      "avrate");
  private static final KernelRule NO_CHAIN = refuses(Diagnostic.KERNEL_BAD_VALUE,
      looking(it -> conform(it).flatMap(Verdict::chain).isPresent()),
      says(Errno.EINVAL, "goto chain not allowed on fallback"),
      "packets that conform cannot go to a chain; only those that exceed can", "conform-exceed");
  private static final KernelRule UNKNOWN_CONFORM = refuses(Diagnostic.KERNEL_BAD_VALUE,
      looking(it -> conform(it).filter(verdict -> !verdict.isKnown()).isPresent()),
      says(Errno.EINVAL, "invalid fallback control action"), "the kernel has no verdict with this number",
      "conform-exceed");

  /** Since 5.17 an action that stands alone is offered to devices. */
  private static final KernelRule NOT_FOR_DEVICES = KernelRule.warns(Diagnostic.KERNEL_WARNS,
      it -> it.place() == Place.ALONE && it.kernel("5.17") && !it.given().has("skip_hw")
          && Stream.of(exceed(it), conform(it).orElse(Verdict.OK)).anyMatch(Police::isOnlyForSoftware),
      it -> KernelAnswer.says(Errno.EOPNOTSUPP, "act_api: Failed to setup tc actions for offload"),
      it -> "a policer that stands alone is offered to devices, and none can " + (exceed(it).equals(Verdict.RECLASSIFY)
          ? "reclassify, which is what happens when no verdict is written" : "do what its verdict says")
          + "; with skip_hw behind it, it is not offered");

  private static Verdict exceed(KernelCase it) {
    var written = Verdict.in(it.given());
    var pairs = it.given().tails("conform-exceed");
    if (written.isEmpty() && !pairs.isEmpty()) written = Verdict.in(pairs.get(pairs.size() - 1)).subList(0, 1);
    return written.isEmpty() ? Verdict.RECLASSIFY : written.get(written.size() - 1);
  }

  private static boolean isOnlyForSoftware(Verdict verdict) {
    return !verdict.goesOn() && verdict.chain().isEmpty()
        && !List.of(Verdict.OK, Verdict.DROP, Verdict.CONTINUE).contains(verdict);
  }

  private static boolean hasOneByteCells(Given given) {
    return given.number("rate") != 0 && isOneByte(given, "burst")
        || given.number("peakrate") != 0 && isOneByte(given, "mtu");
  }

  /** Whether the steps are of one byte: as the cell behind this option says, else so that mtu fits. */
  private static boolean isOneByte(Given given, String option) {
    if (given.value(option).orElse(null) instanceof SizeCell size && size.cellLog().isPresent()) {
      return size.cellLog().getAsInt() == 0;
    }
    return given.number("mtu") != 0 && given.number("mtu") < SMALLEST_MTU;
  }

  private static Optional<Verdict> conform(KernelCase it) {
    return it.given().tails("conform-exceed").stream().map(Verdict::in)
        .reduce((first, last) -> last).filter(pair -> pair.size() > 1).map(pair -> pair.get(1));
  }

  public static final Action KIND = action("police", "Policer",
          testedBehindVerdict(
              Kernel.needs("NET_ACT_POLICE", "act_police"), SMALL_MTU, NO_ESTIMATOR, NO_CHAIN, UNKNOWN_CONFORM,
              NOT_FOR_DEVICES))
      .doc("Gives packets above a rate another verdict than those below; nothing is queued.")
      .note("Without a verdict, exceeding packets are reclassified; drop is what is usually meant.")
      .verdict("reclassify")
      .options(((Grammar) Police::read).using(OPTIONS.sections().toArray(new Section[0])))
      .examples(
          "actions add action police rate 1mbit burst 10k mtu 2kb peakrate 2mbit conform-exceed drop/pipe",
          "actions add action police pkts_rate 1000 pkts_burst 100 drop index 3");

  private static void read(Scan scan) {
    Parts.name(scan, KIND);
    OPTIONS.read(scan);
  }
}
