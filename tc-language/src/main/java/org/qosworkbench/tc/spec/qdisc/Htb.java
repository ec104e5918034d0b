package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.Moment.VALUE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Place;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Psched;
import org.qosworkbench.tc.value.Rate;

/** Hierarchical token bucket (iproute2 tc/q_htb.c). */
public final class Htb {
  private Htb() {}

  private static final String USAGE = "Usage: ... qdisc add ... htb [default N] [r2q N]";

  private static final long DEFAULT_MTU = 1600;
  private static final Version BURST_CHECKED = Version.of("7.1");

  private static final Section OPTIONS = section("htb",
      prefix("r2q", param("N", u32(10))).bad("Illegal \"r2q\"")
          .doc("Divides a class's rate in bytes per second to give its quantum.").fallback("10"),
      prefix("default", param("MINOR", u32(16))).bad("Illegal \"default\"")
          .doc("Minor number of the class for packets that no filter takes.")
          .fallback("0: such packets bypass all shaping")
          .note("Hexadecimal, with or without 0x: default 10 is class 1:10. A class that does not exist, or has "
              + "children, sends the packets out unshaped."),
      prefix("debug", param("DIGITS", text()))
          .doc("Debug mask of up to 16 digits 0 to 3; kernels of today ignore it.").fallback("0"),
      prefix("direct_qlen", param("N", u32(10))).bad("Illegal \"direct_qlen\"").unit("packets").since("3.12")
          .doc("Length of the queue for packets that bypass shaping.").fallback("the device's txqueuelen"),
      prefix("offload").since("5.12")
          .doc("Hand the whole tree to the device; needs hw-tc-offload and the root place."))
      .unknown("What is \"%s\"?");

  private static final Section CLASS = section("htb class",
      prefix("prio", param("N", u32(10))).bad("Illegal \"prio\"")
          .doc("Who borrows first: leaves with a lower number are served before the others.").fallback("0")
          .note("The kernel stores numbers above 7 as 7."),
      prefix("mtu", param("BYTES", u32(10))).bad("Illegal \"mtu\"").unit("bytes")
          .doc("Largest packet that the rate table covers; part of the default burst.").fallback("1600"),
      prefix("mpu", param("BYTES", u16(10))).bad("Illegal \"mpu\"").unit("bytes")
          .doc("Smallest size that a packet is charged for.").fallback("0"),
      prefix("overhead", param("BYTES", u16(10))).bad("Illegal \"overhead\"").unit("bytes")
          .doc("Added to the size of every packet.").fallback("0"),
      prefix("linklayer", param("TYPE", linkLayer())).bad("Illegal \"linklayer\"")
          .doc("Framing of the link, for the size correction.").fallback("ethernet"),
      prefix("quantum", param("BYTES", u32(10))).bad("Illegal \"quantum\"").unit("bytes")
          .doc("Bytes served in one round when the class borrows.")
          .fallback("rate / r2q, at least 1000 and at most 200000").note("A plain number: no k or kb."),
      prefix("burst", param("BYTES", changed(Dialect.IPROUTE2_7_2, sizeAndCell(), size64AndCell())))
          .or("buffer").or("maxburst").bad("Illegal \"%k\"").unit("bytes")
          .doc("Bytes that may leave at ceil speed after a quiet time.").fallback("rate / HZ + mtu"),
      prefix("cburst", param("BYTES", sizeAndCell())).or("cbuffer").or("cmaxburst").bad("Illegal \"%k\"").unit("bytes")
          .doc("Bytes that may leave at wire speed after a quiet time.").fallback("ceil / HZ + mtu"),
      exact("ceil", param("RATE", rate64OrPercent())).bad("Illegal \"ceil\"").unit("bit/s")
          .onceUnlessZero(VALUE, Complaint.fails("Double \"ceil\" spec"))
          .doc("Most that the class gets with what it borrows.").fallback("rate"),
      exact("rate", param("RATE", rate64OrPercent())).bad("Illegal \"rate\"").unit("bit/s").mandatory()
          .onceUnlessZero(VALUE, Complaint.fails("Double \"rate\" spec"))
          .doc("What the class is always given."))
      .unknown("What is \"%s\"?").help(USAGE)
      .checks(
          refuse(Diagnostic.MISSING_OPTION, given -> given.number("rate") == 0, "\"rate\" is required.",
              "an htb class needs a rate above zero"));

  public static final Qdisc KIND = qdisc("htb", "Hierarchical token bucket", Kernel.needs("NET_SCH_HTB", "sch_htb")
          .classes(ClassSpace.CREATED)
          .with(SENDS_OPTIONS, CLASSFUL, USER_CLASSES, CLASS_TREE, CHILD_QDISCS, FILTERS, OPTIONS_REQUIRED)
          .rules(refuses(
              Diagnostic.KERNEL_WRONG_PLACE, it -> it.given().has("offload") && it.place() != Place.ROOT,
              KernelAnswer.says(Errno.EOPNOTSUPP, "HTB must be the root qdisc to use offload"),
              "a device can take over a tree only at its root", "offload"))
          .classRules(HtbClassRules.ALL))
      .doc("Shapes a tree of classes: each is given its rate and may borrow from its parent up to its ceil.")
      .options(OPTIONS).classOptions(((Grammar) Htb::readClass).using(CLASS))
      .examples(
          "qdisc add dev eth0 root handle 1: htb default 20 r2q 100",
          "class add dev eth0 parent 1: classid 1:1 htb rate 100mbit",
          "class add dev eth0 parent 1:1 classid 1:20 htb rate 20mbit ceil 100mbit prio 2 burst 15k");

  private static void readClass(Scan scan) {
    CLASS.read(scan);
    if (scan.target().iproute2().atLeast(BURST_CHECKED)) refuseLongBurst(scan);
  }

  /** The kernel is told in 32 bits how long the burst lasts at the class's rate; one in percent is not known here. */
  private static void refuseLongBurst(Scan scan) {
    var given = scan.given();
    if (!(given.value("rate").orElseThrow() instanceof Rate rate)) return;
    long written = given.number("burst");
    long burst = written != 0
        ? written : Long.divideUnsigned(rate.bytesPerSecond(), Psched.HZ) + given.number("mtu", DEFAULT_MTU);
    if (Psched.transmissionTime(rate.bytesPerSecond(), burst, Dialect.IPROUTE2_6_18) == Psched.OUT_OF_RANGE) {
      throw scan.refuseAbout(written != 0 ? "burst" : given.has("mtu") ? "mtu" : "rate", Diagnostic.NOT_COMPUTABLE,
          Complaint.fails("htb: burst out of range"),
          "at this rate the burst of " + burst + " bytes lasts longer than the kernel can be told: 274 seconds");
    }
  }
}
