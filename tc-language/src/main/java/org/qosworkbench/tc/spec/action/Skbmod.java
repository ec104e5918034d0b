package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u16;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.action.ActionRules.needs;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.Control;

/** Simple edits of the Ethernet header (iproute2 tc/m_skbmod.c). tc repeats addresses and types on standard error. */
public final class Skbmod {
  private Skbmod() {}

  private static final String USAGE =
      "Usage:... skbmod { set <SETTABLE> | swap <SWAPPABLE> | ecn } [CONTROL] [index INDEX]";
  private static final Name OWN = Name.prefix("skbmod");
  private static final Param MAC = param("MAC", new ValueType.Mac());

  private static final Section OPTIONS = section("skbmod",
      prefix("swap").then(Scan::require).doc("Leads in mac; tc takes no other notice of it."),
      prefix("mac").doc("Swaps source and destination address."),
      prefix("set").then(Scan::require).doc("Leads in dmac, smac and etype; tc takes no other notice of it."),
      prefix("etype", param("TYPE", u16(0))).bad(wrongArgument("ethertype is invalid"))
          .then(scan -> scan.print("skbmod etype 0x" + Long.toHexString(scan.outer().number("etype"))))
          .doc("New Ethernet type; a number only, 0x0800 is IPv4."),
      prefix("dmac", MAC).bad("Invalid dst mac address %s")
          .then(scan -> scan.print("dst MAC address <" + scan.wordAhead(-1).orElse("") + ">"))
          .doc("New destination address."),
      prefix("smac", MAC).bad("Invalid smac address %s")
          .then(scan -> scan.print("src MAC address <" + scan.wordAhead(-1).orElse("") + ">"))
          .doc("New source address."),
      prefix("ecn").since("5.15").doc("Marks packets that understand ECN as having seen congestion."));

  private static final Option INDEX = prefix("index", param("N", u32(0))).bad("skbmod: Illegal \"index\"")
      .doc("Number of the instance: creates it, or binds the one that is there.")
      .fallback("the kernel picks a free number")
      .note("Unlike with other actions 0x is hexadecimal and a leading 0 octal.");

  public static final Action KIND = action("skbmod", "Simple edits of the Ethernet header",
          tested(Kernel.needs("NET_ACT_SKBMOD", "act_skbmod"),
              needs(KernelAnswer.errno(Errno.EINVAL),
                  "skbmod needs something to change unless its index is that of one that exists",
                  "dmac", "smac", "etype", "mac", "ecn")))
      .since("4.9")
      .doc("Sets or swaps MAC addresses, sets the Ethernet type, or marks congestion. Simpler and faster than pedit.")
      .verdict("pipe")
      .options(((Grammar) Skbmod::read).using(OPTIONS, section("skbmod", INDEX), Control.words()))
      .examples(
          "actions add action skbmod set dmac 02:00:00:00:00:01 smac 02:00:00:00:00:02 etype 0x0800 pipe",
          "actions add action skbmod swap mac index 8",
          "actions add action skbmod ecn");

  private static void read(Scan scan) {
    while (scan.is(OWN) || scan.find(OPTIONS).isPresent()) {
      if (scan.is(OWN)) {
        Parts.name(scan, KIND);
      } else {
        scan.read(scan.find(OPTIONS).orElseThrow());
      }
    }
    Parts.help(scan, USAGE);
    Parts.verdictAndIndex(scan, INDEX);
    if (!scan.given().hasAny("mac", "etype", "dmac", "smac", "ecn", "index")) {
      throw scan.refuse(Diagnostic.MISSING_OPTION, exits("skbmod requires at least one option"),
          "skbmod needs something to change, or an index");
    }
  }
}
