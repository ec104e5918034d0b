package org.qosworkbench.tc.spec.classifier;

import static org.qosworkbench.tc.spec.Complaint.fails;
import static org.qosworkbench.tc.spec.Option.exact;
import static org.qosworkbench.tc.spec.Option.prefix;
import static org.qosworkbench.tc.spec.Param.param;
import static org.qosworkbench.tc.spec.ValueType.u32;

import java.util.ArrayList;
import java.util.List;
import org.qosworkbench.tc.spec.Complaint;
import org.qosworkbench.tc.spec.Diagnostic;
import org.qosworkbench.tc.spec.Given.Taken;
import org.qosworkbench.tc.spec.Option;
import org.qosworkbench.tc.spec.Param;
import org.qosworkbench.tc.spec.Scan;
import org.qosworkbench.tc.spec.ValueType;
import org.qosworkbench.tc.spec.Version;
import org.qosworkbench.tc.spec.classifier.U32Keys.Outcome;
import org.qosworkbench.tc.value.Address;
import org.qosworkbench.tc.value.Family;
import org.qosworkbench.tc.value.Mac;
import org.qosworkbench.tc.value.Prefix;
import org.qosworkbench.tc.value.Value;

/** Values behind the fields of a u32 selector, and the keys that they make (iproute2 tc/f_u32.c, parse_u32() ...). */
final class U32Values {
  private U32Values() {}

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
  private static final Param MARK_VALUE =
      param("VALUE", u32(0)).bad("Illegal \"mark\" value").doc("The bits of the mark wanted.");
  private static final Param MARK_MASK = param("MASK", u32(0)).bad("Illegal \"mark\" mask")
      .doc("The bits of the mark that count; unlike other masks it is hexadecimal only with 0x.");

  /** What can follow a word of a selector. */
  interface Form {
    /** Reads the words and adds the keys that they make. */
    void read(Scan scan, U32Keys keys);

    /** Adds the keys of words that were read before. */
    void add(List<Taken> words, U32Keys keys);
  }

  /** What was read behind a field. */
  private record Read(List<Value> values, U32Place place) {}

  @FunctionalInterface
  private interface Reading {
    Read read(Scan scan, U32Place usual);
  }

  @FunctionalInterface
  private interface Demand {
    Outcome add(U32Keys keys, List<Value> values, U32Place place);
  }

  /** A field: where it lies, how its words are read, and which keys they make. */
  private record Field(U32Place usual, Reading reading, Demand demand) implements Form {
    @Override
    public void read(Scan scan, U32Keys keys) {
      var read = reading.read(scan, usual);
      var outcome = demand.add(keys, read.values, read.place);
      if (outcome != Outcome.ADDED) {
        throw scan.refuseBack(1, Diagnostic.BAD_SELECTOR, Complaint.SILENT, outcome.explanation());
      }
    }

    @Override
    public void add(List<Taken> words, U32Keys keys) {
      var values = new ArrayList<Value>(2);
      var place = usual;
      for (var word : words) {
        if (word.element() instanceof Param && word.value().isPresent()) {
          var value = word.value().get();
          var other = usual.moved(word.element(), value);
          if (other.isPresent()) place = other.get();
          else values.add(value);
        }
      }
      demand.add(keys, values, place);
    }
  }

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

  static Form thirtyTwoBits() {
    return new Field(U32Place.START, U32Values::pair,
        (keys, values, place) -> keys.add(first(values), second(values), place.offset(), place.mask()));
  }

  static Form sixteenBits(U32Place usualPlace) {
    return new Field(usualPlace, (scan, usual) -> {
      int left = scan.left();
      var read = pair(scan, usual);
      requireNarrow(scan, read.values, LARGEST_SHORT, left - 2 - scan.left());
      return read;
    }, (keys, values, place) -> keys.add16(first(values), second(values), place.offset(), place.mask()));
  }

  static Form eightBits(U32Place usualPlace) {
    return new Field(usualPlace, (scan, usual) -> {
      var values = valueAndMask(scan);
      requireNarrow(scan, values, LARGEST_BYTE, 0);
      return new Read(values, usual.read(scan));
    }, (keys, values, place) -> keys.add8(first(values), second(values), place.offset(), place.mask()));
  }

  /** Bits of the IPv4 header that tell about fragments. */
  static Form fragmentBits(int value, int mask) {
    return new Field(U32Place.at(FRAGMENT_OFFSET), (scan, usual) -> new Read(List.of(), usual),
        (keys, values, place) -> keys.add16(value, mask, place.offset(), place.mask()));
  }

