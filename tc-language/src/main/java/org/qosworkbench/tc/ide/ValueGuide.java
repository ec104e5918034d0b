package org.qosworkbench.tc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Target;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Family;
import org.qosworkbench.tc.value.PppProtocol;
import org.qosworkbench.tc.value.Protocol;
import org.qosworkbench.tc.value.RateUnit;
import org.qosworkbench.tc.value.SizeUnit;

/**
 * What people are told about a type of value. The one place of the facade that looks at every value type.
 *
 * @param token its color
 * @param what what it is, as a phrase with its article
 * @param example a word that is one; empty when there is no typical one
 * @param offer what completion has to offer
 */
record ValueGuide(TokenType token, String what, String example, Offer offer) {
  /** What completion offers for a value. */
  sealed interface Offer {
    /** Nothing that could be known. */
    record Nothing() implements Offer {}

    /** One of these words. */
    record Words(List<String> words) implements Offer {}

    /** A number with one of these units behind it. */
    record Units(List<String> units) implements Offer {}

    /** The handle of a qdisc. */
    record Handles() implements Offer {}

    /** The id of a class. */
    record ClassIds() implements Offer {}

    /** A device. */
    record Devices() implements Offer {}

    /** Any of several. */
    record Several(List<Offer> offers) implements Offer {}
  }

  private static final Offer NOTHING = new Offer.Nothing();
  private static final List<String> RATE_UNITS = List.of(RateUnit.values()).stream().map(RateUnit::spelling).toList();
  private static final List<String> SIZE_UNITS = List.of(SizeUnit.values()).stream().map(SizeUnit::spelling).toList();
  private static final List<String> TIME_UNITS = List.of("s", "ms", "us");
  private static final List<String> TIME64_UNITS = List.of("s", "ms", "us", "ns");
  private static final List<String> IP_PROTOCOLS =
      List.of("tcp", "udp", "icmp", "ipv6-icmp", "igmp", "sctp", "udplite", "esp", "ah", "gre", "ipip", "ospf", "vrrp");
  private static final List<String> CLOCKS =
      List.of("CLOCK_TAI", "CLOCK_REALTIME", "CLOCK_BOOTTIME", "CLOCK_MONOTONIC");
  private static final long ALL_32_BITS = 0xffff_ffffL;

