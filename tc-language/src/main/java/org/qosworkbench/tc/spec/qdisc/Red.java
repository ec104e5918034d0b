package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.notice;
import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.Option.Moment.VALUE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;

/** Random early detection (iproute2 tc/q_red.c, tc_qevent.c). */
public final class Red {
  private Red() {}

  private static final Section BLOCK = section("qevent",
      exact("block", param("INDEX", u32(10, 1, 0xffff_ffffL))).bad("Illegal qevent block index")
          .once(VALUE, fails("Qevent block index already specified"))
          .doc("The shared block whose filters see the packet; it takes its filters through \"tc filter add block\"."));
  private static final Section EVENTS = section("qevent",
      exact("early_drop").doc("A packet that is to be dropped early."),
      exact("mark").doc("A packet that is to be marked."));
  private static final Option QEVENT = prefix("qevent").since("5.9")
      .doc("Shows the packets of an event to the filters of a shared block.").example("qevent early_drop block 10");

  private static final Section OPTIONS = section("red",
      exact("limit", param("BYTES", size())).bad("Illegal \"limit\"").unit("bytes").mandatory()
          .doc("Most bytes in the queue, whatever the average says. Take max and a burst of packets, or more."),
      exact("min", param("BYTES", size())).bad("Illegal \"min\"").unit("bytes")
          .doc("Average length from which on packets are marked or dropped at random.").fallback("a third of max"),
      exact("max", param("BYTES", size())).bad("Illegal \"max\"").unit("bytes")
          .doc("Average length at which the probability is reached; above it every packet is marked or dropped. At "
              + "least twice min.")
          .fallback("three times min, or a quarter of limit when min is not given either"),
      exact("burst", param("PACKETS", u32(0))).bad("Illegal \"burst\"").unit("packets")
          .doc("How many packets may come at once before the average follows.")
          .fallback("(2 * min + max) / (3 * avpkt)")
          .note("Must be more than min / avpkt."),
      exact("avpkt", param("BYTES", size())).bad("Illegal \"avpkt\"").unit("bytes").mandatory()
          .doc("Average size of a packet; about 1000 for an MTU of 1500."),
      exact("probability", param("P", real())).bad("Illegal \"probability\"")
          .doc("Probability of a mark or drop when the average comes near max, 0.0 to 1.0.").fallback("0.02")
          .note("A fraction: 2 is not 2%. With adaptive it is where the kernel starts."),
      exact("bandwidth", param("RATE", rate32OrPercent())).bad("Illegal \"bandwidth\"").unit("bit/s")
          .doc("Speed of the link, for the average while nothing is sent.").fallback("10mbit")
          .note("tc says so when it is not given."),
      exact("ecn").doc("Mark packets that understand ECN instead of dropping them early."),
      exact("harddrop").since("3.2").doc("Drop above max even packets that understand ECN."),
      exact("nodrop").since("5.7").doc("Let packets pass that do not understand ECN where others are marked.")
          .note("The kernel refuses it without ecn."),
      exact("adaptive").or("adaptative").since("3.3")
          .doc("Let the kernel adapt the probability so that the average stays half way between min and max."),
      QEVENT)
      .unknown("What is \"%s\"?")
      .help("Usage: ... red\tlimit BYTES [min BYTES] [max BYTES] avpkt BYTES [burst PACKETS]")
      .checks(
          refuse(Diagnostic.MISSING_OPTION, given -> given.number("limit") == 0 || given.number("avpkt") == 0,
              "RED: Required parameter (limit, avpkt) is missing", "red needs limit and avpkt, both above 0"),
          notice(Diagnostic.TC_WARNS, given -> given.number("bandwidth") == 0, given -> "RED: set bandwidth to 10Mbit",
              "bandwidth is not given and taken to be 10mbit"))
      .checks(RedParameters.checks("RED", given -> true, Red::parameters));

