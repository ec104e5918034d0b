package org.qosworkbench.tc.spec.action;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.s32;
import static org.qosworkbench.tc.spec.ValueType.u32;
import static org.qosworkbench.tc.spec.action.PeditField.inet;
import static org.qosworkbench.tc.spec.action.PeditField.inet6;
import static org.qosworkbench.tc.spec.action.PeditField.mac;
import static org.qosworkbench.tc.spec.action.PeditField.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Grammar;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Refused;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.value.UnsignedNumber;
import org.qosworkbench.tc.value.Value;

/** The edits of one pedit action: which bytes, and what becomes of them. Remembers how many there were. */
final class PeditMunge implements Grammar {
  private static final int MOST_KEYS = 128;
  private static final int MAC_PARTS = 6;

  /** What tc says without a text of its own about an edit that begins with this word. */
  private static String badConstruct(String word) {
    return "Bad pedit construct (" + word + ")";
  }

  // ---- header fields -------------------------------------------------------------------------------------------------

  private static final List<PeditField> IP = List.of(
      inet("src", "Source address."),
      inet("dst", "Destination address."),
      number(exact("tos").orPrefix("dsfield").doc("DS field: DSCP and ECN bits. retain 0xfc leaves ECN alone."), 1, 0xff),
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
  private static final List<PeditField> BEHIND_IP = List.of(
      number("dport", 2, "Destination port, behind a header without options."),
      number("sport", 2, "Source port, behind a header without options."),
      number("icmp_type", 1, "ICMP type, behind a header without options."),
      number("icmp_code", 1, "Meant for the ICMP code, but tc edits the type."));

  private static final List<PeditField> IP6 = List.of(
      inet6("src", "Source address."),
      inet6("dst", "Destination address."),
      number(exact("flow_lbl").doc("Flow label, of which tc changes 19 bits."), 4, 0x0007ffff),
      number("payload_len", 2, "Length of the payload."),
      number("nexthdr", 1, "Number of the next header."),
      number("hoplimit", 1, "Hop limit.").decrementable(),
      number("traffic_class", 1, "Traffic class."));

  private static final List<PeditField> ETH = List.of(
      number("type", 2, "Ethernet type."), mac("dst", "Destination address."), mac("src", "Source address."));

  private static final List<PeditField> TCP = List.of(
      number("sport", 2, "Source port."), number("dport", 2, "Destination port."), number("flags", 1, "Flags of TCP."));

  private static final List<PeditField> UDP = List.of(
      number("sport", 2, "Source port."), number("dport", 2, "Destination port."));

  /** With which form of pedit a header is understood. */
  private enum Form { BOTH, EXTENDED }

  private record Header(Option option, Form form, Section fields, List<PeditField> meanings) {
    static Header of(String name, Form form, String doc, List<PeditField> fields) {
      var options = fields.stream().map(PeditField::option).toArray(Option[]::new);
      return new Header(exact(name).doc(doc), form, section(name, options), fields);
    }

    Optional<PeditField> find(Scan scan) {
      return scan.find(fields).flatMap(option -> meanings.stream().filter(it -> it.option() == option).findFirst());
    }
  }

  private static final Header ICMP = Header.of("icmp", Form.BOTH, "Known to tc, but without any field.", List.of());
  private static final Header PLAIN_IP = Header.of("ip", Form.BOTH, "IPv4 header.", IP);
  private static final Header AFTER_IP = Header.of("behind ip", Form.BOTH, "Behind the IPv4 header.", BEHIND_IP);
  private static final List<Header> HEADERS = List.of(
      PLAIN_IP,
      Header.of("ip6", Form.EXTENDED, "IPv6 header; with ex only.", IP6),
      Header.of("eth", Form.EXTENDED, "Ethernet header; with ex only.", ETH),
      Header.of("tcp", Form.EXTENDED, "TCP header; with ex only.", TCP),
      Header.of("udp", Form.EXTENDED, "UDP header; with ex only.", UDP),
      ICMP);
  private static final Section HEADER_WORDS =
      section("munge", HEADERS.stream().map(Header::option).toArray(Option[]::new));

  // ---- bytes by offset -----------------------------------------------------------------------------------------------

  private static final Option OFFSET = prefix("offset", param("BYTES", s32(0)))
      .doc("Bytes counted from the start of the network header; negative ones lie in the link header.")
      .example("munge offset 12 u32 at 0 0f 2 set 0x12345678");
  private static final Option U32 = prefix("u32").doc("Four bytes; the offset is a multiple of 4.");
  private static final Option U16 = prefix("u16").doc("Two bytes within one word of 32 bits.");
  private static final Option U8 = prefix("u8").doc("One byte.");
  private static final Section WIDTHS = section("offset", U32, U16, U8);
  private static final Option AT = prefix("at",
      param("OFFSET", u32(0)), param("OFFMASK", u32(16)), param("SHIFT", u32(0)))
      .doc("Adds a number from the packet to the offset: the byte at OFFSET, AND OFFMASK (hexadecimal), shifted right by SHIFT.");

  // ---- commands ------------------------------------------------------------------------------------------------------

  private static final Option INVERT = prefix("invert").doc("Inverts the bits.");
  private static final Option SET = prefix("set").doc("Overwrites with a value.");
  private static final Option ADD = prefix("add").since("4.11").doc("Adds a value, without carry out of the field; needs ex.");
  private static final Option DECREMENT = prefix("decrement").doc("Takes 1 from a time to live or hop limit; needs ex.");
  private static final Option PRESERVE = prefix("preserve").doc("Changes nothing.");
  private static final Option CLEAR = prefix("clear").doc("Sets all bits to 0.");
  private static final Section COMMANDS = section("command", INVERT, SET, ADD, DECREMENT, PRESERVE, CLEAR);
  private static final Option RETAIN = prefix("retain", param("MASK", u32(0)))
      .doc("Only the bits of MASK are changed.").example("ip dsfield set 0x10 retain 0xfc");

  private boolean extended;
  private int keys;

  @Override
  public List<Section> sections() {
    var all = new ArrayList<>(List.of(HEADER_WORDS, section("bytes", OFFSET, AT), WIDTHS, COMMANDS, section("mask", RETAIN)));
    HEADERS.stream().filter(it -> it != ICMP).map(Header::fields).forEach(all::add);
    all.add(AFTER_IP.fields());
    return List.copyOf(all);
  }

  /** {@code ex} was given. */
  void extend() {
    extended = true;
  }

  /** parse_munge() */
  @Override
  public void read(Scan scan) {
    scan.require();
    if (scan.is(OFFSET)) {
      offset(scan);
    } else {
      header(scan);
    }
  }

  // ---- header fields -------------------------------------------------------------------------------------------------

  private void header(Scan scan) {
    var option = scan.find(HEADER_WORDS);
    if (option.isEmpty()) throw unknownHeader(scan);
    var header = HEADERS.stream().filter(it -> it.option() == option.get()).findFirst().orElseThrow();
    scan.take(header.option());
    scan.require();
    try {
      field(scan, header);
    } catch (Refused refused) {
      throw scan.saying(refused, "bad pedit parsing");
    }
  }

  private static Refused unknownHeader(Scan scan) {
    var refused = scan.refuseUnknown(HEADER_WORDS,
        fails("Unknown action  hence option \"" + scan.wordAhead(1).orElse("") + "\" is unparsable"));
    if (scan.left() > 1) return refused;
    return scan.refuse(Diagnostic.INCOMPLETE_COMMAND, Complaint.exits("Command line is not complete. Try option \"help\""),
        "\"" + scan.word() + "\" is no header, and what to edit is missing");
  }

  private void field(Scan scan, Header header) {
    if (header.form() == Form.EXTENDED && !extended) {
      throw scan.refuseBack(1, Diagnostic.DEPENDENT_OPTION, Complaint.SILENT, "\"" + header.option() + "\" needs \"pedit ex\"");
    }
    if (scan.left() < 2) {
      throw scan.refuse(Diagnostic.BAD_PEDIT, Complaint.SILENT, "a field and a command are expected");
    }
    var field = header.find(scan);
    if (field.isEmpty() && header == PLAIN_IP && !extended) field = AFTER_IP.find(scan);
    if (field.isEmpty()) {
      throw scan.refuseUnknown(header.fields(), Complaint.SILENT);
    }
    scan.take(field.get().option());
    command(scan, field.get(), Optional.empty());
  }

  // ---- bytes by offset -----------------------------------------------------------------------------------------------

  /** parse_offset() */
  private void offset(Scan scan) {
    var start = scan.wordAhead(1).orElse("");
    PeditField field;
    long offset;
    try {
      scan.read(OFFSET);
      offset = scan.given().number("offset");
      field = width(scan);
      scan.require();
      if (scan.is(AT)) {
        scan.read(AT);
        scan.require();
      }
    } catch (Refused refused) {
      throw scan.saying(refused, badConstruct(start));
    }
    var command = scan.word();
    try {
      command(scan, field, Optional.of(offset));
    } catch (Refused refused) {
      throw scan.saying(refused, badConstruct(command));
    }
  }

  private static PeditField width(Scan scan) {
    var width = scan.find(WIDTHS);
    if (width.isEmpty()) {
      throw scan.refuse(Diagnostic.BAD_PEDIT, Complaint.SILENT, "u32, u16 or u8 is expected behind the offset");
    }
    scan.take(width.get());
    int bytes = width.get() == U32 ? 4 : width.get() == U16 ? 2 : 1;
    return number(width.get(), bytes, (1L << 8 * bytes) - 1);
  }

  // ---- commands ------------------------------------------------------------------------------------------------------

  /** parse_cmd() */
  private void command(Scan scan, PeditField field, Optional<Long> offset) {
    var found = scan.find(COMMANDS);
    if (found.isEmpty()) {
      throw scan.refuseUnknown(COMMANDS, Complaint.SILENT);
    }
    var command = found.get();
    if (command == DECREMENT && field.decrement() == PeditField.Decrement.REFUSED) {
      throw scan.refuse(Diagnostic.BAD_PEDIT, fails("decrement command is not supported for this field"),
          "only ip ttl and ip6 hoplimit can be decremented");
    }
    if ((command == ADD || command == DECREMENT) && !extended) {
      throw scan.refuse(Diagnostic.DEPENDENT_OPTION, fails("Non extended mode. only 'set' command is supported"),
          "\"" + command + "\" needs \"pedit ex\"");
    }
    scan.take(command);
    Optional<Value> value = Optional.empty();
    if (command == SET || command == ADD) {
      scan.require();
      value = Optional.of(value(scan, field));
    }
    long retain = command == PRESERVE ? 0 : field.retain();
    if (scan.is(RETAIN)) {
      scan.read(RETAIN);
      retain = scan.given().number("retain");
    }
    pack(scan, field, offset, value, retain);
  }

  private static Value value(Scan scan, PeditField field) {
    var param = param("VALUE", field.type());
    if (field.bytes() != MAC_PARTS) return scan.read(param).orElseThrow();
    var word = scan.word();
    var value = scan.read(param.bad(Parts::illegalLinkAddress)).orElseThrow();
    if (word.indexOf('.') >= 0 || word.split(":", -1).length != MAC_PARTS) {
      throw scan.refuseBack(1, Diagnostic.BAD_LINK_ADDRESS, Complaint.SILENT, "six bytes are expected, such as 00:1a:2b:3c:4d:5e");
    }
    return value;
  }

  /** What is tested once the command is read; the first refusal counts. */
  private void pack(Scan scan, PeditField field, Optional<Long> offset, Optional<Value> value, long retain) {
    if (field.bytes() > 4 && retain != PeditField.ALL_BITS) {
      throw scan.refuseBack(1, Diagnostic.BAD_PEDIT, fails("retain is not supported for fields longer the 32 bits"),
          "addresses of more than 4 bytes are written as a whole");
    }
    long number = value.isPresent() && value.get() instanceof UnsignedNumber it ? it.value() : 0;
    int place = (int) (offset.orElse(0L) & 3);
    switch (field.bytes()) {
      case 1 -> {
        if (number > 0xff) {
          throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE, fails("pack_key8 bad value (val " + Long.toHexString(number) + " mask 0"),
              "the field has one byte: 0 to 255");
        }
      }
      case 2 -> {
        if (number > 0xffff) {
          throw scan.refuseBack(1, Diagnostic.OUT_OF_RANGE, fails("pack_key16 bad value"), "the field has two bytes: 0 to 65535");
        }
        if (place == 3) {
          throw scan.refuseBack(1, Diagnostic.BAD_PEDIT, fails("pack_key16 bad index value 3"),
              "two bytes must lie within one word of 32 bits: the offset may not be 3, 7, 11 ...");
        }
      }
      case 4 -> {
        if (place != 0) {
          throw scan.refuseBack(1, Diagnostic.BAD_PEDIT, fails("pack_key32: 32 bit offsets must begin in 32bit boundaries"),
              "the offset of four bytes is a multiple of 4");
        }
      }
      default -> {}
    }
    keys += field.keys();
    if (keys > MOST_KEYS) {
      throw scan.refuseBack(1, Diagnostic.BAD_PEDIT, Complaint.SILENT, "one pedit has room for " + MOST_KEYS + " edits of 4 bytes");
    }
  }
}
