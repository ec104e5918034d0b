package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.s32;
import static org.qosworkbench.tc.spec.ValueType.u32;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Name;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.Section;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.spec.classifier.U32Keys.Outcome;
import org.qosworkbench.tc.value.Address;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.Family;
import org.qosworkbench.tc.value.Mac;
import org.qosworkbench.tc.value.Parsed;
import org.qosworkbench.tc.value.Prefix;
import org.qosworkbench.tc.value.SignedNumber;
import org.qosworkbench.tc.value.SignedWidth;
import org.qosworkbench.tc.value.UnsignedNumber;

/**
 * What follows {@code match} and {@code sample} of u32: a protocol, one of its fields, and the bits wanted there (iproute2
 * tc/f_u32.c, parse_selector()). tc says the same about almost every mistake in here, so the explanations have to tell more.
 */
final class U32Selector {
  private U32Selector() {}

  private static final long LARGEST_BYTE = 0xff;
  private static final long LARGEST_SHORT = 0xffff;
  private static final int FROM_NEXT_HEADER = -1;
  private static final int CLASS_SHIFT = 20;
  private static final Version BARE_MARK_EXITS = Version.of("6.9");

  private static final Param VALUE = param("VALUE", u32(0)).doc("The bits wanted: decimal, 0x for hexadecimal, 0 for octal.");
  private static final Param MASK = param("MASK", u32(16)).doc("The bits that count: always hexadecimal, with or without 0x.");
  private static final Param PREFIX = param("PREFIX", ValueType.prefix(Family.INET)).doc("An address, with /LENGTH for a network.");
  private static final Param PREFIX6 = param("PREFIX", ValueType.prefix(Family.INET6)).doc("An address, with /LENGTH for a network.");
  private static final Param MAC = param("MAC", new ValueType.Mac())
      .bad("parse_ether_addr: improperly formed address '%s'").doc("A MAC address of six bytes.");
  private static final Param OFFSET = param("OFFSET", s32(0)).doc("Bytes from the start of the network header; may be negative.");
  private static final Param MARK_VALUE = param("VALUE", u32(0)).bad("Illegal \"mark\" value").doc("The bits of the mark wanted.");
  private static final Param MARK_MASK = param("MASK", u32(0)).bad("Illegal \"mark\" mask")
      .doc("The bits of the mark that count; unlike other masks it is hexadecimal only with 0x.");

  private static final Option AT = exact("at").doc("Look at another place than the field's own.");
  private static final String NEXT_HEADER = "nexthdr+";
  private static final Option AT_NEXT_HEADER = prefix(NEXT_HEADER)
      .doc("Count from the header behind the network header, as an \"offset\" of the linking filter has found it.");

  /** Turns the words of one field into keys. */
  @FunctionalInterface
  private interface Reader {
    void read(Scan scan, U32Keys keys);
  }

  private record Field(Option word, Reader reader) {}

  /** Words with what each does. */
  private static final class Fields {
    private final Section section;
    private final Map<Option, Reader> readers = new LinkedHashMap<>();

    private Fields(String title, Field... fields) {
      for (var field : fields) readers.put(field.word, field.reader);
      section = section(title, readers.keySet().toArray(Option[]::new));
    }

    /** Reads the field that stands here. */
    void read(Scan scan, U32Keys keys) {
      var word = scan.find(section);
      if (word.isEmpty()) throw scan.refuseUnknown(section, Complaint.SILENT);
      scan.take(word.get());
      readers.get(word.get()).read(scan, keys);
    }
  }

