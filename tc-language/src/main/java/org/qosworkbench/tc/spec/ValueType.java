package org.qosworkbench.tc.spec;

import java.util.List;
import org.qosworkbench.tc.value.Base;
import org.qosworkbench.tc.value.Dialect;
import org.qosworkbench.tc.value.Family;
import org.qosworkbench.tc.value.FlagList;
import org.qosworkbench.tc.value.Limit;
import org.qosworkbench.tc.value.MaskedNumber;
import org.qosworkbench.tc.value.NumberFormat;
import org.qosworkbench.tc.value.SignedWidth;
import org.qosworkbench.tc.value.Vocabulary;
import org.qosworkbench.tc.value.Width;

/**
 * The kinds of value that a word can be read as. Inert descriptions: {@code bind} reads them with {@code value}, the
 * {@code ide} explains and completes them. Every interpreter is an exhaustive switch.
 */
public sealed interface ValueType {
  /**
   * An unsigned integer read by {@code get_u8()} ... {@code get_u64()}.
   *
   * @param min smallest value that tc takes; smaller is the option's own error
   * @param max largest value that tc takes, as an unsigned number
   */
  record Unsigned(NumberFormat format, long min, long max) implements ValueType {}

  /** A signed integer read by {@code get_s32()}, {@code get_s64()}, {@code get_integer()} or {@code get_long()}. */
  record Signed(SignedWidth width, Base base, long min, long max) implements ValueType {}

  /**
   * A number read by {@code strtol()}, {@code strtoul()} or {@code atoi()} without looking for errors, then compared
   * with a range.
   */
  record Loose(Base base, Tail tail, long min, long max) implements ValueType {}

  /** A floating point number from {@code min} to {@code max}. */
  record Real(Tail tail, double min, double max) implements ValueType {}

  /** What becomes of text behind a {@link Loose} or {@link Real} number. */
  enum Tail {
    /** Does not matter. */
    IGNORED,
    /** The number must be the whole word; it is kept in a C {@code int} or {@code float}. */
    REFUSED
  }

  /** As {@link Real}, 0.0 to 1.0. */
  record Probability() implements ValueType {}

  /** 0 to 100, the % sign optional: {@code get_percent()}. */
  record Percentage() implements ValueType {}

  /** A rate; {@code ofLink} says whether {@code 10%} of the device's speed is understood. */
  record Rate(Limit limit, OfLink ofLink) implements ValueType {}

  /** Whether a percentage of the link speed may stand for a rate. */
  enum OfLink { NO, YES }

  /** A number of bytes with optional binary suffix: {@code get_size()}, {@code get_size64()}. */
  record Size(Limit limit) implements ValueType {}

  /** A size with an optional {@code /CELL}: {@code get_size_and_cell()}. */
  record SizeAndCell(Limit limit) implements ValueType {}

  /** Time in microseconds, a bare number means microseconds: {@code get_time()}. */
  record Time() implements ValueType {}

  /** As {@link Time}, but the time must fit into ticks of the packet scheduler: {@code get_ticks()} of netem. */
  record TickTime() implements ValueType {}

  /** Time in nanoseconds, a bare number means nanoseconds: {@code get_time64()}. */
  record Time64() implements ValueType {}

  /** Read as {@code now} by releases that have {@code since}, as {@code before} by older ones. */
  record Changed(Dialect since, ValueType before, ValueType now) implements ValueType {}

  /** The first of several types that reads the word. */
  record Either(List<ValueType> types) implements ValueType {}

  /** A qdisc handle: {@code get_qdisc_handle()}. */
  record Handle() implements ValueType {}

  /** A class id: {@code get_tc_classid()}. */
  record ClassId() implements ValueType {}

  /** A u32 filter handle HTID:HASH:NODE. */
  record U32Handle() implements ValueType {}

  /** An Ethernet protocol: {@code ll_proto_a2n()}. */
  record Protocol() implements ValueType {}

  /** A PPP protocol: {@code ppp_proto_a2n()}. */
  record PppProtocol() implements ValueType {}

  /** An IP protocol name or number: {@code inet_proto_a2n()}. */
  record InetProtocol() implements ValueType {}

