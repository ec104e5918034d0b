package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.KernelRule.warns;
import static org.qosworkbench.tc.spec.Option.Moment.VALUE;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.KernelCase.Above;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;

/** Hierarchical fair service curves (iproute2 tc/q_hfsc.c). */
public final class Hfsc {
  private Hfsc() {}

  private static final double MICROSECONDS_PER_SECOND = 1_000_000;

  private static final Option M1 = slope("m1").doc("Rate of the first piece, up to the time d.").fallback("0");
  private static final Option D = prefix("d", param("TIME", time())).bad(illegal("d")).unit("us")
      .doc("When the first piece ends and the second begins, from the moment the class becomes active.").fallback("0");
  private static final Option M2 = slope("m2").doc("Rate of the second piece: what the class gets in the long run.");
  private static final Option UMAX = prefix("umax", param("BYTES", size())).bad(illegal("umax")).unit("bytes")
      .doc("Bytes that are to be sent within dmax: the largest packet, usually.").fallback("0");
  private static final Option DMAX = prefix("dmax", param("TIME", time())).bad(illegal("dmax")).unit("us")
      .doc("Within this time umax bytes are to be sent.").fallback("0");
  private static final Option RATE = slope("rate").doc("What the class gets in the long run.");

  /** A curve is written in one of two ways, [m1] [d] m2 or [umax] [dmax] rate, in this order. */
  private static final Section CURVE = section("service curve", M1, D, M2, UMAX, DMAX, RATE);

  private static final Section OPTIONS = section("hfsc",
      prefix("default", param("MINOR", u16(16))).bad(illegal("default"))
          .onceUnlessZero(VALUE, fails("HFSC: Double \"default\""))
          .doc("Minor number of the class for packets that no filter takes.")
          .fallback("0: such packets are dropped")
          .note("Hexadecimal, with or without 0x: default 10 is class 1:10."))
      .unknown("HFSC: What is \"%s\" ?")
      .helpPrefix("Usage: ... hfsc [ default CLASSID ]");

  private static final Section CLASS = section("hfsc class",
      curve("rt").doc("Real-time curve: what the class is promised, whatever its place in the tree. For leaf classes.")
          .example("rt m1 2mbit d 10ms m2 500kbit"),
      curve("ls").doc("Link-share curve: how the class takes part in what is left, in relation to its siblings.")
          .example("ls rate 5mbit"),
      curve("sc").doc("One curve for both rt and ls.").example("sc umax 1500 dmax 20ms rate 1mbit"),
      curve("ul").doc("Upper-limit curve: most that link sharing gives to the class. Needs ls or sc.")
          .example("ul rate 10mbit"))
      .unknown("HFSC: What is \"%s\" ?")
      .helpPrefix("Usage: ... hfsc [ [ rt SC ] [ ls SC ] | [ sc SC ] ] [ ul SC ]")
      .checks(
          refuse(Diagnostic.MISSING_OPTION, given -> !given.hasAny("rt", "ls", "sc", "ul"), "HFSC: no parameters given",
              "an hfsc class needs a curve: rt, ls or sc"),
          refuse(Diagnostic.DEPENDENT_OPTION, given -> given.has("ul") && !given.hasAny("ls", "sc"),
              "HFSC: Upper-limit Service Curve without Link-Share Service Curve",
              "ul limits link sharing, so it needs ls or sc", "ul"));