  /** The byte with DSCP and ECN in the first word of the IPv6 header. */
  static Form trafficClass() {
    return new Field(U32Place.START, (scan, usual) -> {
      var values = valueAndMask(scan);
      requireNarrow(scan, values, LARGEST_BYTE, 0);
      return new Read(values, usual);
    }, (keys, values, place) ->
        keys.add(first(values) << CLASS_SHIFT, second(values) << CLASS_SHIFT, place.offset(), place.mask()));
  }

  static Form address(int offset) {
    return new Field(U32Place.at(offset), (scan, usual) -> one(scan, PREFIX, usual), (keys, values, place) -> {
      if (!(values.get(0) instanceof Prefix prefix)) return keys.add(0, 0, place.offset(), place.mask());
      return keys.add((int) prefix.address().low(), upperBits(prefix.length()), place.offset(), place.mask());
    });
  }

  static Form address6(int offset) {
    return new Field(U32Place.at(offset), (scan, usual) -> one(scan, PREFIX6, usual), (keys, values, place) -> {
      if (!(values.get(0) instanceof Prefix prefix)) return keys.add(0, 0, place.offset(), place.mask());
      for (int from = 0; from < prefix.length(); from += 32) {
        int mask = upperBits(Math.min(32, prefix.length() - from));
        var outcome = keys.add(word(prefix.address(), from / 32), mask, place.offset() + from / 8, place.mask());
        if (outcome != Outcome.ADDED) return outcome;
      }
      return Outcome.ADDED;
    });
  }

  private static int word(Address address, int index) {
    long half = index < 2 ? address.high() : address.low();
    return (int) (index % 2 == 0 ? half >>> 32 : half);
  }

  private static int upperBits(int length) {
    return length == 0 ? 0 : -1 << 32 - length;
  }

  static Form mac(int offset) {
    return new Field(U32Place.at(offset), (scan, usual) -> one(scan, MAC, usual), (keys, values, place) -> {
      long mac = values.get(0) instanceof Mac it ? it.address() : 0;
      for (int i = 0; i < 6; i++) {
        var outcome = keys.add8((int) (mac >>> 40 - 8 * i) & 0xff, 0xff, place.offset() + i, place.mask());
        if (outcome != Outcome.ADDED) return outcome;
      }
      return Outcome.ADDED;
    });
  }

  /** The mark is no part of the packet, so that no key comes of it. */
  static Form ofMark() {
    return new Field(U32Place.START, (scan, usual) -> {
      mark(scan);
      return new Read(List.of(), usual);
    }, (keys, values, place) -> Outcome.ADDED);
  }

  private static void mark(Scan scan) {
    if (scan.left() < 2) {
      scan.fits(MARK_VALUE.type());
      throw scan.refuse(Diagnostic.BAD_SELECTOR,
          scan.target().iproute2().atLeast(BARE_MARK_EXITS) ? Complaint.required("mark") : Complaint.SILENT,
          "mark is followed by a value and a mask");
    }
    int value = U32Place.number(scan.read(MARK_VALUE).orElseThrow());
    scan.require();
    int mask = U32Place.number(scan.read(MARK_MASK).orElseThrow());
    scan.require();
    if ((value & mask) != value) {
      throw scan.refuseBack(2, Diagnostic.BAD_SELECTOR, fails("Illegal \"mark\" (impossible combination)"),
          "the value has bits that the mask leaves out, so no packet would fit");
    }
  }

  private static Read one(Scan scan, Param param, U32Place usual) {
    scan.require();
    var value = scan.read(param).orElseThrow();
    return new Read(List.of(value), usual.read(scan));
  }

  private static Read pair(Scan scan, U32Place usual) {
    var values = valueAndMask(scan);
    return new Read(values, usual.read(scan));
  }

  private static List<Value> valueAndMask(Scan scan) {
    requirePair(scan);
    return List.of(scan.read(VALUE).orElseThrow(), scan.read(MASK).orElseThrow());
  }

  private static int first(List<Value> values) {
    return U32Place.number(values.get(0));
  }

  private static int second(List<Value> values) {
    return U32Place.number(values.get(1));
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
  private static void requireNarrow(Scan scan, List<Value> values, long largest, int since) {
    boolean valueTooLarge = Integer.toUnsignedLong(first(values)) > largest;
    if (!valueTooLarge && Integer.toUnsignedLong(second(values)) <= largest) return;
    throw scan.refuseBack(since + (valueTooLarge ? 2 : 1), Diagnostic.BAD_SELECTOR, Complaint.SILENT,
        "the value and the mask are at most 0x" + Long.toHexString(largest));
  }

  private static RuntimeException refuse(Scan scan, String explanation) {
    return scan.refuse(Diagnostic.BAD_SELECTOR, Complaint.SILENT, explanation);
  }
}
