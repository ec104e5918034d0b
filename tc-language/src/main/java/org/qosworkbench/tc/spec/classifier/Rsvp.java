package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Classifier.classifier;
import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.s32;
import static org.qosworkbench.tc.spec.ValueType.u32;

import java.util.List;
import org.qosworkbench.tc.spec.Classifier;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Kernel;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Address;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.Family;
import org.qosworkbench.tc.value.NumberFormat;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Width;

/** The classifiers for RSVP sessions, gone since iproute2 6.6 and Linux 6.3 (iproute2 6.1 tc/f_rsvp.c). */
public final class Rsvp {
  private Rsvp() {}

  private static final NumberFormat PORT = new NumberFormat(Width.U16, Base.ANY);
  /** iproute2 compares the wrong way round: words that go on behind ipproto count as well. */
  private static final Option PROTOCOL = exact("ipproto", param("PROTOCOL", new ValueType.InetProtocol()))
      .bad("Illegal \"ipproto\"").doc("Protocol of the flow, such as tcp.");
  private static final Param ENDPOINT = param("ADDRESS[/PORT]", new ValueType.Special("ADDRESS[/PORT]"));

  public static final Classifier RSVP = rsvp("rsvp", "RSVP session", Family.INET, "10.0.0.1");
  public static final Classifier RSVP6 = rsvp("rsvp6", "RSVP session of IPv6", Family.INET6, "2001:db8::1");

  private static Classifier rsvp(String name, String title, Family family, String address) {
    var protocol = family == Family.INET ? "ip" : "ipv6";
    var kernel = Kernel.needs("NET_CLS_RSVP" + (family == Family.INET ? "" : "6"), "cls_" + name).removedIn("6.3");
    return classifier(name, title, kernel)
        .doc("Takes the packets of a flow that RSVP reserved for: protocol, destination and, optionally, sender.")
        .removedIn("6.6")
        .handle(u32(0), "Illegal \"handle\"", "Number of the filter.")
        .options(options(name, family))
        .examples(
            "filter add dev eth0 parent 1: protocol " + protocol + " prio 1 " + name + " ipproto tcp session " + address
                + "/5000 classid 1:10",
            "filter add dev eth0 parent 1: protocol " + protocol + " prio 1 " + name + " session " + address
                + " spi/esp 0x10 sender " + address + "/20 tunnelid 3 flowid 1:11");
  }

  private static Grammar options(String name, Family family) {
    var selector = selector(family);
    Grammar endpoint = ((Grammar) scan -> endpoint(scan, family, selector)).using(selector);
    var options = section(name,
        prefix("session").then(endpoint).bad("Illegal \"session\"")
            .doc("Destination address, and its port behind a slash."),
        prefix("sender").orPrefix("flowspec").then(endpoint).bad("Illegal \"sender\"")
            .doc("Source address, and its port behind a slash."),
        PROTOCOL,
        Parts.CLASSID,
        exact("tunnelid", param("ID", u32(0))).bad("Illegal \"tunnelid\"")
            .doc("Number of the tunnel that the flow belongs to."),
        exact("tunnel", param("ID", u32(0))).bad("Illegal \"tunnel\"").then(Rsvp::skip)
            .doc("Starts a tunnel: the packets are looked up again behind NUMBER bytes of header."),
        Parts.ACTION,
        Parts.POLICE)
        .help("Usage:\t... rsvp ipproto PROTOCOL session DST[/PORT | GPI ]");
    return ((Grammar) scan -> read(scan, options)).using(options);
  }

  private static void read(Scan scan, Section options) {
    options.read(scan);
    while (scan.more()) {
      if (!scan.word().startsWith(PROTOCOL.name())) throw scan.refuseUnknown(options, fails(Parts.UNKNOWN));
      scan.read(PROTOCOL);
      options.read(scan);
    }
  }

  private static final Option SKIP = exact("skip").doc("Optional; the number of bytes to skip follows.");
  private static final Param SKIPPED = param("NUMBER", u32(0)).bad("Illegal \"skip\"");

  private static void skip(Scan scan) {
    scan.require();
    if (scan.is(SKIP)) scan.take(SKIP);
    scan.read(SKIPPED);
  }

  private static Section selector(Family family) {
    return section("generalized port",
        gpi("spi/ah", "Security parameter index of an authentication header."),
        gpi("gpi/ah", "Security parameter index of an authentication header."),
        gpi("spi/esp", "Security parameter index of an encrypted payload."),
        gpi("gpi/esp", "Security parameter index of an encrypted payload."),
        exact("flowlabel", param("LABEL", u32(0))).then(scan -> requireInet6(scan, family))
            .doc("Flow label; IPv6 only."),
        value("u32"), value("u16"), value("u8"));
  }

  private static Option gpi(String name, String doc) {
    return exact(name, param("SPI", u32(0))).doc(doc);
  }

  private static void requireInet6(Scan scan, Family family) {
    if (family != Family.INET6) {
      throw scan.refuseBack(1, Diagnostic.CONFLICTING_OPTIONS, Complaint.SILENT, "IPv4 has no flow label");
    }
  }

  private static final Option MASK =
      exact("mask", param("MASK", u32(16))).doc("Bits of the field that count, hexadecimal.");
  private static final Option AT =
      exact("at", param("OFFSET", s32(0))).doc("Where the field is, from the start of the transport header.");

  private static Option value(String name) {
    return exact(name, param("NUMBER", u32(0))).then(Rsvp::maskAndOffset)
        .doc("Value of a field of the transport header.");
  }

  private static void maskAndOffset(Scan scan) {
    for (var option : List.of(MASK, AT)) if (scan.is(option)) scan.read(option);
  }

  /** A port behind a slash rules out the other ways to select by transport header. */
  private static void endpoint(Scan scan, Family family, Section selector) {
    scan.require();
    var word = scan.word();
    int slash = word.indexOf('/');
    boolean portFits = slash < 0 || UnsignedNumber.parse(word.substring(slash + 1), PORT).accepted();
    var address = slash < 0 ? word : word.substring(0, slash);
    if (!portFits || !Address.parse(address, family).accepted()) {
      throw scan.refuse(Diagnostic.BAD_ADDRESS, Complaint.SILENT,
          "\"" + word + "\" is not an address of the right family with an optional /PORT");
    }
    scan.take(ENDPOINT);
    if (slash < 0) scan.find(selector).ifPresent(scan::read);
  }
}