  static ValueGuide of(ValueType type, Target target) {
    return switch (type) {
      case ValueType.Unsigned it -> number(range(it.min(), it.max(), it.format().base(), it.format().phrase()));
      case ValueType.Signed it -> number(it.max() == Integer.MAX_VALUE || it.max() == Long.MAX_VALUE
          ? "a number, possibly negative" : "a number from " + it.min() + " to " + it.max());
      case ValueType.Loose it -> number(it.base() == Base.HEXADECIMAL ? "a number in hexadecimal" : "a number");
      case ValueType.Real it -> number("a number, possibly with a fraction");
      case ValueType.Probability it ->
          new ValueGuide(TokenType.NUMBER, "a probability from 0.0 to 1.0", "0.5", NOTHING);
      case ValueType.Percentage it ->
          new ValueGuide(TokenType.PERCENT, "a percentage from 0 to 100, the % sign optional", "5%",
              new Offer.Units(List.of("%")));
      case ValueType.Rate it -> rate(it);
      case ValueType.Size it -> new ValueGuide(
          TokenType.SIZE, "a number of bytes, possibly with a unit; k is 1024", "15k", new Offer.Units(SIZE_UNITS));
      case ValueType.SizeAndCell it -> new ValueGuide(TokenType.SIZE,
          "a number of bytes, possibly with a unit, and possibly /CELL, a power of two", "15k",
          new Offer.Units(SIZE_UNITS));
      case ValueType.Time it -> new ValueGuide(
          TokenType.TIME, "a time; a bare number is microseconds", "10ms", new Offer.Units(TIME_UNITS));
      case ValueType.TickTime it -> new ValueGuide(
          TokenType.TIME, "a time up to 274 s; a bare number is microseconds", "10ms", new Offer.Units(TIME_UNITS));
      case ValueType.Time64 it -> new ValueGuide(
          TokenType.TIME, "a time; a bare number is nanoseconds", "10ms", new Offer.Units(TIME64_UNITS));
      case ValueType.Changed it -> of(dialect(target).has(it.since()) ? it.now() : it.before(), target);
      case ValueType.Either it -> either(it.types().stream().map(one -> of(one, target)).toList());
      case ValueType.Handle it -> new ValueGuide(
          TokenType.HANDLE, "a handle: a hexadecimal number up to ffff and a colon", "1:", new Offer.Handles());
      case ValueType.ClassId it -> new ValueGuide(TokenType.CLASSID,
          "a class id: MAJOR:MINOR, both hexadecimal up to ffff, or root, or none", "1:10", new Offer.ClassIds());
      case ValueType.U32Handle it ->
          new ValueGuide(TokenType.HANDLE, "a u32 handle: TABLE:BUCKET:NODE, all hexadecimal", "800::800", NOTHING);
      case ValueType.Protocol it -> new ValueGuide(TokenType.PROTOCOL,
          "an Ethernet protocol: a name, or a number in any base", "ip",
          new Offer.Words(Protocol.names(dialect(target))));
      case ValueType.PppProtocol it -> new ValueGuide(
          TokenType.PROTOCOL, "a PPP protocol: a name or a number", "ip", new Offer.Words(PppProtocol.names()));
      case ValueType.InetProtocol it -> new ValueGuide(
          TokenType.PROTOCOL, "an IP protocol: a name or a number up to 255", "tcp", new Offer.Words(IP_PROTOCOLS));
      case ValueType.Address it -> address(it.family(), "");
      case ValueType.Prefix it -> address(it.family(), ", possibly with /LENGTH or /MASK");
      case ValueType.LinkAddress it -> linkAddress("a link-layer address");
      case ValueType.Mac it -> linkAddress("a MAC address of six hexadecimal bytes");
      case ValueType.MacMask it -> linkAddress("a link-layer address, possibly with /BITS or /MASK");
      case ValueType.Device it ->
          new ValueGuide(TokenType.DEVICE, "a network device of at most 15 characters", "eth0", new Offer.Devices());
      case ValueType.OneOf it -> words(it.words().stream().map(Name::text).toList());
      case ValueType.OneOfIgnoringCase it -> words(it.words());
      case ValueType.Clock it -> words(CLOCKS);
      case ValueType.Realm it -> number("a routing realm: 0 to 255, or a name of the rt_realms file");
      case ValueType.Hex it ->
          new ValueGuide(TokenType.NUMBER, "hexadecimal digits, two for each byte", "0a0b", NOTHING);
      case ValueType.HexMask it ->
          new ValueGuide(TokenType.NUMBER, "hexadecimal digits, possibly with a /MASK of the same length", "0a0b",
              NOTHING);
      case ValueType.Masked it -> number("a number with the mask of the bits that count, VALUE/MASK");
      case ValueType.Ports it -> number("a port, or a range FROM-TO");
      case ValueType.GeneveOptions it ->
          tunnel("Geneve options CLASS:TYPE:DATA in hexadecimal, several between commas");
      case ValueType.VxlanOptions it -> tunnel("a VXLAN group policy id");
      case ValueType.ErspanOptions it -> tunnel("ERSPAN metadata VERSION:INDEX:DIRECTION:HARDWARE-ID");
      case ValueType.GtpOptions it -> tunnel("GTP options PDU:QFI");
      case ValueType.PfcpOptions it -> tunnel("PFCP options TYPE:SEID");
      case ValueType.CanId it -> number("a CAN identifier, possibly with a mask");
      case ValueType.Flags it -> flags(it.group().names());
      case ValueType.ConntrackState it -> new ValueGuide(TokenType.WORD,
          "states of a connection, each with + or - before it: trk, new, est, rel, rpl, inv", "+trk+est", NOTHING);
      case ValueType.ConntrackHelper it ->
          new ValueGuide(TokenType.WORD, "a conntrack helper: FAMILY-PROTOCOL-NAME", "ipv4-tcp-ftp", NOTHING);
      case ValueType.CountOffset it ->
          new ValueGuide(TokenType.NUMBER, "how many queues, and from which on: COUNT@OFFSET", "2@0", NOTHING);
      case ValueType.WordList it -> words(it.vocabulary().words());
      case ValueType.Text it -> new ValueGuide(
          TokenType.STRING, it.maxBytes() > 0 ? "a text of at most " + it.maxBytes() + " bytes" : "a text", "",
          NOTHING);
      case ValueType.Path it -> new ValueGuide(TokenType.STRING, "the name of a file", "", NOTHING);
      case ValueType.Special it -> new ValueGuide(TokenType.WORD, it.placeholder(), "", alternatives(it.placeholder()));
    };
  }

