package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.probability;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;

/** Stochastic fair blue (iproute2 tc/q_sfb.c). The word help is unknown like any other. */
public final class Sfb {
  private Sfb() {}

  private static final Section OPTIONS = section("sfb",
      option("rehash", "MS", u32(0)).unit("ms")
          .doc("How often flows are spread anew over the bins, so that two flows do not share theirs for long.")
          .fallback("600000").note("Milliseconds, although tc's usage says seconds."),
      option("db", "MS", u32(0)).unit("ms")
          .doc("For how long before a rehash the new bins are warmed up beside the old ones.")
          .fallback("60000").note("Milliseconds, although tc's usage says seconds."),
      option("limit", "PACKETS", u32(0)).unit("packets")
          .doc("Most packets that the queue holds.").fallback("the device's txqueuelen"),
      option("max", "PACKETS", u32(0)).unit("packets")
          .doc("Packets in a bin from which on its flow is taken to ignore marks and is limited to penalty_rate.")
          .fallback("five quarters of target, or 25"),
      option("target", "PACKETS", u32(0)).unit("packets")
          .doc("Packets in a bin from which on its marking probability rises.").fallback("four fifths of max"),
      option("increment", "P", probability())
          .doc("How much the marking probability of a bin above target rises with each packet.").fallback("0.0005"),
      option("decrement", "P", probability())
          .doc("How much the marking probability of an empty bin falls.").fallback("0.00005"),
      option("penalty_rate", "PPS", u32(0)).unit("packets/s")
          .doc("Rate that flows get that do not react to marks.").fallback("10"),
      option("penalty_burst", "PACKETS", u32(0)).unit("packets")
          .doc("Packets that such flows may send at once.").fallback("20"))
      .unknown("What is \"%s\"?");

  public static final Qdisc KIND = qdisc("sfb", "Stochastic fair blue",
          Kernel.needs("NET_SCH_SFB", "sch_sfb")
          .classes(ClassSpace.SINGLE).with(CHANGEABLE, CLASSFUL, CHILD_QDISCS, FILTERS))
      .doc("Counts packets of flows in bins of several hash functions, marks or drops those of flows that fill all of "
          + "theirs, and holds down flows that do not react.")
      .options(OPTIONS)
      .examples(
          "qdisc add dev eth0 root handle 1: sfb",
          "qdisc add dev eth0 root handle 1: sfb rehash 300000 db 30000 limit 2000 max 50 target 40 increment 0.001 "
              + "decrement 0.0001 penalty_rate 20 penalty_burst 40");

  private static Option option(String name, String placeholder, ValueType type) {
    return exact(name, param(placeholder, type)).bad("Illegal \"" + name + "\"");
  }
}
