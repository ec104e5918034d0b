package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Option.Moment.READ;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.LooseNumber;

/** Class-based queueing (iproute2 tc/q_cbq.c until 6.5). */
public final class Cbq {
  private Cbq() {}

  private static final int LARGEST_LOG = 31;
  private static final int LOWEST_PRIORITY = 8;

  private static final Param DEFMAP = param("MASK[/CHANGE]", new ValueType.Special("MASK[/CHANGE]"));
  private static final Option EWMA = prefix("ewma",
      param("LOG", s32(0)).within(Integer.MIN_VALUE, LARGEST_LOG, "ewma_log must be < 32"))
      .bad("Illegal \"ewma\"").fallback("5")
      .doc("Binary logarithm of the time over which idle times are averaged; a negative number counts as not given.");
  private static final Option CELL = option("cell", "BYTES", size()).unit("bytes")
      .guard(READ, Diagnostic.BAD_SIZE, given -> !isPowerOfTwo(given.number("cell")), fails("cell must be 2^n"),
          "the cell size of a rate table is a power of two")
      .doc("Steps of packet size in the rate table, a power of two.");
  private static final Option MPU = option("mpu", "BYTES", size()).unit("bytes").fallback("0")
      .doc("Smallest size that a packet is charged for.");
  private static final Option OVERHEAD = option("overhead", "BYTES", u16(10)).unit("bytes").fallback("0")
      .doc("Added to the size of every packet.");
  private static final Option LINK_LAYER = option("linklayer", "TYPE", linkLayer()).fallback("ethernet")
      .doc("Framing of the link, for the size correction.");

  private static final Section OPTIONS = section("cbq",
      prefix("bandwidth", param("RATE", rate32OrPercent())).orPrefix("rate").bad("Illegal \"bandwidth\"").unit("bit/s")
          .mandatory()
          .doc("Speed of the link."),
      EWMA, CELL,
      option("avpkt", "BYTES", size()).unit("bytes").mandatory().doc("Average size of a packet."),
      MPU,
      option("allot", "BYTES", size()).unit("bytes")
          .doc("Largest packet that the rate table covers; of no other use here.")
          .fallback("1.5 * avpkt"),
      OVERHEAD, LINK_LAYER)
      .unknown("What is \"%s\"?")
      .helpPrefix("Usage: ... cbq bandwidth BPS avpkt BYTES [ mpu BYTES ]")
      .checks(
          refuse(Diagnostic.MISSING_OPTION, given -> given.number("bandwidth") == 0,
              "CBQ: bandwidth is required parameter.",
              "cbq needs the bandwidth of the link, above 0", "bandwidth"),
          refuse(Diagnostic.MISSING_OPTION, given -> given.number("avpkt") == 0, "CBQ: \"avpkt\" is required.",
              "cbq needs avpkt, above 0", "avpkt"));

