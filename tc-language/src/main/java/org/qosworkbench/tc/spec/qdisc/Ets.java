package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.Option.Moment.KEYWORD;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.value.UnsignedNumber;

/** Enhanced transmission selection of IEEE 802.1Q (iproute2 tc/q_ets.c). */
public final class Ets {
  private Ets() {}

  private static final int MOST_BANDS = 16;
  private static final int PRIORITIES = 16;
  private static final long LARGEST = 0xffff_ffffL;

  private static final Name HELP = Name.exact("help");
  private static final Param QUANTUM = param("BYTES", u32(10)).within(1, LARGEST, "\"quanta\" must be > 0")
      .bad("Illegal \"quanta\" element").doc("Bytes that the band may send in one round, a plain number above 0.");
  private static final Param BAND = param("BAND", u32(10)).bad("Illegal \"priomap\" element")
      .doc("Band of the priority with this place; 0 is the first.");

  private static final Section OPTIONS = section("ets",
      number("bands").doc("How many bands there are, up to 16: classes 1 and up.")
          .fallback("strict and the number of quanta together"),
      number("strict").doc("How many of the first bands are strict: served before all that follow, in order.")
          .fallback("0"),
      exact("quanta", QUANTUM).once("Duplicate \"quanta\"").then(Ets::quanta).unit("bytes")
          .doc("Bytes that each band behind the strict ones may send in one round, one number for each band.")
          .fallback("the device's MTU for bands without a number").example("strict 2 quanta 4000 3000 2000"),
      exact("priomap", BAND).once("Duplicate \"priomap\"").then(Ets::priomap)
          .doc("Band of each of the priorities 0 to 15.").fallback("the last band for priorities without a number")
          .example("bands 3 priomap 2 2 1 1 0 0"))
      .unknown("What is \"%s\"?")
      .help("Usage: ... ets [bands NUMBER] [strict NUMBER] [quanta Q1 Q2...] [priomap P1 P2...]")
      .checks(
          refuse(Diagnostic.MISSING_OPTION, given -> bands(given) == 0,
              "One of \"bands\", \"quanta\" or \"strict\" needs to be specified", "ets has no bands",
              "bands", "strict"),
          refuse(Diagnostic.INCONSISTENT_VALUES, given -> strictAndQuanta(given) > bands(given),
              "Not enough total bands to cover all the strict bands and quanta",
              "there are fewer bands than strict bands and quanta together", "bands"),
          refuse(Diagnostic.INCONSISTENT_VALUES, Ets::mapsBeyondBands, "\"priomap\" element is out of bounds",
              "priomap names a band that is not there; the first one is 0", "priomap"));

  private static final Section CLASS = section("ets class",
      exact("quantum", QUANTUM).once("Duplicate \"quantum\"").unit("bytes")
          .doc("Bytes that the band of this class may send in one round.").note("Not for strict bands."))
      .unknown("What is \"%s\"?")
      .help("Usage: ... ets [quantum Q1]");

  public static final Qdisc KIND = qdisc("ets", "Enhanced transmission selection",
      Kernel.needs("NET_SCH_ETS", "sch_ets").classes(ClassSpace.BANDS).bands(Ets::bands)
          .with(CHANGEABLE, CLASSFUL, CLASS_CHANGE, CHILD_QDISCS, FILTERS, OPTIONS_REQUIRED)
          .rules(refusesSaying(
              Diagnostic.KERNEL_BAD_VALUE, it -> bands(it.given()) > MOST_BANDS,
              it -> KernelAnswer.says(Errno.EINVAL, "sch_ets: Invalid number of bands"),
              it -> "there can be " + MOST_BANDS + " bands, and strict and quanta together make " + bands(it.given()),
              "quanta", "strict"))
          .classRules(refusesSaying(
              Diagnostic.KERNEL_WRONG_PLACE, it -> it.given().has("quantum") && band(it) < strict(it),
              it -> KernelAnswer.says(Errno.EINVAL, "Strict bands do not have a configurable quantum"),
              it -> "the first " + strict(it) + " bands are strict and are served without a quantum", "quantum")))
      .since("5.6")
      .doc("Strict bands, served in order before all others, and behind them bands that share what is left by their "
          + "quanta. Its classes are there by themselves, 1 up to the number of bands.")
      .options(OPTIONS).classOptions(CLASS)
      .examples(
          "qdisc add dev eth0 root handle 1: ets bands 8 strict 4 quanta 5000 3000 2000 priomap 7 6 5 4 3 2 1 0",
          "class change dev eth0 classid 1:5 ets quantum 9000",
          "qdisc replace dev eth0 root handle 1: ets quanta 4000 2000");

  /** The band of a class; the first one is 0. */
  private static long band(KernelCase it) {
    return (it.id() & 0xffff) - 1;
  }

  private static long strict(KernelCase it) {
    return it.around().map(qdisc -> qdisc.number("strict")).orElse(0L);
  }

  private static Option number(String name) {
    var value = param("NUMBER", u32(10))
        .within(0, MOST_BANDS, "The number of \"" + name + "\" must be <= " + MOST_BANDS);
    return exact(name, value).bad("Illegal \"" + name + "\"")
        .onceUnlessZero(KEYWORD, fails("Duplicate \"" + name + "\""));
  }

  private static void quanta(Scan scan) {
    while (listGoesOn(scan)) scan.read(QUANTUM);
  }

  private static void priomap(Scan scan) {
    for (int priority = 1; listGoesOn(scan); priority++) {
      scan.read(BAND);
      if (priority == PRIORITIES) {
        throw scan.refuseBack(1, Diagnostic.BAD_LIST,
            fails("\"priomap\" index cannot be higher than " + (PRIORITIES - 1)),
            "there are " + PRIORITIES + " priorities");
      }
    }
  }

  /** Behind its first word, which is never taken for a keyword, a list ends at one. */
  private static boolean listGoesOn(Scan scan) {
    return scan.find(OPTIONS).isEmpty() && !scan.is(HELP) && scan.more();
  }

  private static long strictAndQuanta(Given given) {
    return given.number("strict") + given.values("quanta").size();
  }

  /** How many bands there are; a number of 0 counts as not given. */
  public static long bands(Given given) {
    long bands = given.number("bands");
    return bands != 0 ? bands : strictAndQuanta(given);
  }

  private static boolean mapsBeyondBands(Given given) {
    long bands = bands(given);
    for (var value : given.values("priomap")) {
      if (value instanceof UnsignedNumber band && Byte.toUnsignedLong((byte) band.value()) >= bands) return true;
    }
    return false;
  }
}