  private static final Fields IP = new Fields("u32 match ip",
      field(exact("src").doc("Source address."), address(12)),
      field(exact("dst").doc("Destination address."), address(16)),
      field(exact("tos").orPrefix("dsfield").orPrefix("precedence")
          .doc("The whole byte with DSCP and ECN: DSCP 46 is 0xb8 under mask 0xfc."), eightBits(1, 0)),
      field(exact("ihl").doc("First byte of the header; the header length is its lower half."), eightBits(0, 0)),
      field(exact("protocol").doc("Protocol number; no names.").example("protocol 6 0xff"), eightBits(9, 0)),
      field(exact("nofrag").doc("Packets that are no fragments."), flag(0, 0x3fff)),
      field(exact("firstfrag").doc("First fragments."), flag(0x2000, 0x3fff)),
      field(exact("df").doc("Packets that must not be fragmented."), flag(0x4000, 0x4000)),
      field(exact("mf").doc("Fragments that others follow."), flag(0x2000, 0x2000)),
      field(exact("dport").doc("Destination port, for headers without options.").example("dport 80 0xffff"), sixteenBits(22, 0)),
      field(exact("sport").doc("Source port, for headers without options."), sixteenBits(20, 0)),
      field(exact("icmp_type").doc("ICMP type, for headers without options."), eightBits(20, 0)),
      field(exact("icmp_code").doc("ICMP code, for headers without options."), eightBits(21, 0)));

  private static final Fields IP6 = new Fields("u32 match ip6",
      field(exact("src").doc("Source address."), U32Selector::address6Source),
      field(exact("dst").doc("Destination address."), U32Selector::address6Destination),
      field(exact("priority").doc("Traffic class, the byte with DSCP and ECN."), U32Selector::trafficClass),
      field(exact("protocol").doc("Number of the first next header."), eightBits(6, 0)),
      field(exact("flowlabel").doc("First word of the header: version, traffic class and flow label."), thirtyTwoBits()),
      field(exact("dport").doc("Destination port, without extension headers."), sixteenBits(42, 0)),
      field(exact("sport").doc("Source port, without extension headers."), sixteenBits(40, 0)),
      field(exact("icmp_type").doc("ICMPv6 type, without extension headers."), eightBits(40, 0)),
      field(exact("icmp_code").doc("ICMPv6 code, without extension headers.")
          .note("tc marks the offset in a way that the kernel takes for a place behind the next header."), eightBits(41, 1)));

  private static final Fields PORTS = new Fields("u32 match tcp",
      field(exact("src").doc("Source port."), sixteenBits(0, FROM_NEXT_HEADER)),
      field(exact("dst").doc("Destination port."), sixteenBits(2, FROM_NEXT_HEADER)));

  private static final Fields ICMP = new Fields("u32 match icmp",
      field(exact("type").doc("ICMP type."), eightBits(0, FROM_NEXT_HEADER)),
      field(exact("code").doc("ICMP code."), eightBits(1, FROM_NEXT_HEADER)));

  private static final Option ETHER_SOURCE = exact("src").doc("Source MAC address.");
  private static final Option ETHER_DESTINATION = exact("dst").doc("Destination MAC address.");
  private static final Section ETHER = section("u32 match ether", ETHER_SOURCE, ETHER_DESTINATION);

  private static final Fields PROTOCOLS = new Fields("u32 match",
      field(prefix("u32").doc("32 bits anywhere.").example("u32 0x0a000000 0xff000000 at 12"), after(thirtyTwoBits())),
      field(prefix("u16").doc("16 bits anywhere.").example("u16 53 0xffff at 22"), after(sixteenBits(0, 0))),
      field(prefix("u8").doc("8 bits anywhere.").example("u8 6 0xff at 9"), after(eightBits(0, 0))),
      field(prefix("ip").doc("A field of the IPv4 header.").example("ip src 10.0.0.0/8"), oneOf(IP)),
      field(prefix("ip6").doc("A field of the IPv6 header.").example("ip6 dst 2001:db8::/32"), oneOf(IP6)),
      field(prefix("udp").doc("A UDP port, once an \"offset\" has found the header.").example("udp dst 53 0xffff"), oneOf(PORTS)),
      field(prefix("tcp").doc("A TCP port, once an \"offset\" has found the header.").example("tcp dst 80 0xffff"), oneOf(PORTS)),
      field(prefix("icmp").doc("A field of the ICMP header, once an \"offset\" has found it."), oneOf(ICMP)),
      field(prefix("mark").doc("The packet's mark.").example("mark 5 0xff")
          .note("Something must follow: tc reads one word too far."), after(U32Selector::mark)),
      field(prefix("ether").doc("A MAC address."), after(U32Selector::ether)));

