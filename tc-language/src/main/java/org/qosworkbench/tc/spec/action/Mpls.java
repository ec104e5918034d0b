package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Check.refuseSaying;
import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.required;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.Moment.KEYWORD;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.protocol;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.ValueType.u8;
import static org.qosworkbench.tc.spec.action.ActionRules.looking;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import java.util.List;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.grammar.Control;
import org.qosworkbench.tc.value.EtherType;

/** MPLS label stack (iproute2 tc/m_mpls.c). */
public final class Mpls {
  private Mpls() {}

  private static final String USAGE = "Usage: mpls pop [ protocol MPLS_PROTO ] [CONTROL]";
  private static final List<String> OPERATIONS = List.of("pop", "push", "modify", "mac_push", "dec_ttl");

  private static final Section OPTIONS = section("mpls",
      prefix("pop").doc("Removes the outer label; protocol says what is below it."),
      prefix("push").doc("Adds a label between the Ethernet header and the packet."),
      prefix("modify").doc("Rewrites fields of the outer label."),
      prefix("mac_push").since("5.10").doc("Adds a label in front of the Ethernet header."),
      prefix("dec_ttl").doc("Takes one from the time to live of the outer label; packets that run out are dropped."),
      ofLabel(prefix("label", param("LABEL", u32(0, 0, 0xfffff)))).bad(wrongArgument("label must be <=0xFFFFF"))
          .doc("Value of the label.").note("The kernel refuses 3, the implicit null label."),
      ofLabel(prefix("tc", param("N", u8(0, 0, 7)))).bad(wrongArgument("tc field is 3 bits max"))
          .doc("Traffic class of the label.").fallback("0 for a new label"),
      ofLabel(prefix("ttl", param("N", u8(0, 1, 255)))).bad(wrongArgument("ttl must be >0 and <=255"))
          .doc("Time to live of the label.").fallback("copied from the packet for a new label"),
      ofLabel(prefix("bos", param("N", u8(0, 0, 1)))).bad(wrongArgument("bos must be 0 or 1"))
          .doc("Whether the label is the bottom of the stack.")
          .fallback("1 for a new label unless there is one below it"),
      prefix("protocol", param("PROTOCOL", protocol())).bad(wrongArgument("protocol is invalid"))
          .guard(KEYWORD, Diagnostic.MISPLACED_OPTION, given -> !given.hasAny("push", "mac_push", "pop"),
              wrongArgument("only valid for push, mac_push and pop"), "protocol belongs behind push, mac_push or pop")
          .doc("Behind pop, the type of what is below the label; else the type of the label.")
          .fallback("mpls_uc for a new label"));

  private static final Option INDEX = Parts.index("").bad(wrongArgument("illegal index"));

  private static final List<Check> CHECKS = List.of(
      refuse(Diagnostic.MISSING_OPTION, given -> given.has("push") && !given.has("label"), required("label"),
          "a new label needs a value", "push"),
      refuseSaying(Diagnostic.BAD_PROTOCOL,
          given -> given.hasAny("push", "mac_push") && given.number("protocol") != 0
              && !EtherType.isMpls(given.number("protocol")),
          given -> "invalid %spush protocol \"0x%04x\" - use mpls_(uc|mc)"
              .formatted(given.has("mac_push") ? "mac_" : "", given.number("protocol")),
          "a new label is of type mpls_uc or mpls_mc", "protocol"),
      refuse(Diagnostic.MISSING_OPTION, given -> given.has("pop") && given.number("protocol") == 0,
          required("protocol"), "pop needs to be told what is below the label", "pop"));

  private static final int IMPLICIT_NULL = 3;
  private static final int SMALLEST_ETHER_TYPE = 0x600;
  private static final KernelRule RESERVED_LABEL = KernelRule.refuses(Diagnostic.KERNEL_BAD_VALUE,
      it -> it.given().has("label") && it.given().number("label") == IMPLICIT_NULL,
      says(Errno.EINVAL, "act_mpls: MPLS label out of range"),
      "label 3, the implicit null label, never stands in a packet: it asks a neighbor to send none", "label");
  private static final KernelRule NO_OPERATION = KernelRule.refuses(Diagnostic.KERNEL_MISSING_OPTION,
      looking(it -> operation(it.given()).isEmpty()), says(Errno.EINVAL, "act_mpls: Unknown MPLS action"),
      "mpls needs to know what to do unless its index is that of one that exists");
  private static final KernelRule NO_LABEL = KernelRule.refuses(Diagnostic.KERNEL_MISSING_OPTION,
      looking(it -> it.given().has("mac_push") && !it.given().has("label")),
      says(Errno.EINVAL, "act_mpls: Label is required for MPLS push"), "a new label needs a value", "mac_push");
  private static final KernelRule BAD_PAYLOAD = KernelRule.refuses(Diagnostic.KERNEL_BAD_VALUE,
      looking(it -> it.given().has("pop") && it.given().number("protocol") < SMALLEST_ETHER_TYPE),
      says(Errno.EINVAL, "act_mpls: Invalid protocol type for MPLS pop"),
      "what is below the label has an Ethernet type, 0x0600 or more", "protocol");

  public static final Action KIND = action("mpls", "MPLS label stack",
          tested(Kernel.needs("NET_ACT_MPLS", "act_mpls"), RESERVED_LABEL, NO_OPERATION, NO_LABEL, BAD_PAYLOAD))
      .since("5.3")
      .doc("Adds, removes or rewrites the outer MPLS label.")
      .verdict("pipe")
      .options(((Grammar) Mpls::read).using(OPTIONS, section("mpls", INDEX), Control.words()))
      .examples(
          "actions add action mpls push protocol mpls_uc label 100 tc 3 ttl 64 bos 1 pipe index 9",
          "actions add action mpls pop protocol ipv4",
          "actions add action mpls dec_ttl");

  private static Option ofLabel(Option option) {
    return option.guard(KEYWORD, Diagnostic.MISPLACED_OPTION, given -> !given.hasAny("push", "mac_push", "modify"),
        wrongArgument("only valid for push, mac_push and modify"), "this belongs behind push, mac_push or modify");
  }

  private static void read(Scan scan) {
    Parts.name(scan, KIND);
    if (Parts.readIndexBehindName(scan, INDEX)) return;
    OPTIONS.read(scan, option -> {
      var before = operation(scan.given());
      if (OPERATIONS.contains(option.name()) && !before.isEmpty()) {
        throw scan.refuse(Diagnostic.CONFLICTING_OPTIONS,
            Complaint.fails("Error: got \"%s\" but action already set to \"" + before + "\""),
            "one mpls action does one thing");
      }
      scan.read(option);
    });
    Parts.help(scan, USAGE);
    if (operation(scan.given()).isEmpty()) {
      throw scan.refuse(Diagnostic.MISSING_OPTION, exits("Command line is not complete. Try option \"help\""),
          "mpls needs to know what to do: pop, push, modify, mac_push or dec_ttl");
    }
    Parts.verdictAndIndex(scan, INDEX);
    scan.test(CHECKS);
  }

  private static String operation(Given given) {
    return OPERATIONS.stream().filter(given::has).findFirst().orElse("");
  }
}