  public static final Qdisc KIND = qdisc("hfsc", "Hierarchical fair service curve",
      Kernel.needs("NET_SCH_HFSC", "sch_hfsc").classes(ClassSpace.CREATED_BELOW_ROOT)
          .with(CHANGEABLE, CLASSFUL, USER_CLASSES, CLASS_TREE, CLASS_CHANGE, CHILD_QDISCS, FILTERS, OPTIONS_REQUIRED)
          .classRules(warns(
              Diagnostic.KERNEL_WARNS, it -> it.above().map(Hfsc::turnsInner).orElse(false),
              it -> KernelAnswer.remarks("Forced curve change on parent 'rt' to 'sc'"),
              it -> "the class above has a real-time curve only, which is for leaves; the kernel makes it its "
                  + "link-share curve as well")))
      .doc("Shares a link in a tree of classes, and promises delay apart from bandwidth: a curve of two straight "
          + "pieces says how much a class gets from the moment it becomes active.")
      .options(OPTIONS).classOptions(CLASS)
      .examples(
          "qdisc add dev eth0 root handle 1: hfsc default 20",
          "class add dev eth0 parent 1: classid 1:1 hfsc sc rate 10mbit ul rate 10mbit",
          "class add dev eth0 parent 1:1 classid 1:10 hfsc rt umax 1500 dmax 20ms rate 1mbit ls rate 2mbit",
          "class add dev eth0 parent 1:1 classid 1:20 hfsc ls m1 1mbit d 50ms m2 8mbit");

  /** Whether a class without a link-share curve is to get its first child. */
  private static boolean turnsInner(Above above) {
    return !above.hasClasses() && above.history().stream().noneMatch(it -> it.hasAny("ls", "sc"));
  }

  private static Option slope(String name) {
    return prefix(name, param("RATE", rate32OrPercent())).bad(illegal(name)).unit("bit/s");
  }

  private static Option curve(String name) {
    return prefix(name).then(((Grammar) Hfsc::curve).using(CURVE)).bad(illegal(name));
  }

  private static String illegal(String option) {
    return "HFSC: Illegal \"" + option + "\"";
  }

  /**
   * tc tries the first way and, when it fails, the second one on the same words. Since d is also a shorthand of dmax,
   * what follows its value tells the two apart.
   */
  private static void curve(Scan scan) {
    boolean slopes = part(scan, M1);
    boolean time = part(scan, D);
    if (scan.is(M2)) {
      scan.read(M2);
      refuseFlat(scan);
      return;
    }
    if (!slopes && !time) {
      part(scan, UMAX);
      part(scan, DMAX);
    }
    boolean rate = !slopes && scan.is(RATE);
    scan.require();
    if (!rate) {
      throw scan.refuse(Diagnostic.BAD_CURVE, Complaint.SILENT,
          "a curve is written as [m1 RATE] [d TIME] m2 RATE or as [umax BYTES] [dmax TIME] rate RATE");
    }
    scan.read(RATE);
    refuseUnbounded(scan);
  }

  private static boolean part(Scan scan, Option option) {
    if (!scan.is(option)) return false;
    scan.read(option);
    return true;
  }

  private static void refuseFlat(Scan scan) {
    var given = scan.given();
    if (given.number("m1") == 0 && given.number("m2") == 0) throw flat(scan, "m2");
  }

  private static void refuseUnbounded(Scan scan) {
    var given = scan.given();
    long umax = given.number("umax");
    long dmax = given.number("dmax", given.number("d"));
    long rate = given.number("rate");
    if (umax != 0 && dmax == 0) {
      throw scan.refuseAbout("umax", Diagnostic.BAD_CURVE, fails("HFSC: umax given but dmax is zero."),
          "umax bytes need a time to be sent in: dmax");
    }
    double first = dmax == 0 ? 0 : Math.ceil(umax * MICROSECONDS_PER_SECOND / dmax);
    if (rate == 0 && first == 0) {
      throw scan.refuseAbout("rate", Diagnostic.TC_CRASHES, Complaint.crashes(Ending.KILLED_BY_SIGFPE),
          "tc divides by the rate, which is 0 bytes per second here, and dies");
    }
    if (rate == 0 && (int) (long) first == 0) throw flat(scan, "rate");
  }

  private static RuntimeException flat(Scan scan, String option) {
    return scan.refuseAbout(option, Diagnostic.BAD_CURVE, fails("HFSC: Service Curve has two zero slopes"),
        "with both rates 0 the class would never send");
  }
}