  /** An address without prefix length. */
  record Address(Family family) implements ValueType {}

  /** An address with optional /LENGTH or dotted netmask: {@code get_prefix()}. */
  record Prefix(Family family) implements ValueType {}

  /** A link-layer address: {@code ll_addr_a2n()}. */
  record LinkAddress() implements ValueType {}

  /** Exactly six hexadecimal bytes. */
  record Mac() implements ValueType {}

  /** A link-layer address with optional /BITS or /MASK. */
  record MacMask() implements ValueType {}

  /** What iproute2 asks of a device name. */
  enum DeviceCheck { CUT_TO_15, CUT_TO_16, VALID, EXISTING }

  /** A network device. */
  record Device(DeviceCheck check) implements ValueType {}

  /** One of a list of words, tested in order. */
  record OneOf(List<Name> words) implements ValueType {}

  /** One of a list of words in any case. */
  record OneOfIgnoringCase(List<String> words) implements ValueType {}

  /** A clock: TAI, REALTIME, BOOTTIME, MONOTONIC, with or without CLOCK_. */
  record Clock() implements ValueType {}

  /** A routing realm: 0 to 255 or a name of the rt_realms file. */
  record Realm() implements ValueType {}

  /** Hexadecimal digits, two for a byte, at most 16 bytes. */
  record Hex() implements ValueType {}

  /** A connection label in hexadecimal with optional /MASK. */
  record HexMask() implements ValueType {}

  /** VALUE[/MASK] in one of the forms that options have. */
  record Masked(MaskedNumber.Format format) implements ValueType {}

  /** A port, a range FROM-TO, or PORT/MASK. */
  record Ports() implements ValueType {}

  /** Whether tunnel options are set, or matched with a mask. */
  enum Masks { NONE, OPTIONAL }

  /** Geneve options CLASS:TYPE:DATA, several joined by commas. */
  record GeneveOptions(Masks masks) implements ValueType {}

  /** VXLAN group policy id. */
  record VxlanOptions(Masks masks) implements ValueType {}

  /** ERSPAN metadata VERSION:INDEX:DIRECTION:HARDWARE-ID. */
  record ErspanOptions(Masks masks) implements ValueType {}

  /** GTP options PDU:QFI to match. */
  record GtpOptions() implements ValueType {}

  /** PFCP options TYPE:SEID to match. */
  record PfcpOptions() implements ValueType {}

  /** A CAN identifier with optional mask. */
  record CanId() implements ValueType {}

  /** Flags between slashes, each possibly with {@code no} before it. */
  record Flags(FlagList.Group group) implements ValueType {}

  /** States of a connection: {@code +trk+est-inv}. */
  record ConntrackState() implements ValueType {}

  /** A conntrack helper: {@code ipv4-tcp-ftp}. */
  record ConntrackHelper() implements ValueType {}

  /** COUNT@OFFSET: the queues of a traffic class. */
  record CountOffset() implements ValueType {}

  /** Several words between commas. */
  record WordList(Vocabulary vocabulary) implements ValueType {}

  /** Any word; {@code maxBytes} is where iproute2 cuts it (0: nowhere). */
  record Text(int maxBytes) implements ValueType {}

  /** A file. */
  record Path() implements ValueType {}

  /** A word that a grammar reads by itself; {@code placeholder} describes it to people. */
  record Special(String placeholder) implements ValueType {}

  /** 0: 0x is hexadecimal and a leading 0 octal; otherwise 8, 10 or 16, as in C. */
  private static Base base(int radix) {
    for (var base : Base.values()) if (base.radix() == radix) return base;
    throw new IllegalArgumentException("no such base: " + radix);
  }

  private static NumberFormat format(Width width, int radix) {
    return new NumberFormat(width, base(radix));
  }

  static ValueType u8(int base) {
    return new Unsigned(format(Width.U8, base), 0, 0xff);
  }

  static ValueType u16(int base) {
    return new Unsigned(format(Width.U16, base), 0, 0xffff);
  }

