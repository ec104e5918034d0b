package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.oneOfPrefixes;
import static org.qosworkbench.tc.spec.ValueType.rate64;
import static org.qosworkbench.tc.spec.ValueType.u8;

import java.util.Optional;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;

/**
 * Priorities, traffic classes and transmit queues (iproute2 tc/q_mqprio.c). What may follow depends on what was given.
 */
public final class Mqprio {
  private Mqprio() {}

  private static final int DEFAULT_CLASSES = 8;
  private static final String LIMITED = "bw_rlimit";
  private static final Name HELP = Name.exact("help");
  private static final Complaint UNKNOWN = wrongArgument("unknown argument");

  private static final Param RATE = param("RATE", rate64()).doc("Rate of the traffic class with this place.");

  private static final Section OPTIONS = section("mqprio",
      TrafficClasses.NUMBER.fallback("8"),
      TrafficClasses.MAP.fallback("0 1 2 3 4 5 6 7 0 1 1 1 3 3 3 3"),
      TrafficClasses.QUEUES,
      TrafficClasses.PREEMPTIBLE,
      exact("hw", param("0|1", u8(10))).bad("Illegal \"hw\"").fallback("1")
          .doc("1: the device maps traffic classes to queues, 0: the kernel does.")
          .note("Devices that cannot refuse the default: most need hw 0."));
  private static final Section OFFLOADED = section("mqprio with hw 1",
      exact("mode", param("MODE", oneOfPrefixes("dcb", "channel"))).bad("Illegal mode (%s)").since("4.15")
          .fallback("dcb")
          .doc("How the device offloads: dcb, priorities only; channel, queues and rates too."),
      exact("shaper", param("TYPE", oneOfPrefixes("dcb", LIMITED))).bad("Illegal shaper (%s)").since("4.15")
          .fallback("dcb")
          .then(Mqprio::moreThanShaper)
          .doc("bw_rlimit: the device shapes each traffic class; min_rate and max_rate may follow.")
          .example("mode channel shaper bw_rlimit max_rate 1gbit 2gbit"));
  private static final Section RATES = section("mqprio with shaper bw_rlimit",
      rates("min_rate").doc("Rate that each traffic class is given."),
      rates("max_rate").doc("Most that each traffic class gets."));

  private static final MappingRules MAPPING = new MappingRules(
      TrafficMapping::ofMqprio, Mqprio::isSoftware, it -> QueueFault.Sharing.REFUSED, MappingRules.Words.OF_LIBRARY);

  public static final Qdisc KIND = qdisc("mqprio", "Multiqueue priority", Kernel.needs("NET_SCH_MQPRIO", "sch_mqprio")
          .classes(ClassSpace.QUEUES)
          .with(SENDS_OPTIONS, CLASSFUL, CHILD_QDISCS, OPTIONS_REQUIRED, ROOT_ONLY, MULTIQUEUE)
          .rules(
              Placement.root("mqprio", Placement.UNSUPPORTED),
              Placement.queuesAtFirst("mqprio", Placement.UNSUPPORTED),
              MAPPING.tooManyClasses(), MAPPING.strayPriority(), MAPPING.queues(),
              refuses(Diagnostic.KERNEL_CONFLICTING_OPTIONS, it -> isSoftware(it) && asksDevice(it.given()),
                  KernelAnswer.says(
                      Errno.EINVAL, "mqprio TCA_OPTIONS can only contain netlink attributes in hardware mode"),
                  "fp, mode and shaper are for the device, and with hw 0 the kernel does the work",
                  "fp", "mode", "shaper"),
              Placement.NO_ESTIMATOR))
      .doc("Maps the priorities of packets to traffic classes, and these to ranges of transmit queues, in the device "
          + "or in the kernel.")
      .note("Only at the root of a device with several transmit queues.")
      .options(((Grammar) Mqprio::read).using(OPTIONS, OFFLOADED, RATES))
      .examples(
          "qdisc add dev eth0 root handle 100: mqprio num_tc 3 map 2 2 1 0 2 2 2 2 2 2 2 2 2 2 2 2 queues 1@0 1@1 2@2 "
              + "hw 0",
          "qdisc add dev eth0 root mqprio num_tc 2 map 0 0 0 0 1 1 1 1 queues 4@0 4@4 hw 1 fp P E mode channel shaper "
              + "bw_rlimit min_rate 1gbit 2gbit max_rate 4gbit 5gbit");

