package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Action.action;
import static org.qosworkbench.tc.spec.Check.refuse;
import static org.qosworkbench.tc.spec.Complaint.exits;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.KernelAnswer.says;
import static org.qosworkbench.tc.spec.KernelRule.refuses;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.u16;
import static org.qosworkbench.tc.spec.action.ActionRules.looking;
import static org.qosworkbench.tc.spec.action.ActionRules.tested;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qosworkbench.tc.spec.Action;
import org.qosworkbench.tc.spec.Check;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Ending;
import org.qosworkbench.tc.spec.Errno;
import org.qosworkbench.tc.spec.Given;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.KernelCase;
import org.qosworkbench.tc.spec.KernelRule;
import org.qosworkbench.tc.spec.Match;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.grammar.Control;
import org.qosworkbench.tc.value.Address;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.Family;
import org.qosworkbench.tc.value.Fault;
import org.qosworkbench.tc.value.MaskedNumber;
import org.qosworkbench.tc.value.NumberFormat;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Width;

/** Connection tracking (iproute2 tc/m_ct.c). The index stands in front of the verdict here. */
public final class Ct {
  private Ct() {}

  private static final String USAGE = "Usage: ct clear";
  private static final Name OWN = Name.prefix("ct");
  private static final NumberFormat PORT = new NumberFormat(Width.U16, Base.DECIMAL);
  private static final int LABEL_DIGITS = 32;

  private static final Param ADDRESSES = param("ADDRESS[-ADDRESS]", new ValueType.Special("ADDRESS[-ADDRESS]"));
  private static final Param PORTS = param("PORT[-PORT]", new ValueType.Special("PORT[-PORT]"));

  private static final Option ADDR = prefix("addr").then(Ct::addresses)
      .doc("New address, or addresses to choose from.");
  private static final Option PORT_RANGE = prefix("port").then(Ct::ports).doc("New port, or ports to choose from.");
  private static final Section SIDES = section("nat",
      prefix("src").doc("Rewrite the source."), prefix("dst").doc("Rewrite the destination."));

  private static final Option NAT = prefix("nat")
      .doc("Alone: rewrites packets of connections that have a translation. With src or dst: gives a new one its own.")
      .note("Another word must follow in any case, even behind the address.")
      .example("commit nat src addr 192.0.2.1-192.0.2.9 port 1024-65535 pipe");

  private static final Section OPTIONS = section("ct",
      prefix("zone", param("ZONE", u16(0))).bad("ct: Illegal \"zone\"")
          .doc("Conntrack zone in which the connection is kept.").fallback("0"),
      NAT,
      prefix("clear").doc("Forget what conntrack noted on the packet.")
          .note("Alone; only zone, mark and the like may stand beside it."),
      prefix("commit").doc("Keep the connection; mark, label, helper and nat src or dst hold for it from now on."),
      prefix("force").doc("With commit: replace a connection that was seen in the other direction only."),
      Parts.index("ct: Illegal \"index\""),
      prefix("mark", param("MARK[/MASK]", new ValueType.Masked(MaskedNumber.Format.U32))).bad("ct: Illegal \"mark\"")
          .doc("Mark of the connection.").fallback("mask 0xffffffff").example("mark 0x1/0xff"),
      prefix("label", param("HEX[/MASK]", new ValueType.HexMask()).bad(Ct::illegalLabel))
          .doc("Label of the connection, up to 16 bytes in hexadecimal.").note("A single digit at the end is ignored.")
          .example("label 01000000000000000000000000000000"),
      exact("helper", param("HELPER", new ValueType.ConntrackHelper())).or("helpe").bad("ct: Illegal \"helper\"")
          .since("6.3")
          .doc("Helper that watches the connection: family, protocol and name.").example("helper ipv4-tcp-ftp")
          .note("Shorter beginnings stand for help, which prints the usage."))
      .help(new Section.Help(Match.PREFIX, exits(USAGE)));

  private static final List<Check> CHECKS = List.of(
      refuse(Diagnostic.CONFLICTING_OPTIONS, given -> given.has("clear") && given.hasAny("nat", "commit", "force"),
          "ct: clear can only be used alone", "clear forgets; it goes with neither commit, force nor nat", "clear"),
      refuse(Diagnostic.CONFLICTING_OPTIONS, given -> given.has("src") && given.has("dst"),
          "ct: src and dst nat can't be used together", "one ct translates either sources or destinations", "dst"),
      refuse(Diagnostic.DEPENDENT_OPTION, given -> given.has("commit") && given.has("nat") && !hasSide(given),
          "ct: commit and nat must set src or dst", "a connection that is committed with nat needs src or dst", "nat"),
      refuse(Diagnostic.DEPENDENT_OPTION, given -> !given.has("commit") && hasSide(given),
          "ct: src or dst is only valid if commit is set",
          "only a connection that is committed can be given a translation",
          "src", "dst"));

