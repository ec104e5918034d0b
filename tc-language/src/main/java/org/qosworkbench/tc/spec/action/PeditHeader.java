package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.action.PeditField.inet;
import static org.qosworkbench.tc.spec.action.PeditField.inet6;
import static org.qosworkbench.tc.spec.action.PeditField.mac;
import static org.qosworkbench.tc.spec.action.PeditField.number;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;

/**
 * A header whose fields pedit knows by name (iproute2 tc/p_*.c).
 *
 * @param option its name, a field follows
 * @param form with which form of pedit it is understood
 * @param fields the names of its fields
 * @param meanings its fields, in the order of their names
 */
record PeditHeader(Option option, Form form, Section fields, List<PeditField> meanings) {

  /** With which form of pedit a header is understood. */
  enum Form { BOTH, EXTENDED }

  private static final List<PeditField> IP_FIELDS = List.of(
      inet("src", "Source address."),
      inet("dst", "Destination address."),
      number(exact("tos").orPrefix("dsfield")
          .doc("DS field: DSCP and ECN bits. retain 0xfc leaves ECN alone."), 1, 0xff),
      number(exact("ihl").doc("Header length in words of 32 bits."), 1, 0x0f),
      number("ttl", 1, "Time to live.").decrementable(),
      number("protocol", 1, "Protocol number."),
      number(prefix("precedence").doc("The same byte as tos."), 1, 0xff),
      number(exact("nofrag").doc("Flags and high bits of the fragment offset: all but the reserved bits."), 1, 0x3f),
      number(exact("firstfrag").doc("High bits of the fragment offset."), 1, 0x1f),
      number(exact("ce").doc("Reserved flag of the fragment field."), 1, 0x80),
      number(exact("df").doc("The flag: do not fragment."), 1, 0x40),
      number(exact("mf").doc("The flag: more fragments follow."), 1, 0x20));

  /** Fields behind the header, which is taken to have 20 bytes; not with ex. */
  private static final List<PeditField> FIELDS_BEHIND_IP = List.of(
      number("dport", 2, "Destination port, behind a header without options."),
      number("sport", 2, "Source port, behind a header without options."),
      number("icmp_type", 1, "ICMP type, behind a header without options."),
      number("icmp_code", 1, "Meant for the ICMP code, but tc edits the type."));

  private static final List<PeditField> IP6_FIELDS = List.of(
      inet6("src", "Source address."),
      inet6("dst", "Destination address."),
      number(exact("flow_lbl").doc("Flow label, of which tc changes 19 bits."), 4, 0x0007ffff),
      number("payload_len", 2, "Length of the payload."),
      number("nexthdr", 1, "Number of the next header."),
      number("hoplimit", 1, "Hop limit.").decrementable(),
      number("traffic_class", 1, "Traffic class."));

  private static final List<PeditField> ETH_FIELDS = List.of(
      number("type", 2, "Ethernet type."), mac("dst", "Destination address."), mac("src", "Source address."));

  private static final List<PeditField> TCP_FIELDS = List.of(
      number("sport", 2, "Source port."), number("dport", 2, "Destination port."), number("flags", 1, "Flags of TCP."));

  private static final List<PeditField> UDP_FIELDS = List.of(
      number("sport", 2, "Source port."), number("dport", 2, "Destination port."));

  static final PeditHeader IP = header("ip", Form.BOTH, "IPv4 header.", IP_FIELDS);
  /** What {@code ip} understands beyond its own fields, without {@code ex}. */
  static final PeditHeader BEHIND_IP = header("behind ip", Form.BOTH, "Behind the IPv4 header.", FIELDS_BEHIND_IP);

  private static final List<PeditHeader> ALL = List.of(
      IP,
      header("ip6", Form.EXTENDED, "IPv6 header; with ex only.", IP6_FIELDS),
      header("eth", Form.EXTENDED, "Ethernet header; with ex only.", ETH_FIELDS),
      header("tcp", Form.EXTENDED, "TCP header; with ex only.", TCP_FIELDS),
      header("udp", Form.EXTENDED, "UDP header; with ex only.", UDP_FIELDS),
      header("icmp", Form.BOTH, "Known to tc, but without any field.", List.of()));

  /** The names of all headers. */
  static final Section WORDS = section("munge", ALL.stream().map(PeditHeader::option).toArray(Option[]::new));

  private static PeditHeader header(String name, Form form, String doc, List<PeditField> fields) {
    var names = fields.stream().map(PeditField::option).toArray(Option[]::new);
    return new PeditHeader(exact(name).doc(doc), form, section(name, names), fields);
  }

  /** The header that the current word names. */
  static Optional<PeditHeader> find(Scan scan) {
    return scan.find(WORDS).map(option -> ALL.get(WORDS.options().indexOf(option)));
  }

  /** The field of this header that the current word names. */
  Optional<PeditField> field(Scan scan) {
    return scan.find(fields).map(option -> meanings.get(fields.options().indexOf(option)));
  }

  /** The fields of all headers that have any. */
  static Stream<Section> sections() {
    return Stream.concat(ALL.stream(), Stream.of(BEHIND_IP)).map(PeditHeader::fields)
        .filter(it -> !it.options().isEmpty());
  }
}