  public static final Qdisc KIND = qdisc("red", "Random early detection", Kernel.needs("NET_SCH_RED", "sch_red")
          .classes(ClassSpace.SINGLE)
          .with(CHANGEABLE, CLASSFUL, CHILD_QDISCS, OPTIONS_REQUIRED)
          .rules(
              refusesSaying(
                  Diagnostic.KERNEL_NOT_CHANGEABLE, it -> movedEvent(it).isPresent(),
                  it -> KernelAnswer.says(Errno.EINVAL, "Change of blocks is not supported"),
                  it -> "the block of " + movedEvent(it).orElseThrow() + " is chosen when the qdisc is made, and is "
                      + "not this one", "qevent"),
              RedParameters.fit(given -> true, Red::parameters, KernelAnswer.errno(Errno.EINVAL)),
              refuses(
                  Diagnostic.KERNEL_CONFLICTING_OPTIONS, it -> it.given().has("nodrop") && !it.given().has("ecn"),
                  KernelAnswer.says(Errno.EINVAL, "sch_red: nodrop mode is only meaningful with ECN"),
                  "nodrop is about packets that cannot be marked, and without ecn none is", "nodrop")))
      .doc("Marks or drops packets at random while the average queue length is between min and max, ever more often, "
          + "so that senders slow down before the queue is full.")
      .note("Its one class, minor number 1, holds the packets: in a bfifo of limit bytes unless another qdisc is put "
          + "there.")
      .options(((Grammar) Red::read).using(OPTIONS, EVENTS, BLOCK))
      .examples(
          "qdisc add dev eth0 root red limit 400kb avpkt 1000 bandwidth 10mbit",
          "qdisc add dev eth0 root handle 1: red limit 400kb min 50kb max 150kb burst 60 avpkt 1000 probability 0.1 "
              + "bandwidth 100mbit ecn harddrop adaptive",
          "qdisc add dev eth0 root handle 1: red limit 400kb min 50kb avpkt 1000 burst 60 bandwidth 10mbit ecn nodrop "
              + "qevent early_drop block 10 qevent mark block 11");

  private static void read(Scan scan) {
    var events = new HashSet<Option>();
    OPTIONS.read(scan, option -> {
      if (option == QEVENT) scan.read(QEVENT, tail -> event(tail, events));
      else scan.read(option);
    });
  }

  private static void event(Scan scan, Set<Option> before) {
    scan.require();
    var event = scan.find(EVENTS).orElseThrow(() -> scan.refuseUnknown(EVENTS, fails("Unknown qevent `%s'")));
    scan.read(event, tail -> {
      tail.require();
      if (!before.add(event)) {
        throw tail.refuseBack(1, Diagnostic.REPEATED_OPTION, fails("Duplicate qevent"),
            "\"" + event + "\" has a block already");
      }
      BLOCK.read(tail);
      if (!tail.given().has("block")) {
        throw tail.refuse(Diagnostic.MISSING_OPTION, fails("Unspecified qevent block index"),
            "\"block INDEX\" must follow \"" + event + "\"");
      }
    });
  }

  /** The first event that is given a block which it was not made with. */
  private static Optional<String> movedEvent(KernelCase it) {
    if (it.creates() || it.history().isEmpty()) return Optional.empty();
    return EVENTS.options().stream().map(Option::name)
        .filter(event -> block(it.given(), event) != 0
            && block(it.given(), event) != block(it.history().get(0), event))
        .findFirst();
  }

  /** 0 stands for none. */
  private static long block(Given given, String event) {
    for (var qevent : given.tails("qevent")) {
      for (var tail : qevent.tails(event)) return tail.number("block");
    }
    return 0;
  }

  /** The shared blocks that its events show packets to, which are there for as long as the qdisc is. */
  public static List<Long> eventBlocks(Given given) {
    return EVENTS.options().stream().map(event -> block(given, event.name())).filter(block -> block != 0).toList();
  }

  private static RedParameters parameters(Given given) {
    long min = given.number("min");
    long max = given.number("max");
    if (max == 0) max = min != 0 ? RedParameters.wrap(min * 3) : given.number("limit") / 4;
    if (min == 0) min = max / 3;
    long averagePacket = given.number("avpkt");
    long burst = given.number("burst");
    if (burst == 0) burst = RedParameters.defaultBurst(min, max, averagePacket);
    return new RedParameters(min, max, burst, averagePacket,
        given.real("probability", RedParameters.DEFAULT_PROBABILITY));
  }
}