  static ValueType u32(int base) {
    return new Unsigned(format(Width.U32, base), 0, 0xffff_ffffL);
  }

  static ValueType u64(int base) {
    return new Unsigned(format(Width.U64, base), 0, -1);
  }

  /** A 32-bit number of a narrower range; outside of it tc prints the option's error. */
  static ValueType u32(int base, long min, long max) {
    return new Unsigned(format(Width.U32, base), min, max);
  }

  static ValueType u16(int base, long min, long max) {
    return new Unsigned(format(Width.U16, base), min, max);
  }

  static ValueType u8(int base, long min, long max) {
    return new Unsigned(format(Width.U8, base), min, max);
  }

  static ValueType s32(int base) {
    return new Signed(SignedWidth.S32, base(base), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  static ValueType s32(int base, long min, long max) {
    return new Signed(SignedWidth.S32, base(base), min, max);
  }

  static ValueType s64(int base) {
    return new Signed(SignedWidth.S64, base(base), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  static ValueType loose(int base) {
    return loose(base, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** As {@link #loose(int)}; outside of the range tc prints the option's error. */
  static ValueType loose(int base, long min, long max) {
    return new Loose(base(base), Tail.IGNORED, min, max);
  }

  /** An {@code int} set by {@code strtol()}: the low 32 bits count, nothing may follow, and no text at all is 0. */
  static ValueType looseInt(int base, long min, long max) {
    return new Loose(base(base), Tail.REFUSED, min, max);
  }

  static ValueType real() {
    return new Real(Tail.IGNORED, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** A whole word that is a number of this range: {@code get_float_min_max()}. */
  static ValueType real(double min, double max) {
    return new Real(Tail.REFUSED, min, max);
  }

  static ValueType probability() {
    return new Probability();
  }

  static ValueType percent() {
    return new Percentage();
  }

  /** A rate below 2^32 bytes per second. */
  static ValueType rate32() {
    return new Rate(Limit.BITS_32, OfLink.NO);
  }

  static ValueType rate64() {
    return new Rate(Limit.BITS_64, OfLink.NO);
  }

  static ValueType rate32OrPercent() {
    return new Rate(Limit.BITS_32, OfLink.YES);
  }

  static ValueType rate64OrPercent() {
    return new Rate(Limit.BITS_64, OfLink.YES);
  }

  static ValueType size() {
    return new Size(Limit.BITS_32);
  }

  static ValueType size64() {
    return new Size(Limit.BITS_64);
  }

  static ValueType sizeAndCell() {
    return new SizeAndCell(Limit.BITS_32);
  }

  static ValueType size64AndCell() {
    return new SizeAndCell(Limit.BITS_64);
  }

  static ValueType time() {
    return new Time();
  }

  static ValueType tickTime() {
    return new TickTime();
  }

  static ValueType time64() {
    return new Time64();
  }

  /** {@code now} from the release of {@code since} on, {@code before} until then. */
  static ValueType changed(Dialect since, ValueType before, ValueType now) {
    return new Changed(since, before, now);
  }

  static ValueType either(ValueType... types) {
    return new Either(List.of(types));
  }

  static ValueType handle() {
    return new Handle();
  }

  static ValueType classId() {
    return new ClassId();
  }

  static ValueType protocol() {
    return new Protocol();
  }

  static ValueType address(Family family) {
    return new Address(family);
  }

  static ValueType prefix(Family family) {
    return new Prefix(family);
  }

  static ValueType device(DeviceCheck check) {
    return new Device(check);
  }

  static ValueType text() {
    return new Text(0);
  }

  /** One of {@code words}, each to be written in full. */
  static ValueType oneOf(String... words) {
    return new OneOf(List.of(words).stream().map(Name::exact).toList());
  }

  /** One of {@code words}, each possibly shortened, tested in this order. */
  static ValueType oneOfPrefixes(String... words) {
    return new OneOf(List.of(words).stream().map(Name::prefix).toList());
  }

  /** {@code get_linklayer()}: ethernet, atm, or adsl, which is atm. */
  static ValueType linkLayer() {
    return oneOfPrefixes("ethernet", "atm", "adsl");
  }
}
