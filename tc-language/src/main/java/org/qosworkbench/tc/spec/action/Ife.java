package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.oneOfPrefixes;
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
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.Control;

/** Metadata in a header of its own (iproute2 tc/m_ife.c). tc repeats types and addresses on standard error. */
public final class Ife {
  private Ife() {}

  private static final String USAGE =
      "Usage:... ife {decode|encode} [{ALLOW|USE} ATTR] [dst DMAC] [src SMAC] [type TYPE] [CONTROL] [index INDEX]";
  private static final Name OWN = Name.prefix("ife");
  private static final Param MAC = param("MAC", new ValueType.Mac()).bad(wrongArgument("Invalid mac address"));

  private static final Section USES = section("use",
      prefix("mark", param("N", u32(0))).bad(wrongArgument("ife mark val is invalid")).doc("Firewall mark."),
      prefix("prio", param("N", u32(0))).bad(wrongArgument("ife prio val is invalid")).doc("Priority."),
      prefix("tcindex", param("N", u16(0))).bad(wrongArgument("ife tcindex val is invalid"))
          .doc("Index that dsmark and tcindex use."));

  private static final Section OPTIONS = section("ife",
      prefix("decode").doc("Takes the header off and gives the packet the metadata found there."),
      prefix("encode").doc("Puts the packet behind a header with metadata."),
      prefix("allow", param("META", oneOfPrefixes("mark", "prio", "tcindex"))).bad(wrongArgument("Illegal meta define"))
          .doc("Encodes what the packet has: its mark, priority or index, when it is not 0.")
          .example("encode allow mark"),
      prefix("use").then(((Grammar) Ife::use).using(USES))
          .doc("Encodes a value that is the same for all packets.").example("encode use mark 0x12"),
      prefix("type", param("TYPE", u16(0))).bad(wrongArgument("ife type is invalid"))
          .then(scan -> printType(scan, scan.outer().number("type")))
          .doc("Ethernet type of the header, a number.").fallback("0xed3e"),
      prefix("dst", MAC).then(scan -> scan.print("dst MAC address <" + scan.wordAhead(-1).orElse("") + ">"))
          .doc("Destination address of the new header.").fallback("that of the packet"),
      prefix("src", MAC).then(scan -> scan.print("src MAC address <" + scan.wordAhead(-1).orElse("") + ">"))
          .doc("Source address of the new header.").fallback("that of the packet"));

  private static final Option INDEX = prefix("index", param("N", u32(0))).bad("ife: Illegal \"index\"")
      .doc("Number of the instance: creates it, or binds the one that is there.")
      .fallback("the kernel picks a free number")
      .note("Beginnings up to i stand for ife. Unlike with other actions 0x is hexadecimal and a leading 0 octal.");

  private static final int USUAL_TYPE = 0xed3e;

  public static final Action KIND = action("ife", "Metadata in a header of its own",
          tested(Kernel.needs("NET_ACT_IFE (+NET_IFE_SKBMARK, NET_IFE_SKBPRIO, NET_IFE_SKBTCINDEX)", "act_ife")))
      .since("4.6")
      .doc("Carries mark, priority or index of a packet to another machine (inter-FE, RFC 8013).")
      .verdict("pipe")
      .options(((Grammar) Ife::read).using(OPTIONS, USES, section("ife", INDEX), Control.words()))
      .examples(
          "actions add action ife encode allow mark use prio 5 type 0xed3e dst 02:00:00:00:00:01 pipe index 3",
          "actions add action ife decode pipe");

  private static void read(Scan scan) {
    boolean encodes = false;
    while (true) {
      if (scan.is(OWN)) {
        Parts.name(scan, KIND);
        continue;
      }
      var option = scan.find(OPTIONS);
      if (option.isEmpty()) break;
      if (option.get().name().equals("encode")) encodes = true;
      if (option.get().name().equals("decode")) encodes = false;
      scan.read(option.get());
    }
    Parts.help(scan, USAGE);
    Parts.verdictAndIndex(scan, INDEX);
    if (!scan.given().hasAny("decode", "encode", "index")) {
      throw scan.refuse(Diagnostic.MISSING_OPTION, exits("IFE requires decode/encode specified"),
          "ife needs decode or encode");
    }
    if (encodes && !scan.given().has("type")) printType(scan, USUAL_TYPE);
  }

  private static void use(Scan scan) {
    scan.require();
    var meta = scan.find(USES);
    if (meta.isEmpty()) {
      throw scan.refuse(Diagnostic.BAD_WORD, wrongArgument("Illegal meta use type"),
          "use is followed by mark, prio or tcindex");
    }
    scan.read(meta.get());
  }

  private static void printType(Scan scan, long type) {
    scan.print("IFE type 0x%04X".formatted(type));
  }
}
