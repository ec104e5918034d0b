package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.looseInt;

import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;

/** Marker of the DS field (iproute2 tc/q_dsmark.c until 6.5). Whatever is wrong, tc prints the usage. */
public final class Dsmark {
  private Dsmark() {}

  private static final String USAGE = "Usage: dsmark indices INDICES [ default_index DEFAULT_INDEX ] [ set_tc_index ]";
  private static final String CLASS_USAGE = "Usage: ... dsmark [ mask MASK ] [ value VALUE ]";
  private static final int INDEX_BITS = 0xffff;

  private static final Section OPTIONS = section("dsmark",
      exact("indices", number("NUMBER")).bad(USAGE).mandatory()
          .doc("How many classes there are, a power of two. They are there by themselves, from 1 up.")
          .note("tc keeps the low 16 bits of the number."),
      exact("default_index", number("INDEX")).or("default").bad(USAGE)
          .doc("Class for packets that no filter takes.").fallback("the packet's own traffic control index"),
      exact("set_tc_index")
          .doc("Keep the DS field of the packet as its traffic control index, for the classifier tcindex."))
      .unknown(USAGE)
      .help(USAGE)
      .checks(refuse(Diagnostic.MISSING_OPTION, given -> (given.number("indices") & INDEX_BITS) == 0, USAGE,
          "dsmark needs indices, a number above 0", "indices"));

  private static final Section CLASS = section("dsmark class",
      exact("mask", number("MASK")).bad(CLASS_USAGE).doc("Bits of the DS field that are kept.").fallback("0xff"),
      exact("value", number("VALUE")).bad(CLASS_USAGE).doc("Bits that are then set in the DS field.").fallback("0"))
      .unknown(CLASS_USAGE)
      .help(CLASS_USAGE);

  public static final Qdisc KIND = qdisc("dsmark", "Differentiated services marker",
          Kernel.needs("NET_SCH_DSMARK", "sch_dsmark").removedIn("6.3")
              .with(CLASSFUL, CLASS_CHANGE, CHILD_QDISCS, FILTERS, OPTIONS_REQUIRED))
      .removedIn("6.6")
      .doc("Rewrote the DS field of packets, by class. The actions pedit, skbmod and skbedit do that today.")
      .options(OPTIONS).classOptions(CLASS)
      .examples(
          "qdisc add dev eth0 root handle 1: dsmark indices 64 default_index 2 set_tc_index",
          "class change dev eth0 classid 1:2 dsmark mask 0x3 value 0xb8");

  private static Param number(String name) {
    return param(name, looseInt(0, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }
}
