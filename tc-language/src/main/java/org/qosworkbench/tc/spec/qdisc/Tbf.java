package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.logs;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.Option.Moment.VALUE;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

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
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Psched;
import org.qosworkbench.tc.value.Rate;

/** Token bucket filter (iproute2 tc/q_tbf.c). */
public final class Tbf {
  private Tbf() {}

  /** What larger rates count as when tc works out times. */
  private static final long LARGEST_RATE = 0xffff_ffffL;

  private static final Section OPTIONS = section("tbf",
      once(prefix("limit", param("BYTES", size()))).unit("bytes")
          .guard(VALUE, Diagnostic.CONFLICTING_OPTIONS, given -> given.number("latency") != 0,
              fails("tbf: specifying both \"latency\" and \"limit\" is not allowed"),
              "latency is another way to say limit")
          .doc("Bytes that may wait for tokens. Either limit or latency is needed."),
      once(prefix("latency", param("TIME", time()))).unit("us")
          .guard(VALUE, Diagnostic.CONFLICTING_OPTIONS, given -> given.number("limit") != 0,
              fails("tbf: specifying both \"limit\" and \"/latency\" is not allowed"),
              "limit is another way to say latency")
          .doc("Longest time that a packet may wait for tokens; tc makes it a limit of rate * latency + burst.")
          .note("With peakrate also of peakrate * latency + mtu, whichever is smaller."),
      once(prefix("burst", param("BYTES[/CELL]", changed(Dialect.IPROUTE2_7_1, sizeAndCell(), size64AndCell())))
              .or("buffer").or("maxburst"), "buffer/burst/maxburst").unit("bytes").mandatory()
          .doc("Size of the bucket: bytes that may leave at once after a quiet time. At least one packet.")
          .note("Below rate / HZ of the kernel the rate may not be reached: 10mbit and 250 HZ need 5000 bytes."),
      once(exact("mtu", param("BYTES[/CELL]", sizeAndCell())).or("minburst"), "mtu/minburst").unit("bytes")
          .doc("Size of the bucket of peakrate, at least the device's MTU; needed with peakrate.")
          .example("rate 1mbit burst 10kb latency 50ms peakrate 2mbit mtu 1540"),
      once(exact("mpu", param("BYTES", size()))).unit("bytes")
          .doc("Smallest size that a packet is charged for.").fallback("0"),
      once(exact("rate", param("RATE", rate64OrPercent()))).unit("bit/s").mandatory()
          .doc("How fast the bucket fills: the rate in the long run."),
      once(prefix("peakrate", param("RATE", rate64OrPercent()))).unit("bit/s")
          .doc("How fast a burst may leave.").fallback("as fast as the device can")
          .note("The kernel refuses one that is not above rate."),
      once(prefix("overhead", param("BYTES", u16(10)))).unit("bytes")
          .doc("Added to the size of every packet.").fallback("0"),
      prefix("linklayer", param("TYPE", linkLayer())).bad(illegal("linklayer"))
          .doc("Framing of the link, for the size correction.").fallback("ethernet"))
      .unknown("tbf: unknown parameter \"%s\"")
      .help("Usage: ... tbf limit BYTES burst BYTES[/BYTES] rate KBPS [ mtu BYTES[/BYTES] ]")
      .checks(
          refuse(Diagnostic.MISSING_OPTION, given -> given.number("rate") == 0,
              "tbf: the \"rate\" parameter is mandatory.",
              "tbf needs a rate above 0", "rate"),
          refuse(Diagnostic.MISSING_OPTION, given -> given.number("burst") == 0,
              "tbf: the \"burst\" parameter is mandatory.",
              "tbf needs a burst above 0", "burst"),
          refuse(Diagnostic.DEPENDENT_OPTION, given -> given.number("peakrate") != 0 && given.number("mtu") == 0,
              "tbf: when \"peakrate\" is specified, \"mtu\" must also be specified.",
              "the bucket of peakrate holds mtu bytes", "peakrate"),
          refuse(Diagnostic.MISSING_OPTION, given -> given.number("limit") == 0 && given.number("latency") == 0,
              "tbf: either \"limit\" or \"latency\" is required.",
              "tbf must know how much may wait: limit in bytes or latency, above 0", "limit", "latency"));