  /** Every word that can occur, for reference pages. */
  static Section[] sections() {
    return new Section[] {PROTOCOLS.section, IP.section, IP6.section, PORTS.section, ICMP.section, ETHER};
  }

  /** Reads a selector and adds what it demands. */
  static void read(Scan scan, U32Keys keys) {
    scan.require();
    PROTOCOLS.read(scan, keys);
  }

  private static Field field(Option word, Reader reader) {
    return new Field(word, reader);
  }

  private static Reader after(Reader reader) {
    return (scan, keys) -> {
      scan.require();
      reader.read(scan, keys);
    };
  }

  private static Reader oneOf(Fields fields) {
    return (scan, keys) -> {
      scan.require();
      requireTwo(scan, "a field of the header and its value");
      fields.read(scan, keys);
    };
  }

  /** Where to compare. */
  private record Place(int offset, int mask) {}

  private static Reader thirtyTwoBits() {
    return (scan, keys) -> {
      requireTwo(scan, "a value and a mask");
      int value = number(scan, VALUE);
      int mask = number(scan, MASK);
      var place = place(scan, 0, 0);
      demand(scan, keys.add(value, mask, place.offset, place.mask));
    };
  }

  private static Reader sixteenBits(int offset, int offsetMask) {
    return (scan, keys) -> {
      requireTwo(scan, "a value and a mask");
      int value = number(scan, VALUE);
      int mask = number(scan, MASK);
      int left = scan.left();
      var place = place(scan, offset, offsetMask);
      requireNarrow(scan, value, mask, LARGEST_SHORT, left - scan.left());
      demand(scan, keys.add16(value, mask, place.offset, place.mask));
    };
  }

  private static Reader eightBits(int offset, int offsetMask) {
    return (scan, keys) -> {
      requireTwo(scan, "a value and a mask");
      int value = number(scan, VALUE);
      int mask = number(scan, MASK);
      requireNarrow(scan, value, mask, LARGEST_BYTE, 0);
      var place = place(scan, offset, offsetMask);
      demand(scan, keys.add8(value, mask, place.offset, place.mask));
    };
  }

  private static Reader flag(int value, int mask) {
    return (scan, keys) -> demand(scan, keys.add16(value, mask, 6, 0));
  }

  private static void trafficClass(Scan scan, U32Keys keys) {
    requireTwo(scan, "a value and a mask");
    int value = number(scan, VALUE);
    int mask = number(scan, MASK);
    requireNarrow(scan, value, mask, LARGEST_BYTE, 0);
    demand(scan, keys.add(value << CLASS_SHIFT, mask << CLASS_SHIFT, 0, 0));
  }

  private static Reader address(int offset) {
    return (scan, keys) -> {
      scan.require();
      var prefix = (Prefix) scan.read(PREFIX).orElseThrow();
      var place = place(scan, offset, 0);
      demand(scan, keys.add((int) prefix.address().low(), upperBits(prefix.length()), place.offset, place.mask));
    };
  }

  private static void address6Source(Scan scan, U32Keys keys) {
    address6(scan, keys, 8);
  }

  private static void address6Destination(Scan scan, U32Keys keys) {
    address6(scan, keys, 24);
  }

  private static void address6(Scan scan, U32Keys keys, int offset) {
    scan.require();
    var prefix = (Prefix) scan.read(PREFIX6).orElseThrow();
    var place = place(scan, offset, 0);
    for (int from = 0; from < prefix.length(); from += 32) {
      int mask = upperBits(Math.min(32, prefix.length() - from));
      demand(scan, keys.add(word(prefix.address(), from / 32), mask, place.offset + from / 8, place.mask));
    }
  }

  private static int word(Address address, int index) {
    long half = index < 2 ? address.high() : address.low();
    return (int) (index % 2 == 0 ? half >>> 32 : half);
  }

  private static int upperBits(int length) {
    return length == 0 ? 0 : -1 << 32 - length;
  }

