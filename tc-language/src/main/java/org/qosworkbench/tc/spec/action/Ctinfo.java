package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u16;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.grammar.Control;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Value;

/** DSCP and mark of the connection (iproute2 tc/m_ctinfo.c). The order dscp, cpmark, zone, verdict, index is fixed. */
public final class Ctinfo {
  private Ctinfo() {}

  private static final String USAGE =
      "Usage: ... ctinfo [dscp mask [statemask]] [cpmark [mask]] [zone ZONE] [CONTROL] [index <INDEX>]";
  private static final Name OWN = Name.prefix("ctinfo");
  private static final long DSCP_BITS = 0x3f;

  private static final Option DSCP = prefix("dscp", param("MASK", u32(0))).bad("ctinfo: Illegal dscp \"mask\"")
      .doc("Copies six bits of the connection's mark to the DS field of the packet.")
      .note("MASK has exactly six bits, side by side. With STATEMASK, only when a bit of it is set in the mark.")
      .example("dscp 0xfc000000 0x01000000");
  private static final Param STATE_MASK = param("STATEMASK", u32(0)).doc("Bits of the mark that allow the copy.");
  private static final Option CPMARK = prefix("cpmark")
      .doc("Copies the connection's mark to the packet, as connmark does.").fallback("mask 0xffffffff")
      .example("cpmark 0x00ffffff");
  private static final Param MARK_MASK = param("MASK", u32(0)).doc("Bits of the mark that are copied.");
  private static final Option ZONE = prefix("zone", param("ZONE", u16(10))).bad("ctinfo: Illegal \"zone\"")
      .doc("Conntrack zone in which the connection is looked up.").fallback("0");
  private static final Option INDEX = Parts.index("ctinfo: Illegal \"index\"");

  public static final Action KIND = action("ctinfo", "DSCP and mark of the connection",
          tested(Kernel.needs("NET_ACT_CTINFO", "act_ctinfo")))
      .since("5.3")
      .doc("Brings DSCP or mark back from the connection, on ingress, before cake and the like see the packet.")
      .verdict("pipe")
      .options(((Grammar) Ctinfo::read).using(section("ctinfo", DSCP, CPMARK, ZONE, INDEX), Control.words()))
      .examples("actions add action ctinfo dscp 0xfc000000 0x01000000 cpmark 0x00ffffff zone 2 pipe index 6");

  private static void read(Scan scan) {
    Parts.names(scan, KIND, OWN);
    Parts.help(scan, USAGE);
    long stateMask = 0;
    if (Parts.readIfThere(scan, DSCP)) stateMask = maskIfThere(scan, STATE_MASK);
    if (Parts.readIfThere(scan, CPMARK)) maskIfThere(scan, MARK_MASK);
    Parts.readIfThere(scan, ZONE);
    Parts.verdictAndIndex(scan, INDEX);
    check(scan, scan.given().number("dscp"), stateMask);
  }

  /** Any number that follows is the mask. */
  private static long maskIfThere(Scan scan, Param mask) {
    if (!scan.fits(mask.type())) return 0;
    return scan.read(mask).map(Ctinfo::number).orElse(0L);
  }

  private static long number(Value value) {
    return value instanceof UnsignedNumber number ? number.value() : 0;
  }

  private static void check(Scan scan, long mask, long stateMask) {
    if ((mask & stateMask) != 0) {
      throw scan.refuseAbout("dscp", Diagnostic.INCONSISTENT_VALUES,
          fails("ctinfo: dscp mask & statemask must NOT overlap"),
          "the bits of the DSCP cannot tell at the same time whether there is one");
    }
    if (mask != 0 && mask >>> Long.numberOfTrailingZeros(mask) != DSCP_BITS) {
      throw scan.refuseAbout("dscp", Diagnostic.INCONSISTENT_VALUES,
          fails("ctinfo: dscp mask must be 6 contiguous bits long"),
          "a DSCP has six bits, side by side, such as 0xfc000000");
    }
  }
}