  public static final Qdisc KIND = qdisc("tbf", "Token bucket filter", Kernel.needs("NET_SCH_TBF", "sch_tbf")
          .classes(ClassSpace.SINGLE)
          .with(CHANGEABLE, CLASSFUL, CHILD_QDISCS, OPTIONS_REQUIRED)
          .rules(
              refusesSaying(
                  Diagnostic.KERNEL_INCONSISTENT_VALUES, it -> hasLowPeak(it.given()),
                  it -> KernelAnswer.errno(Errno.EINVAL),
                  it -> "peakrate " + print(it, "peakrate") + " must be above rate " + print(it, "rate"), "peakrate"),
              logs(
                  Diagnostic.KERNEL_WARNS, it -> bucket(it.given()) < Placement.packet(it),
                  it -> KernelAnswer.remarks("sch_tbf: burst " + bucket(it.given()) + " is lower than device "
                      + it.device().name() + " mtu (" + Placement.packet(it) + ") !"),
                  it -> "packets of up to " + Placement.packet(it) + " bytes are dropped when they do not fit into a "
                      + "bucket of " + bucket(it.given()) + " bytes", "burst", "mtu")))
      .doc("Slows traffic down to a rate: a bucket of burst bytes fills at rate, and a packet leaves when there are "
          + "tokens for it.")
      .note("Its one class, minor number 1, holds the packets that wait: in a bfifo of limit bytes unless another "
          + "qdisc is put there, which then has limits of its own.")
      .options(((Grammar) Tbf::read).using(OPTIONS))
      .examples(
          "qdisc add dev eth0 root handle 1: tbf rate 10mbit burst 32kb latency 50ms",
          "qdisc add dev eth0 root handle 1: tbf limit 100kb rate 1mbit burst 10kb/8 peakrate 2mbit mtu 1540 mpu 64 "
              + "overhead 8 linklayer atm",
          "qdisc add dev eth0 parent 1:1 handle 10: tbf rate 50% burst 64kb latency 20ms");

  /** Rates in percent are not known here. */
  private static boolean hasLowPeak(Given given) {
    return given.value("peakrate").orElse(null) instanceof Rate peak && peak.bytesPerSecond() != 0
        && given.value("rate").orElse(null) instanceof Rate rate
        && Long.compareUnsigned(peak.bytesPerSecond(), rate.bytesPerSecond()) <= 0;
  }

  /** The smaller bucket counts. */
  private static long bucket(Given given) {
    long burst = given.number("burst");
    return given.number("peakrate") == 0 ? burst : Math.min(burst, given.number("mtu"));
  }

  private static String print(KernelCase it, String option) {
    return it.given().value(option).orElseThrow().print();
  }

  private static Option once(Option option) {
    return once(option, option.name()).bad(illegal(option.name()));
  }

  /** A value of 0 counts as not given; of options with several names tc repeats the one that was typed. */
  private static Option once(Option option, String names) {
    return option.bad(illegal("%k")).onceUnlessZero(VALUE, fails("tbf: duplicate \"" + names + "\" specification"));
  }

  private static String illegal(String option) {
    return "tbf: illegal value for \"" + option + "\": \"%s\"";
  }

  private static void read(Scan scan) {
    OPTIONS.read(scan);
    var given = scan.given();
    if (scan.dialect().has(Dialect.IPROUTE2_7_1) && given.value("rate").orElseThrow() instanceof Rate rate) {
      refuseLongBurst(scan, rate, given.number("burst"));
    }
  }

  /** The kernel is told in 32 bits how long the burst lasts; a rate in percent is not known here. */
  private static void refuseLongBurst(Scan scan, Rate rate, long burst) {
    long told = rate.bytesPerSecond();
    if (Long.compareUnsigned(told, LARGEST_RATE) > 0) told = LARGEST_RATE;
    if (Psched.transmissionTime(told, burst, scan.dialect()) == Psched.OUT_OF_RANGE) {
      throw scan.refuseAbout("burst", Diagnostic.NOT_COMPUTABLE, fails("tbf: burst out of range"),
          "sending the burst at this rate takes longer than the kernel can be told, about 275 seconds");
    }
  }
}