  private static final Section CLASS = section("cbq class",
      option("rate", "RATE", rate32OrPercent()).unit("bit/s").doc("Rate of the class."),
      option("bandwidth", "RATE", rate32OrPercent()).unit("bit/s")
          .doc("Speed of the link; needed with maxburst and minburst."),
      option("minidle", "TIME", u32(0))
          .doc("How far below zero the average idle time may fall, in microseconds; a positive number."),
      option("minburst", "PACKETS", u32(0)).unit("packets")
          .doc("Packets sent at once when the class has used up its share."),
      option("maxburst", "PACKETS", u32(0)).unit("packets").doc("Packets that may leave at once after a quiet time."),
      prefix("bounded").doc("Never borrow from the parent."),
      prefix("borrow").doc("Borrow from the parent when it has bandwidth to spare."),
      prefix("isolated").doc("Never lend to siblings."),
      prefix("sharing").doc("Lend to siblings."),
      EWMA, CELL,
      prefix("prio",
          param("N", u32(0)).within(0, LOWEST_PRIORITY, "\"prio\" must be number in the range 1..." + LOWEST_PRIORITY))
          .bad("Illegal \"prio\"").doc("Priority of the class, 1 to 8; lower comes first.")
          .fallback("8 for a new class"),
      option("allot", "BYTES", size()).unit("bytes").doc("Bytes that the class sends in one round.")
          .fallback("1.5 * avpkt"),
      option("avpkt", "BYTES", size()).unit("bytes").doc("Average size of a packet."),
      MPU,
      option("weight", "RATE", size())
          .doc("Share of the class in relation to the weights of others, usually a tenth of its rate.")
          .note("Read as a size: 1mbit is 131072."),
      prefix("split", param("CLASSID", classId())).bad("Invalid split node ID.")
          .doc("Class at which the default map applies."),
      prefix("defmap").then(scan -> {
        scan.require();
        scan.read(DEFMAP, LooseNumber::parseHexadecimal);
      }).bad("Invalid defmap, should be MASK32[/MASK]")
          .doc("Which priorities come to this class by default, a bit for each, and which of the bits are changed.")
          .note("Hexadecimal; tc does not look at what follows the numbers."),
      OVERHEAD, LINK_LAYER)
      .unknown("What is \"%s\"?")
      .helpPrefix("Usage: ... cbq\tbandwidth BPS rate BPS maxburst PKTS [ avpkt BYTES ]")
      .checks(
          refuse(Diagnostic.DEPENDENT_OPTION,
              given -> given.hasAny("minburst", "maxburst") && given.number("avpkt") == 0,
              "CBQ: avpkt is required for max/minburst.", "bursts are counted in average packets",
              "maxburst", "minburst"),
          refuse(Diagnostic.DEPENDENT_OPTION,
              given -> given.hasAny("minburst", "maxburst")
                  && (given.number("bandwidth") == 0 || given.number("rate") == 0),
              "CBQ: bandwidth&rate are required for max/minburst.",
              "idle times follow from the rate of the class and the bandwidth of the link", "maxburst", "minburst"));

  public static final Qdisc KIND = qdisc("cbq", "Class-based queueing",
          Kernel.needs("NET_SCH_CBQ", "sch_cbq").removedIn("6.3")
              .with(CLASSFUL, USER_CLASSES, CLASS_CHANGE, CHILD_QDISCS, FILTERS, OPTIONS_REQUIRED))
      .removedIn("6.6")
      .doc("Shared a link in a tree of classes by measuring idle times. Use htb or hfsc instead.")
      .options(OPTIONS).classOptions(((Grammar) Cbq::readClass).using(CLASS))
      .examples(
          "qdisc add dev eth0 root handle 1: cbq bandwidth 10mbit avpkt 1000 cell 8 mpu 64 ewma 5 overhead 4 "
              + "linklayer ethernet",
          "class add dev eth0 parent 1: classid 1:1 cbq bandwidth 10mbit rate 2mbit weight 200kbit prio 5 allot 1514 "
              + "cell 8 maxburst 20 minburst 2 minidle 100 avpkt 1000 bounded isolated split 1:0 defmap c0/ff",
          "class change dev eth0 parent 1: classid 1:1 cbq borrow sharing");

  private static Option option(String name, String placeholder, ValueType type) {
    return prefix(name, param(placeholder, type)).bad("Illegal \"" + name + "\"");
  }

  private static boolean isPowerOfTwo(long number) {
    return Long.bitCount(number) == 1;
  }

  /** Rounds are set up when prio or weight is given, and for a class that is added. */
  private static void readClass(Scan scan) {
    CLASS.read(scan);
    var given = scan.given();
    boolean added = given.number("prio") == 0 && scan.header().verb().equals("add");
    if ((added || given.hasAny("prio", "weight")) && allot(given, added) == 0) {
      throw scan.refuseAbout("weight", Diagnostic.MISSING_OPTION,
          fails("CBQ: \"allot\" is required to set WRR parameters."),
          "the round robin needs allot, above 0, or avpkt to derive it from");
    }
  }

  private static long allot(Given given, boolean derived) {
    long allot = given.number("allot");
    long packets = (given.number("avpkt") * 3 & 0xffff_ffffL) / 2;
    if (given.number("rate") != 0 && allot < packets) return packets;
    return allot == 0 && derived ? packets : allot;
  }
}
