package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.Moment.KEYWORD;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.address;
import static org.qosworkbench.tc.spec.ValueType.either;
import static org.qosworkbench.tc.spec.ValueType.u16;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.ValueType.u8;
import static org.qosworkbench.tc.spec.action.ActionRules.looking;
import static org.qosworkbench.tc.spec.action.ActionRules.needs;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Match;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.ValueType.Masks;
import org.qosworkbench.tc.spec.grammar.Control;
import org.qosworkbench.tc.spec.grammar.TunnelTests;
import org.qosworkbench.tc.value.Address;
import org.qosworkbench.tc.value.Family;

/** Tunnel metadata (iproute2 tc/m_tunnel_key.c). */
public final class TunnelKey {
  private TunnelKey() {}

  private static final String USAGE = "Usage: tunnel_key unset";
  private static final Param ADDRESS = param("ADDRESS", address(Family.UNSPEC))
      .bad(fault -> Parts.addressExpected(Family.UNSPEC, fault.word()));
  private static final ValueType TOS_OR_TTL = either(u8(10), u8(16));

  private static final Section OPTIONS = section("tunnel_key",
      operation("unset").doc("Removes the metadata, so that a tunnel device behind sees a plain packet."),
      operation("set").doc("Sets the metadata that a tunnel device in external mode sends the packet with."),
      prefix("src_ip", ADDRESS).doc("Source of the outer packet, IPv4 or IPv6."),
      prefix("dst_ip", ADDRESS).doc("Destination of the outer packet."),
      prefix("id", param("N", u32(10))).bad("Illegal \"id\"").doc("Tunnel id: VNI of VXLAN and Geneve, key of GRE.")
          .note("Takes the beginning i, so index is written in at least."),
      prefix("dst_port", param("PORT", u16(10))).bad("Illegal \"dst port\"")
          .doc("UDP port the outer packet goes to.").fallback("that of the device"),
      prefix("geneve_opts", param("CLASS:TYPE:DATA,...", new ValueType.GeneveOptions(Masks.NONE)))
          .bad("Illegal \"geneve_opts\"").since("4.19")
          .doc("Options of the Geneve header, in hexadecimal; several between commas.")
          .example("geneve_opts 0102:80:00800022,0102:81:00000001"),
      prefix("vxlan_opts", param("GBP", new ValueType.VxlanOptions(Masks.NONE)))
          .bad("Illegal \"vxlan_opts\"").since("5.8")
          .doc("Group policy id of VXLAN."),
      prefix("erspan_opts", param("VERSION:INDEX:DIR:HWID", new ValueType.ErspanOptions(Masks.NONE)))
          .bad("Illegal \"erspan_opts\"").since("5.8")
          .doc("ERSPAN: version 1 with an index, or version 2 with direction and hardware id.")
          .example("erspan_opts 2:0:1:63"),
      prefix("tos", param("TOS", TOS_OR_TTL)).bad("Illegal \"tos\"").since("4.19")
          .doc("Type of service of the outer packet.").fallback("0")
          .note("Decimal; what is no decimal number is read as hexadecimal."),
      prefix("ttl", param("TTL", TOS_OR_TTL)).bad("Illegal \"ttl\"").since("4.19")
          .doc("Time to live of the outer packet.").fallback("that of the device")
          .note("Decimal; what is no decimal number is read as hexadecimal."),
      prefix("csum").since("4.13").doc("Compute the outer UDP checksum; this is the default."),
      prefix("nocsum").since("4.13").doc("Leave the outer UDP checksum 0."),
      exact("nofrag").since("6.4").doc("Forbid fragments of the outer packet."))
      .help(new Section.Help(Match.PREFIX, exits(USAGE)));

  private static final Option INDEX = Parts.index("tunnel_key: Illegal \"index\"");

  private static final List<Check> CHECKS = List.of(
      refuse(Diagnostic.MISSING_OPTION, given -> given.has("set") && !(given.has("src_ip") && given.has("dst_ip")),
          "set needs tunnel_key parameters", "set needs src_ip and dst_ip", "set"));

  private static final KernelRule NO_LITERAL = refuses(Diagnostic.KERNEL_BAD_VALUE,
      it -> Stream.of("src_ip", "dst_ip").anyMatch(option -> end(it, option)
          .filter(address -> address.form() != Address.Form.LITERAL).isPresent()),
      says(Errno.EINVAL, "Failed to parse nested tunnel key attributes"),
      "the ends of a tunnel are addresses; any, all and default are none", "src_ip", "dst_ip");
  private static final KernelRule NO_OPERATION = needs(says(Errno.EINVAL, "Unknown tunnel key action"),
      "tunnel_key needs set or unset unless its index is that of one that exists", "set", "unset");
  private static final KernelRule BAD_OPTIONS = TunnelTests.RULE.onlyIf(looking(it -> it.given().has("set")));
  private static final KernelRule TWO_FAMILIES = refuses(Diagnostic.KERNEL_INCONSISTENT_VALUES,
      looking(it -> it.given().has("set")
          && !end(it, "src_ip").map(Address::family).equals(end(it, "dst_ip").map(Address::family))),
      says(Errno.EINVAL, "Missing either ipv4 or ipv6 src and dst"),
      "both ends of a tunnel are IPv4 addresses, or both are IPv6 addresses", "dst_ip");

  private static Optional<Address> end(KernelCase it, String option) {
    return it.given().value(option).map(Address.class::cast);
  }

  public static final Action KIND = action("tunnel_key", "Tunnel metadata",
          tested(Kernel.needs("NET_ACT_TUNNEL_KEY", "act_tunnel_key"),
              NO_LITERAL, NO_OPERATION, BAD_OPTIONS, TWO_FAMILIES))
      .since("4.10")
      .doc("Tells a tunnel device in external mode where a packet goes: addresses, id, options.")
      .verdict("pipe")
      .options(((Grammar) TunnelKey::read).using(OPTIONS, section("tunnel_key", INDEX), Control.words()))
      .examples(
          "actions add action tunnel_key set src_ip 192.0.2.1 dst_ip 192.0.2.2 id 42 dst_port 4789 tos 8 ttl 64 "
              + "nocsum pipe index 3",
          "actions add action tunnel_key set src_ip 2001:db8::1 dst_ip 2001:db8::2 id 42 geneve_opts 0102:80:00800022",
          "actions add action tunnel_key unset");

  private static Option operation(String name) {
    return prefix(name).guard(KEYWORD, Diagnostic.CONFLICTING_OPTIONS,
        given -> given.count("set") + given.count("unset") > 1,
        fails("unexpected \"%s\" - action already specified"), "one tunnel_key either sets or removes");
  }

  private static void read(Scan scan) {
    Parts.name(scan, KIND);
    OPTIONS.read(scan);
    Parts.verdictAndIndex(scan, INDEX);
    scan.test(CHECKS);
  }
}