  private static final KernelRule ELSEWHERE = refuses(Diagnostic.KERNEL_WRONG_PLACE,
      it -> it.place() == KernelCase.Place.ROOT || it.place() == KernelCase.Place.CLASS,
      says(Errno.EOPNOTSUPP, "act_ct: Attaching ct to a non ingress/clsact qdisc is unsupported"),
      "ct works in filters of ingress and clsact only: elsewhere the kernel would lose fragments that it keeps until "
          + "they are whole");

  private static KernelRule without(String option, String symbol, String text) {
    return refuses(Diagnostic.KIND_NOT_BUILT,
        looking(it -> it.given().has(option) && !it.given().has("clear") && it.lacks(symbol)),
        says(Errno.EOPNOTSUPP, text), "the kernel was built without " + symbol, option);
  }

  public static final Action KIND = action("ct", "Connection tracking",
          tested(Kernel.needs("NET_ACT_CT", "act_ct"), ELSEWHERE,
              without("nat", "CONFIG_NF_NAT", "act_ct: Netfilter nat isn't enabled in kernel"),
              without("mark", "CONFIG_NF_CONNTRACK_MARK", "act_ct: Conntrack mark isn't enabled."),
              without("label", "CONFIG_NF_CONNTRACK_LABELS", "act_ct: Conntrack labels isn't enabled."),
              without("zone", "CONFIG_NF_CONNTRACK_ZONES", "act_ct: Conntrack zones isn't enabled.")))
      .since("5.4")
      .doc("Sends packets through conntrack, so that flower can match ct_state; commits and translates connections.")
      .verdict("pipe")
      .options(((Grammar) Ct::read).using(OPTIONS, SIDES, section("nat src or dst", ADDR, PORT_RANGE), Control.words()))
      .examples(
          "actions add action ct zone 5 nat pipe",
          "actions add action ct commit force zone 5 mark 0x1/0xff label 01 index 8 pipe",
          "actions add action ct commit nat src addr 192.0.2.1-192.0.2.9 port 1024-65535 pipe",
          "actions add action ct commit helper ipv4-tcp-ftp",
          "actions add action ct clear");

  private static boolean hasSide(Given given) {
    return given.hasAny("src", "dst");
  }

  private static void read(Scan scan) {
    if (scan.is(OWN)) scan.take(KIND);
    OPTIONS.read(scan, option -> {
      if (option == NAT) nat(scan);
      else scan.read(option);
    });
    scan.test(CHECKS);
    Control.readIfThere(scan);
  }

  private static void nat(Scan scan) {
    scan.take(NAT);
    scan.require();
    var side = scan.find(SIDES);
    if (side.isEmpty()) return;
    scan.read(side.get());
    scan.require();
    if (!scan.is(ADDR)) throw scan.refuse(Diagnostic.MISSING_OPTION, exits(USAGE), "\"addr\" must follow");
    scan.read(ADDR);
    scan.require();
    Parts.readIfThere(scan, PORT_RANGE);
  }

  private static void addresses(Scan scan) {
    scan.require();
    var word = scan.word();
    int dash = word.indexOf('-');
    var first = address(scan, dash < 0 ? word : word.substring(0, dash), Family.UNSPEC);
    if (dash >= 0) address(scan, word.substring(dash + 1), first.family());
    scan.take(ADDRESSES);
  }

  private static Address address(Scan scan, String text, Family family) {
    return switch (Address.parse(text, family)) {
      case Parsed.Ok<Address> ok -> ok.get();
      case Parsed.Bad<Address> bad -> throw scan.refuse(
          Diagnostic.BAD_ADDRESS, Parts.addressExpected(family, text), bad.fault().explain());
    };
  }

  private static void ports(Scan scan) {
    scan.require();
    for (var port : scan.word().split("-", 2)) {
      UnsignedNumber.parse(port, PORT).problem().ifPresent(fault -> {
        throw scan.refuse(Diagnostic.BAD_PORT, fails("ct: Illegal nat port range"), fault.explain());
      });
    }
    scan.take(PORTS);
  }

  /** tc has cut the word at the slash. */
  private static Complaint illegalLabel(Fault fault) {
    int slash = fault.word().indexOf('/');
    var value = slash < 0 ? fault.word() : fault.word().substring(0, slash);
    if (fault.kind() == Fault.Kind.TOO_LONG) {
      int length = value.getBytes(StandardCharsets.UTF_8).length;
      return wrong(value, length + " Max allowed size " + LABEL_DIGITS);
    }
    return slash >= 0 && fault.start() > slash
        ? wrong(fault.word().substring(slash + 1), "ct: labels mask must be a hex string")
        : wrong(value, "ct: labels must be a hex string");
  }

  private static Complaint wrong(String part, String reason) {
    return new Complaint("Error: argument \"" + part + "\" is wrong: " + reason, Ending.EXITS);
  }
}
