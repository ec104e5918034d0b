package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.Section.section;
import static org.qosworkbench.tc.spec.ValueType.s32;
import static org.qosworkbench.tc.spec.ValueType.u32;

import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
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

/** Values behind the fields of a u32 selector, and the keys that they make (iproute2 tc/f_u32.c, parse_u32() ...). */
final class U32Values {
  private U32Values() {}

  /** Offsets count from the header behind the network header. */
  static final int FROM_NEXT_HEADER = -1;

  private static final long LARGEST_BYTE = 0xff;
  private static final long LARGEST_SHORT = 0xffff;
  private static final int FRAGMENT_OFFSET = 6;
  private static final int CLASS_SHIFT = 20;
  private static final Version BARE_MARK_EXITS = Version.of("6.9");

  private static final Param VALUE =
      param("VALUE", u32(0)).doc("The bits wanted: decimal, 0x for hexadecimal, 0 for octal.");
  private static final Param MASK =
      param("MASK", u32(16)).doc("The bits that count: always hexadecimal, with or without 0x.");
  private static final Param PREFIX = prefixOf(Family.INET);
  private static final Param PREFIX6 = prefixOf(Family.INET6);
  private static final Param MAC = param("MAC", new ValueType.Mac())
      .bad("parse_ether_addr: improperly formed address '%s'").doc("A MAC address of six bytes.");
  private static final Param OFFSET =
      param("OFFSET", s32(0)).doc("Bytes from the start of the network header; may be negative.");
  private static final Param MARK_VALUE =
      param("VALUE", u32(0)).bad("Illegal \"mark\" value").doc("The bits of the mark wanted.");
  private static final Param MARK_MASK = param("MASK", u32(0)).bad("Illegal \"mark\" mask")
      .doc("The bits of the mark that count; unlike other masks it is hexadecimal only with 0x.");

  private static final String NEXT_HEADER = "nexthdr+";
  private static final Option AT = exact("at", OFFSET).doc("Look at another place than the field's own.")
      .note("With nexthdr+ in front, in the same word or as a word of its own, from the next header.");
  private static final Option AT_NEXT_HEADER = prefix(NEXT_HEADER)
      .doc("Count from the header behind the network header, which an \"offset\" of the linking filter has found.");

  /** What can follow the value and the mask. */
  static final Section PLACE = section("u32 match at", AT, AT_NEXT_HEADER);

  /** Turns the words behind a field into keys. */
  @FunctionalInterface
  interface Reader {
    void read(Scan scan, U32Keys keys);
  }

  /** Where to compare. */
  private record Place(int offset, int mask) {}

  private static Param prefixOf(Family family) {
    return param("PREFIX", ValueType.prefix(family)).doc("An address, with /LENGTH for a network.");
  }

  /** A field that is compared with a number. */
  static Option number(String name) {
    return exact(name, VALUE, MASK);
  }

  /** As {@link #number}, with a name that may be shortened. */
  static Option shortNumber(String name) {
    return prefix(name, VALUE, MASK);
  }

  static Option mark() {
    return prefix("mark", MARK_VALUE, MARK_MASK);
  }

  static Option address(String name) {
    return exact(name, PREFIX);
  }

  static Option address6(String name) {
    return exact(name, PREFIX6);
  }

  static Option mac(String name) {
    return exact(name, MAC);
  }

  static Reader thirtyTwoBits() {
    return (scan, keys) -> {
      requirePair(scan);
      int value = number(scan, VALUE);
      int mask = number(scan, MASK);
      var place = place(scan, 0, 0);
      demand(scan, keys.add(value, mask, place.offset, place.mask));
    };
  }

  static Reader sixteenBits(int offset, int offsetMask) {
    return (scan, keys) -> {
      requirePair(scan);
      int value = number(scan, VALUE);
      int mask = number(scan, MASK);
      int left = scan.left();
      var place = place(scan, offset, offsetMask);
      requireNarrow(scan, value, mask, LARGEST_SHORT, left - scan.left());
      demand(scan, keys.add16(value, mask, place.offset, place.mask));
    };
  }