  private static boolean isSoftware(KernelCase it) {
    return !isOffloaded(it.given());
  }

  /** tc leaves out what is dcb and so the default. */
  private static boolean asksDevice(Given given) {
    return given.tails("fp").stream().anyMatch(tail -> !tail.words().isEmpty()) || isLimited(given)
        || given.value("mode").map(value -> value.print().equals("channel")).orElse(false);
  }

  private static Option rates(String name) {
    return exact(name).then(scan -> {
      int left = scan.left();
      TrafficClasses.list(RATE).read(scan);
      if (left - scan.left() < classes(scan.outer()) && !scan.more()) {
        throw scan.refuse(Diagnostic.BAD_LIST, fails("Incomplete arguments, " + name + " values expected"),
            "\"" + name + "\" needs a rate for each of the " + classes(scan.outer()) + " traffic classes");
      }
    }).since("4.15").unit("bit/s").example("shaper bw_rlimit " + name + " 1gbit 2gbit");
  }

  private static void moreThanShaper(Scan scan) {
    if (isLimited(scan.outer()) && !scan.more()) {
      throw scan.refuse(Diagnostic.MISSING_OPTION, fails("Incomplete shaper arguments"),
          "min_rate or max_rate must follow");
    }
  }

  private static void read(Scan scan) {
    int ranges = 0;
    while (true) {
      var found = find(scan);
      if (!scan.more()) break;
      if (found.isEmpty()) throw refuse(scan);
      if (found.get() == TrafficClasses.QUEUES) ranges += TrafficClasses.readCounting(scan, found.get());
      else scan.read(found.get());
    }
    if (ranges > classes(scan.given())) {
      throw scan.refuseAbout("queues", Diagnostic.INCONSISTENT_VALUES,
          fails("queues count/offset pair count " + ranges
              + " can not be higher than given num_tc " + classes(scan.given())),
          "there are more ranges of queues than traffic classes");
    }
  }

  private static Optional<Option> find(Scan scan) {
    var found = scan.find(OPTIONS);
    if (found.isEmpty() && isOffloaded(scan.given())) found = scan.find(OFFLOADED);
    return found.isEmpty() && isLimited(scan.given()) ? scan.find(RATES) : found;
  }

  private static RuntimeException refuse(Scan scan) {
    if (scan.is(HELP)) {
      return scan.refuse(Diagnostic.HELP_WORD, fails("Usage: ... mqprio\t[num_tc NUMBER] [map P0 P1 ...]"),
          "\"help\" prints the usage instead of running the command");
    }
    if (knows(OFFLOADED, scan)) {
      return scan.refuse(Diagnostic.DEPENDENT_OPTION, UNKNOWN, "\"" + scan.word() + "\" is unknown after \"hw 0\"");
    }
    if (knows(RATES, scan)) {
      return scan.refuse(Diagnostic.DEPENDENT_OPTION, UNKNOWN,
          "\"" + scan.word() + "\" is unknown before \"shaper " + LIMITED + "\"");
    }
    return scan.refuseUnknown(OPTIONS, UNKNOWN);
  }

  private static boolean knows(Section section, Scan scan) {
    return section.lexicon(scan.target().iproute2()).find(scan.word()).isPresent();
  }

  private static boolean isOffloaded(Given given) {
    return given.number("hw", 1) != 0;
  }

  private static boolean isLimited(Given given) {
    return given.value("shaper").map(value -> value.print().equals(LIMITED)).orElse(false);
  }

  private static long classes(Given given) {
    return given.number("num_tc", DEFAULT_CLASSES);
  }
}