  private static Dialect dialect(Target target) {
    return Dialect.of(target.iproute2().major(), target.iproute2().minor());
  }

  private static ValueGuide number(String what) {
    return new ValueGuide(TokenType.NUMBER, what, "1", NOTHING);
  }

  private static String range(long min, long max, Base base, String all) {
    if (min == 0 && (max == ALL_32_BITS || max == -1 || max == 0xffff || max == 0xff)) return all;
    return "a number from " + min + " to " + Long.toUnsignedString(max)
        + (base == Base.HEXADECIMAL ? ", in hexadecimal" : "");
  }

  private static ValueGuide rate(ValueType.Rate type) {
    return switch (type.ofLink()) {
      case NO -> new ValueGuide(TokenType.RATE, "a rate; a bare number is bits per second", "10mbit",
          new Offer.Units(RATE_UNITS));
      case YES -> {
        var units = new ArrayList<>(RATE_UNITS);
        units.add("%");
        yield new ValueGuide(TokenType.RATE,
            "a rate, or a percentage of the device's speed; a bare number is bits per second",
            "10mbit", new Offer.Units(List.copyOf(units)));
      }
    };
  }

  private static ValueGuide either(List<ValueGuide> guides) {
    return new ValueGuide(guides.get(0).token,
        guides.stream().map(ValueGuide::what).collect(Collectors.joining(", or ")),
        guides.get(0).example, new Offer.Several(guides.stream().map(ValueGuide::offer).toList()));
  }

  private static ValueGuide address(Family family, String tail) {
    return switch (family) {
      case INET -> new ValueGuide(TokenType.ADDRESS, "an IPv4 address" + tail, "192.0.2.1", NOTHING);
      case INET6 -> new ValueGuide(TokenType.ADDRESS, "an IPv6 address" + tail, "2001:db8::1", NOTHING);
      case UNSPEC -> new ValueGuide(TokenType.ADDRESS, "an IP address" + tail, "192.0.2.1", NOTHING);
    };
  }

  private static ValueGuide linkAddress(String what) {
    return new ValueGuide(TokenType.ADDRESS, what, "02:00:00:00:00:01", NOTHING);
  }

  private static ValueGuide words(List<String> words) {
    return new ValueGuide(TokenType.WORD, "one of " + String.join(", ", words), words.get(0), new Offer.Words(words));
  }

  private static ValueGuide flags(List<String> names) {
    return new ValueGuide(TokenType.WORD,
        "flags between slashes, each possibly with no before it: " + String.join(", ", names),
        names.get(0), new Offer.Words(names));
  }

  /** The words between braces: {@code {link|network|transport}|0..2}. */
  private static Offer alternatives(String placeholder) {
    int open = placeholder.indexOf('{');
    int close = placeholder.indexOf('}');
    return open < 0 || close < open
        ? NOTHING
        : new Offer.Words(List.of(placeholder.substring(open + 1, close).split("\\|")));
  }

  private static ValueGuide tunnel(String what) {
    return new ValueGuide(TokenType.NUMBER, what, "", NOTHING);
  }
}