  private static void ether(Scan scan, U32Keys keys) {
    requireTwo(scan, "src or dst and a MAC address");
    var word = scan.find(ETHER);
    if (word.isEmpty()) throw scan.refuseUnknown(ETHER, fails("Unknown match: ether %s"));
    scan.take(word.get());
    scan.require();
    long mac = ((Mac) scan.read(MAC).orElseThrow()).address();
    var place = place(scan, word.get() == ETHER_SOURCE ? -8 : -14, 0);
    for (int i = 0; i < 6; i++) {
      demand(scan, keys.add8((int) (mac >>> 40 - 8 * i) & 0xff, 0xff, place.offset + i, place.mask));
    }
  }

  private static void mark(Scan scan, U32Keys keys) {
    if (scan.left() < 2) {
      throw scan.refuse(Diagnostic.BAD_SELECTOR,
          scan.target().iproute2().atLeast(BARE_MARK_EXITS) ? Complaint.required("mark") : Complaint.SILENT,
          "mark is followed by a value and a mask");
    }
    int value = number(scan, MARK_VALUE);
    scan.require();
    int mask = number(scan, MARK_MASK);
    scan.require();
    if ((value & mask) != value) {
      throw scan.refuseBack(2, Diagnostic.BAD_SELECTOR, fails("Illegal \"mark\" (impossible combination)"),
          "the value has bits that the mask leaves out, so no packet would fit");
    }
  }

  /** {@code at}, when it follows. */
  private static Place place(Scan scan, int offset, int offsetMask) {
    if (!scan.is(AT)) return new Place(offset, offsetMask);
    scan.take(AT);
    scan.require();
    if (scan.word().length() > NEXT_HEADER.length() && scan.word().startsWith(NEXT_HEADER)) return fromNextHeader(scan);
    if (!scan.is(AT_NEXT_HEADER)) return new Place(number(scan, OFFSET), offsetMask);
    scan.take(AT_NEXT_HEADER);
    return new Place(number(scan, OFFSET), FROM_NEXT_HEADER);
  }

  /** nexthdr+ and the number in one word. */
  private static Place fromNextHeader(Scan scan) {
    var digits = scan.word().substring(NEXT_HEADER.length());
    return switch (SignedNumber.parse(digits, SignedWidth.S32, Base.ANY)) {
      case Parsed.Ok<SignedNumber> ok -> {
        scan.take(OFFSET, ok.get());
        yield new Place((int) ok.get().value(), FROM_NEXT_HEADER);
      }
      case Parsed.Bad<SignedNumber> bad -> throw refuse(scan, bad.fault().explain());
    };
  }

  private static int number(Scan scan, Param param) {
    return switch (scan.read(param).orElseThrow()) {
      case UnsignedNumber it -> (int) it.value();
      case SignedNumber it -> (int) it.value();
      default -> throw new IllegalStateException(param.name());
    };
  }

  private static void requireTwo(Scan scan, String what) {
    if (scan.left() < 2) throw refuse(scan, what + " must follow");
  }

  /** @param since words taken since the mask */
  private static void requireNarrow(Scan scan, int value, int mask, long largest, int since) {
    boolean valueTooLarge = Integer.toUnsignedLong(value) > largest;
    if (!valueTooLarge && Integer.toUnsignedLong(mask) <= largest) return;
    throw scan.refuseBack(since + (valueTooLarge ? 2 : 1), Diagnostic.BAD_SELECTOR, Complaint.SILENT,
        "the value and the mask are at most 0x" + Long.toHexString(largest));
  }

  private static void demand(Scan scan, Outcome outcome) {
    if (outcome != Outcome.ADDED) throw refuseLast(scan, outcome.explanation());
  }

  private static RuntimeException refuse(Scan scan, String explanation) {
    return scan.refuse(Diagnostic.BAD_SELECTOR, Complaint.SILENT, explanation);
  }

  private static RuntimeException refuseLast(Scan scan, String explanation) {
    return scan.refuseBack(1, Diagnostic.BAD_SELECTOR, Complaint.SILENT, explanation);
  }
}