  static Reader eightBits(int offset, int offsetMask) {
    return (scan, keys) -> {
      requirePair(scan);
      int value = number(scan, VALUE);
      int mask = number(scan, MASK);
      requireNarrow(scan, value, mask, LARGEST_BYTE, 0);
      var place = place(scan, offset, offsetMask);
      demand(scan, keys.add8(value, mask, place.offset, place.mask));
    };
  }

  /** Bits of the IPv4 header that tell about fragments. */
  static Reader fragmentBits(int value, int mask) {
    return (scan, keys) -> demand(scan, keys.add16(value, mask, FRAGMENT_OFFSET, 0));
  }

  static void trafficClass(Scan scan, U32Keys keys) {
    requirePair(scan);
    int value = number(scan, VALUE);
    int mask = number(scan, MASK);
    requireNarrow(scan, value, mask, LARGEST_BYTE, 0);
    demand(scan, keys.add(value << CLASS_SHIFT, mask << CLASS_SHIFT, 0, 0));
  }

  static Reader address(int offset) {
    return (scan, keys) -> {
      scan.require();
      var prefix = (Prefix) scan.read(PREFIX).orElseThrow();
      var place = place(scan, offset, 0);
      demand(scan, keys.add((int) prefix.address().low(), upperBits(prefix.length()), place.offset, place.mask));
    };
  }

  static Reader address6(int offset) {
    return (scan, keys) -> {
      scan.require();
      var prefix = (Prefix) scan.read(PREFIX6).orElseThrow();
      var place = place(scan, offset, 0);
      for (int from = 0; from < prefix.length(); from += 32) {
        int mask = upperBits(Math.min(32, prefix.length() - from));
        demand(scan, keys.add(word(prefix.address(), from / 32), mask, place.offset + from / 8, place.mask));
      }
    };
  }

  private static int word(Address address, int index) {
    long half = index < 2 ? address.high() : address.low();
    return (int) (index % 2 == 0 ? half >>> 32 : half);
  }

  private static int upperBits(int length) {
    return length == 0 ? 0 : -1 << 32 - length;
  }

  static Reader mac(int offset) {
    return (scan, keys) -> {
      scan.require();
      long mac = ((Mac) scan.read(MAC).orElseThrow()).address();
      var place = place(scan, offset, 0);
      for (int i = 0; i < 6; i++) {
        demand(scan, keys.add8((int) (mac >>> 40 - 8 * i) & 0xff, 0xff, place.offset + i, place.mask));
      }
    };
  }

  static void mark(Scan scan, U32Keys keys) {
    if (scan.left() < 2) {
      scan.fits(MARK_VALUE.type());
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

  /** iproute2 counts the words that are left before it looks at them. */
  static void requireTwo(Scan scan, String what) {
    if (scan.left() < 2) throw refuse(scan, what + " must follow");
  }

  private static void requirePair(Scan scan) {
    if (scan.left() < 2) scan.fits(VALUE.type());
    requireTwo(scan, "a value and a mask");
  }

  /** @param since words taken since the mask */
  private static void requireNarrow(Scan scan, int value, int mask, long largest, int since) {
    boolean valueTooLarge = Integer.toUnsignedLong(value) > largest;
    if (!valueTooLarge && Integer.toUnsignedLong(mask) <= largest) return;
    throw scan.refuseBack(since + (valueTooLarge ? 2 : 1), Diagnostic.BAD_SELECTOR, Complaint.SILENT,
        "the value and the mask are at most 0x" + Long.toHexString(largest));
  }

  private static void demand(Scan scan, Outcome outcome) {
    if (outcome == Outcome.ADDED) return;
    throw scan.refuseBack(1, Diagnostic.BAD_SELECTOR, Complaint.SILENT, outcome.explanation());
  }

  private static RuntimeException refuse(Scan scan, String explanation) {
    return scan.refuse(Diagnostic.BAD_SELECTOR, Complaint.SILENT, explanation);
  }
}
