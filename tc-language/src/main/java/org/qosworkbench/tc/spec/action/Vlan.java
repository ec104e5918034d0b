package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Check.refuseSaying;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Complaint.wrongArgument;
import static org.qosworkbench.tc.spec.KernelRule.refusesSaying;
import static org.qosworkbench.tc.spec.Option.Moment.KEYWORD;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.protocol;
import static org.qosworkbench.tc.spec.ValueType.u16;
import static org.qosworkbench.tc.spec.ValueType.u8;
import static org.qosworkbench.tc.spec.action.ActionRules.looking;
import static org.qosworkbench.tc.spec.action.ActionRules.needs;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import java.util.List;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelAnswer;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.Control;
import org.qosworkbench.tc.value.EtherType;

/** VLAN tags and the Ethernet header as a whole (iproute2 tc/m_vlan.c). */
public final class Vlan {
  private Vlan() {}

  private static final String USAGE = "Usage: vlan pop [CONTROL]";
  private static final List<String> OPERATIONS = List.of("pop", "push", "modify", "pop_eth", "push_eth");

  private static final Section OPTIONS = section("vlan",
      operation("pop").doc("Removes the outer tag."),
      operation("push").doc("Adds a tag outside of those that are there."),
      operation("modify").since("4.9").doc("Rewrites the outer tag."),
      operation("pop_eth").since("5.10").doc("Removes the Ethernet header, for tunnels without one."),
      operation("push_eth").since("5.10").doc("Adds an Ethernet header."),
      ofTag(prefix("id", param("VID", u16(0)))).bad(wrongArgument("id is invalid"))
          .doc("VLAN id, 0 to 4095.").note("tc takes numbers up to 65535, which the kernel refuses."),
      ofTag(prefix("protocol", param("PROTOCOL", protocol()))).bad(wrongArgument("protocol is invalid"))
          .doc("Type of the tag: 802.1q or 802.1ad.").fallback("802.1q"),
      ofTag(prefix("priority", param("PCP", u8(0, 0, 7)))).since("4.9").bad(wrongArgument("prio is invalid"))
          .doc("Priority code point of the tag.").fallback("0 for push; unchanged for modify"),
      ofHeader("dst_mac").doc("Destination address of the new header."),
      ofHeader("src_mac").doc("Source address of the new header."));

  private static final Option INDEX = Parts.index("vlan: Illegal \"index\"");

  private static final List<Check> CHECKS = List.of(
      refuseSaying(Diagnostic.MISSING_OPTION, given -> hasTag(given) && !given.has("id"),
          given -> "id needs to be set for " + (given.has("push") ? "push" : "modify"), "the new tag needs a VLAN id",
          "push", "modify"),
      refuse(Diagnostic.MISSING_OPTION, given -> given.has("push_eth") && !given.has("dst_mac"),
          "dst_mac needs to be set for push_eth", "the new header needs both addresses", "push_eth"),
      refuse(Diagnostic.MISSING_OPTION, given -> given.has("push_eth") && !given.has("src_mac"),
          "src_mac needs to be set for push_eth", "the new header needs both addresses", "push_eth"),
      refuse(Diagnostic.BAD_PROTOCOL,
          given -> given.has("protocol") && !EtherType.isVlan(given.number("protocol")),
          "protocol not supported", "a VLAN tag is of type 802.1q or 802.1ad", "protocol"));

  /** 4095 is reserved, and all ones of the twelve bits. */
  private static final int RESERVED_ID = 4095;

  public static final Action KIND = action("vlan", "VLAN tags",
          tested(Kernel.needs("NET_ACT_VLAN", "act_vlan"),
              needs(KernelAnswer.errno(Errno.EINVAL),
                  "vlan needs to know what to do unless its index is that of one that exists: pop, push, modify, "
                      + "pop_eth or push_eth", "pop", "push", "modify", "pop_eth", "push_eth"),
              refusesSaying(Diagnostic.KERNEL_BAD_VALUE, looking(it -> it.given().number("id") >= RESERVED_ID),
                  it -> KernelAnswer.errno(Errno.ERANGE),
                  it -> "VLAN " + it.given().number("id") + " is out of range: 0 to 4094", "id")))
      .since("3.19")
      .doc("Adds, removes or rewrites a VLAN tag, or the whole Ethernet header.")
      .note("tc takes a vlan without an operation, which makes sense with the index of one that exists only.")
      .verdict("pipe")
      .options(((Grammar) Vlan::read).using(OPTIONS, section("vlan", INDEX), Control.words()))
      .examples(
          "actions add action vlan push protocol 802.1ad id 100 priority 3 pipe index 12",
          "actions add action vlan pop",
          "actions add action vlan push_eth dst_mac 02:00:00:00:00:01 src_mac 02:00:00:00:00:02");

  private static Option operation(String name) {
    return prefix(name).guard(KEYWORD, Diagnostic.CONFLICTING_OPTIONS,
        given -> OPERATIONS.stream().mapToInt(given::count).sum() > 1,
        fails("unexpected \"%s\" - action already specified"), "one vlan action does one thing");
  }

  private static Option ofTag(Option option) {
    return option.guard(KEYWORD, Diagnostic.MISPLACED_OPTION, given -> !hasTag(given),
        wrongArgument("only valid for push/modify"), "this belongs behind push or modify");
  }

  private static Option ofHeader(String name) {
    return prefix(name, param("MAC", new ValueType.LinkAddress()).bad(Parts::illegalLinkAddress)).since("5.10")
        .guard(KEYWORD, Diagnostic.MISPLACED_OPTION, given -> !given.has("push_eth"),
            wrongArgument("only valid for push_eth"), "this belongs behind push_eth");
  }

  private static boolean hasTag(Given given) {
    return given.hasAny("push", "modify");
  }

  private static void read(Scan scan) {
    Parts.name(scan, KIND);
    OPTIONS.read(scan);
    Parts.help(scan, USAGE);
    Parts.verdictAndIndex(scan, INDEX);
    scan.test(CHECKS);
  }
}
