package org.qosworkbench.tc.spec.qdisc;

import static org.qosworkbench.tc.spec.Kernel.Trait.*;
import static org.qosworkbench.tc.spec.Option.Moment.VALUE;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Qdisc.qdisc;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.*;

import org.qosworkbench.tc.spec.ClassSpace;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Qdisc;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;

/** Credit-based shaper of IEEE 802.1Q (iproute2 tc/q_cbs.c). */
public final class Cbs {
  private Cbs() {}

  private static final Section OPTIONS = section("cbs",
      once("offload", "0|1", u8(0))
          .doc("1: the device does the shaping, 0: the kernel does.").fallback("0")
          .note("Any number above 0 is taken for 1."),
      once("hicredit", "BYTES", s32(0)).unit("bytes")
          .doc("Most credit that can be saved up while packets wait: largest interfering frame times idleslope / port "
              + "rate."),
      once("locredit", "BYTES", s32(0)).unit("bytes")
          .doc("Lowest credit after a packet was sent: largest own frame times sendslope / port rate. Negative."),
      once("sendslope", "KBIT", s32(0)).unit("kbit/s")
          .doc("How fast credit goes down while sending: idleslope minus the port rate. Negative."),
      once("idleslope", "KBIT", s32(0)).unit("kbit/s")
          .doc("How fast credit grows while packets wait; the bandwidth that is reserved.")
          .note("A plain number of kbit/s: 20mbit is refused."))
      .unknown("cbs: unknown parameter \"%s\"")
      .help("Usage: ... cbs hicredit BYTES locredit BYTES sendslope BPS idleslope BPS");

  public static final Qdisc KIND = qdisc("cbs", "Credit-based shaper", Kernel.needs("NET_SCH_CBS", "sch_cbs")
          .classes(ClassSpace.SINGLE)
          .with(CHANGEABLE, CLASSFUL, CHILD_QDISCS, OPTIONS_REQUIRED))
      .since("4.15")
      .doc("Shapes one traffic class of a time-sensitive network: packets may go while there is credit, which grows "
          + "with idleslope and is used up with sendslope.")
      .note("tc makes sure of none of its values; left out, they are 0 and nothing gets through.")
      .options(OPTIONS)
      .examples("qdisc replace dev eth0 parent 100:1 cbs idleslope 98688 sendslope -901312 hicredit 153 locredit "
          + "-1389 offload 1");

  private static Option once(String name, String placeholder, ValueType type) {
    return prefix(name, param(placeholder, type)).bad("cbs: illegal value for \"" + name + "\": \"%s\"")
        .onceUnlessZero(VALUE, Complaint.fails("cbs: duplicate \"" + name + "\" specification"));
  }
}
